package ink

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Pen writes text in a style. What a style puts before and after a text is found
// out once a picture: asking it for every few cells would cost more than all else.
type Pen struct{ open, close string }

// PenOf is the pen of a style.
func PenOf(s lipgloss.Style) Pen {
	open, closing, _ := strings.Cut(s.Render("x"), "x")
	return Pen{open, closing}
}

// Pens are the pens of a picture.
type Pens struct {
	Cell                         [looks]Pen
	Flags                        [6]Pen
	Title, Note, Label, Selected Pen
	Axis, Now, Number, Dim, Warn Pen
	Plain                        Pen
}

// NewPens are the pens of these styles.
func NewPens(s Styles) *Pens {
	dim := PenOf(s.Dim)
	return &Pens{
		Cell: [looks]Pen{
			Ran: PenOf(s.Ran), Brief: PenOf(s.Ran), Ready: PenOf(s.Ready), Waiting: PenOf(s.Waiting),
			Queued: PenOf(s.Queued), Frozen: PenOf(s.Frozen), Guess: PenOf(s.Guess), Thread: PenOf(s.Thread),
			Blocked: PenOf(s.Blocked), Holding: PenOf(s.Holding), Calling: dim,
		},
		Flags: [6]Pen{{}, PenOf(s.OK), PenOf(s.Failed), PenOf(s.Cancelled)},
		Title: PenOf(s.Title), Note: PenOf(s.Note), Label: PenOf(s.Label), Selected: PenOf(s.Selected),
		Axis: PenOf(s.Axis), Now: PenOf(s.Now), Number: PenOf(s.Number), Dim: dim, Warn: PenOf(s.Warn),
	}
}
