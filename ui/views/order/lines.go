package order

import (
	"fmt"

	"lesswait/ui/ink"
)

// drawLines writes what passes through a row on the way from left to right.
func (t table) drawLines(r *ink.Row, row int) {
	b := t.lines
	t.piece(r, b.paths[0][row])
	t.pieces(r, b.paths[0][row])
	for k, swaps := range b.rounds {
		before, after := b.paths[k], b.paths[k+1]
		switch {
		case swaps[row]: // the line here goes down, the one below comes up
			r.Glyph(t.penOf(before[row]), t.G.Falling)
			r.Glyph(t.penOf(after[row]), t.G.Rising)
		case row > 0 && swaps[row-1]:
			r.Glyph(t.penOf(before[row]), t.G.Rising)
			r.Glyph(t.penOf(after[row]), t.G.Falling)
		default:
			t.piece(r, before[row])
			t.piece(r, before[row])
		}
		t.piece(r, after[row])
	}
	t.pieces(r, b.paths[len(b.rounds)][row])
}

// pieces write more of a line, at either end.
func (t table) pieces(r *ink.Row, i int) {
	for range t.lead {
		t.piece(r, i)
	}
}

// piece writes one cell of the line of a job: a row of dots while it isn't known
// where it ends.
func (t table) piece(r *ink.Row, i int) {
	if !t.p.done(t.p.jobs[i]) {
		r.Glyph(t.Pens.Cell[ink.Queued], t.G.Cell[ink.Queued])
		return
	}
	r.Glyph(t.penOf(i), t.G.Rule)
}

// penOf is the pen of a job's line: what moves ahead stands out.
func (t table) penOf(i int) ink.Pen {
	switch place := t.p.place[i]; {
	case !t.p.done(t.p.jobs[i]):
		return t.Pens.Cell[ink.Queued]
	case place < i:
		return t.Pens.Now
	case place > i:
		return t.Pens.Dim
	}
	return t.Pens.Plain
}

// drawMove writes, where there is no room for lines, which place the job on the
// left has come to.
func (t table) drawMove(r *ink.Row, row int) {
	r.Pad(t.right() - t.middle + 1)
	if t.p.done(t.p.jobs[row]) {
		r.Add(t.penOf(row), fmt.Sprintf("%s %*d", t.G.Arrow, t.w.number, t.p.place[row]+1))
	}
}
