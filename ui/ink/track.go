package ink

import (
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
)

// Inscription is a text written into a lane.
type Inscription struct {
	Column int
	Text   string
	Pen    Pen // none: that of what the lane does there
}

// Track puts a lane that is no call, and so has no flag: what a thread did, or the
// event loop. A note stands right of the plot where there is room.
func (s *Sheet) Track(pen Pen, label string, k *trace.Track, note string, texts ...Inscription) {
	s.Traced(pen, label, k, func(r *Row) {
		if note != "" && ansi.StringWidth(note) < s.Width-r.Width {
			r.Add(s.Pens.Dim, " "+note)
		}
	}, texts...)
}

// Inscribed puts a row that is nothing but texts: it has no lower half, not even where
// lanes are thick.
func (s *Sheet) Inscribed(pen Pen, label string, beside func(*Row), texts ...Inscription) {
	s.traced(pen, label, &trace.Track{}, beside, texts...)
}

// Traced puts a lane with whatever is written right of the plot.
func (s *Sheet) Traced(pen Pen, label string, k *trace.Track, beside func(*Row), texts ...Inscription) {
	s.thick(
		func() { s.traced(pen, label, k, beside, texts...) },
		func() { s.traced(pen, "", k, func(*Row) {}) },
	)
}

func (s *Sheet) traced(pen Pen, label string, k *trace.Track, beside func(*Row), texts ...Inscription) {
	r := s.Row()
	s.Label(r, label, pen, false)
	s.cells.gather(k, s.Scale, s.Now)
	for column := 0; column < s.Scale.Width; column = r.Width - s.Left {
		at := r.Width
		look := s.cells.look(column, s.Scale)
		if len(texts) > 0 && column >= texts[0].Column {
			r.Add(texts[0].pen(s.Pens.Cell[look]), texts[0].Text)
			texts = texts[1:]
		} else {
			s.cell(r, column, look)
		}
		if r.Width == at {
			break // nothing more fits
		}
	}
	beside(r)
	s.ThroughNow(r)
	s.Put(r)
}

func (i Inscription) pen(beneath Pen) Pen {
	if i.Pen == (Pen{}) {
		return beneath
	}
	return i.Pen
}
