package ink

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Pen writes text in a style. What a style puts before and after a text is found
// out once a picture: asking it for every few cells would cost more than all else.
type Pen struct{ open, close string }

// penOf is the pen of a style.
func penOf(s lipgloss.Style) Pen {
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

// newPens are the pens of these styles.
func newPens(s Styles) *Pens {
	dim := penOf(s.Dim)
	return &Pens{
		Cell: [looks]Pen{
			Ran: penOf(s.Ran), Brief: penOf(s.Ran), Ready: penOf(s.Ready), Waiting: penOf(s.Waiting),
			Queued: penOf(s.Queued), Frozen: penOf(s.Frozen), Guess: penOf(s.Guess), Thread: penOf(s.Thread),
			Blocked: penOf(s.Blocked), Holding: penOf(s.Holding), Calling: dim,
		},
		Flags: [6]Pen{{}, penOf(s.OK), penOf(s.Failed), penOf(s.Cancelled)},
		Title: penOf(s.Title), Note: penOf(s.Note), Label: penOf(s.Label), Selected: penOf(s.Selected),
		Axis: penOf(s.Axis), Now: penOf(s.Now), Number: penOf(s.Number), Dim: dim, Warn: penOf(s.Warn),
	}
}
