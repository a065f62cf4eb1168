package reader

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/index"
	"lesswait/ui/kit"
)

// Seek goes to where something was found, below a demo that nobody has predicted
// as well: it was asked for.
func (r *Reader) Seek(spot index.Spot, _ string) tea.Cmd {
	if spot.Step <= 0 || spot.Step >= len(r.blocks) {
		return nil
	}
	if spot.Step >= len(r.page) {
		r.passed = spot.Step
	}
	b := &r.blocks[spot.Step]
	b.unfolded = b.unfolded || b.note
	r.layout()
	line := b.from
	if first, _, ok := kit.NewLetters(r.lines[b.from:b.to]).Find(spot.Text, kit.Cell{}); ok {
		line += first.Line
	}
	r.scroll.To(line - r.scroll.Height()/4)
	r.settle()
	return nil
}
