package parsons

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// click selects the line under the mouse; its mark shows the other variant.
func (p *Parsons) click(msg tea.MouseClickMsg) {
	column, at, ok := kit.Clicked(msg)
	i := p.pieceAt(at)
	if !ok || i < 0 || p.locked() {
		return
	}
	p.board.cursor = i
	if margin, measure := kit.Column(p.width); column >= margin+measure-markWidth {
		p.change(p.board.swap())
	}
}

// drag carries the selected line to where the mouse is.
func (p *Parsons) drag(msg tea.MouseMotionMsg) {
	to := p.pieceAt(msg.Y)
	if msg.Button != tea.MouseLeft || to < 0 || p.locked() {
		return
	}
	for p.board.cursor != to {
		step := 1
		if to < p.board.cursor {
			step = -1
		}
		p.change(p.board.carry(step))
	}
}

// locked tells that the lines stay as they are: they are judged.
func (p *Parsons) locked() bool { return p.answer.Solved || p.keep.Running() }

// pieceAt is the piece in this row of the body, or less than none.
func (p *Parsons) pieceAt(row int) int {
	i := p.scroll.LineAt(row) - p.first
	if i >= len(p.board.pieces) {
		return -1
	}
	return i
}
