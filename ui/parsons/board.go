package parsons

import (
	"slices"

	"lesswait/internal/course"
)

// board is the lines as the learner has arranged them. A line and the wrong
// variants of it are one piece, of which one variant is shown.
type board struct {
	pieces []piece
	cursor int
}

type piece struct {
	variants []course.Line
	shown    int
}

// newBoard mixes the lines in the order that course.Parsons.Pieces gives
// them; of the variants of a line the one that comes first there is shown.
func newBoard(p *course.Parsons) *board {
	b := &board{}
	for _, variants := range p.Pieces() {
		b.pieces = append(b.pieces, piece{variants: variants})
	}
	if solved, _, _ := p.Solved(b.lines()); solved {
		slices.Reverse(b.pieces)
	}
	return b
}

// lines is the program as it stands.
func (b *board) lines() []course.Line {
	out := make([]course.Line, len(b.pieces))
	for i, p := range b.pieces {
		out[i] = p.variants[p.shown]
	}
	return out
}

func (b *board) move(step int) {
	b.cursor = max(0, min(b.cursor+step, len(b.pieces)-1))
}

// carry moves the selected piece and the cursor with it.
func (b *board) carry(step int) bool {
	to := b.cursor + step
	if to < 0 || to >= len(b.pieces) {
		return false
	}
	b.pieces[b.cursor], b.pieces[to] = b.pieces[to], b.pieces[b.cursor]
	b.cursor = to
	return true
}

// swap shows the next variant of the selected piece.
func (b *board) swap() bool {
	if b.cursor >= len(b.pieces) || len(b.pieces[b.cursor].variants) < 2 {
		return false
	}
	p := &b.pieces[b.cursor]
	p.shown = (p.shown + 1) % len(p.variants)
	return true
}

// hasVariants tells whether the selected piece has another variant.
func (b *board) hasVariants() bool {
	return b.cursor < len(b.pieces) && len(b.pieces[b.cursor].variants) > 1
}
