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

// newBoard mixes the lines in the order that course.Parsons.Shuffled gives
// them; of the variants of a line the one that comes first there is shown.
func newBoard(p *course.Parsons) *board {
	b := &board{}
	at := map[int]int{} // the number of a line in the solution -> its piece
	used := map[int]bool{}
	for _, line := range p.Shuffled() {
		number := numberOf(p, line, used)
		i, ok := at[number]
		if !ok {
			i = len(b.pieces)
			at[number] = i
			b.pieces = append(b.pieces, piece{})
		}
		b.pieces[i].variants = append(b.pieces[i].variants, line)
	}
	if solved, _, _ := p.Solved(b.lines()); solved {
		slices.Reverse(b.pieces)
	}
	return b
}

// numberOf is which line of the solution this is, or is a wrong variant of,
// counted from 1. Of equal lines each is used once.
func numberOf(p *course.Parsons, line course.Line, used map[int]bool) int {
	for i, l := range p.Lines {
		if l == line && !used[i+1] {
			used[i+1] = true
			return i + 1
		}
	}
	for _, d := range p.Distractors {
		if d.Line == line {
			return d.Number
		}
	}
	return 0
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
