package ink

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Row is a line being written; what goes beyond its width is cut off.
type Row struct {
	b     strings.Builder
	last  Pen
	limit int

	Width int // written so far
}

// NewRow begins a line of so many columns.
func NewRow(limit int) *Row { return &Row{limit: limit} }

// Add writes text with a pen.
func (r *Row) Add(p Pen, text string) {
	if text == "" || r.Width >= r.limit {
		return
	}
	w := ansi.StringWidth(text)
	if r.Width+w > r.limit {
		text = ansi.Truncate(text, r.limit-r.Width, "")
		w = ansi.StringWidth(text)
	}
	r.turn(p)
	r.b.WriteString(text)
	r.Width += w
}

// Glyph writes one cell, known to be one column wide.
func (r *Row) Glyph(p Pen, g string) {
	if r.Width >= r.limit {
		return
	}
	if g != " " { // a gap needs no colour of its own
		r.turn(p)
	} else if r.last != (Pen{}) {
		r.turn(Pen{})
	}
	r.b.WriteString(g)
	r.Width++
}

// turn changes to another pen.
func (r *Row) turn(p Pen) {
	if p == r.last {
		return
	}
	r.b.WriteString(r.last.close)
	r.b.WriteString(p.open)
	r.last = p
}

// Pad writes blanks up to a column.
func (r *Row) Pad(column int) {
	if gap := min(column, r.limit) - r.Width; gap > 0 {
		r.Add(Pen{}, strings.Repeat(" ", gap))
	}
}

// Line gives what was written, without blanks at its end where they are bare.
func (r *Row) Line() string {
	bare := r.last == (Pen{})
	r.turn(Pen{})
	if bare {
		return strings.TrimRight(r.b.String(), " ")
	}
	return r.b.String()
}
