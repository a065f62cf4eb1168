package reader

import (
	"regexp"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/index"
	"lesswait/ui/kit"
)

// Seek goes to where something was found, below a demo that nobody has predicted
// as well: it was asked for. The words that were looked for are marked.
func (r *Reader) Seek(spot index.Spot, sought string) tea.Cmd {
	if spot.Step <= 0 {
		return nil
	}
	if last := r.first(spot.Step + 1); last > len(r.page) {
		r.passed = last
	}
	for i := range r.blocks {
		r.blocks[i].unfolded = r.blocks[i].unfolded || r.blocks[i].note && r.blocks[i].step == spot.Step
	}
	r.layout()
	from, to := r.begin(r.first(spot.Step)), r.end(r.first(spot.Step))
	line := from
	if first, _, ok := kit.NewLetters(r.lines[from:to]).Find(spot.Text, kit.Cell{}); ok {
		line += first.Line
	}
	r.scroll.To(line - r.scroll.Height()/4)
	r.settle()
	r.search.Bring(sought, line)
	return nil
}

// unfold unfolds the notes that have any of what is looked for.
func (r *Reader) unfold(pattern *regexp.Regexp) {
	for i := range r.page {
		b := &r.page[i]
		if pattern == nil || b.in == none {
			continue
		}
		text := course.Plain(b.markdown)
		if b.program != nil {
			text = b.program.text()
		}
		if pattern.MatchString(text) {
			r.page[b.in].unfolded = true
		}
	}
}
