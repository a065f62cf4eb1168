package reader

import (
	tea "charm.land/bubbletea/v2"

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
	r.search.begun = line
	r.scroll.To(line - r.scroll.Height()/4)
	r.settle()
	if sought != "" {
		r.search.brought = true
		r.find(kit.AnyWord(sought))
	}
	return nil
}
