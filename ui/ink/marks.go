package ink

import (
	"slices"

	"github.com/charmbracelet/x/ansi"
)

// Mark points at a moment of the lane above, or the one below.
type Mark struct {
	At    int64
	Glyph string
	Pen   Pen
	Texts []string // what it says, the longest first
}

// Marks puts a row of marks, each with as much of what it says as there is room
// for: right of it up to the next one, or else left of it. Marks after the moment
// shown are left out.
func (s *Sheet) Marks(label string, marks ...Mark) {
	marks = slices.DeleteFunc(slices.Clone(marks), func(m Mark) bool {
		return m.At > s.Now || m.At < s.Scale.From || m.At > s.Scale.To
	})
	r := s.Row()
	s.Label(r, label, s.Pens.Dim, false)
	for i, m := range marks {
		at, next := s.Left+s.Scale.Column(m.At), s.Width+1
		if i+1 < len(marks) {
			next = s.Left + s.Scale.Column(marks[i+1].At)
		}
		if s.NowAt >= 0 {
			next = min(next, s.Left+s.NowAt)
		}
		if at >= r.Width {
			s.mark(r, m, at, next)
		}
	}
	s.ThroughNow(r)
	s.Put(r)
}

func (s *Sheet) mark(r *Row, m Mark, at, next int) {
	right, left := "", ""
	for _, text := range m.Texts {
		if w := ansi.StringWidth(text) + 2; at+1+w <= next {
			right = " " + text
			break
		} else if r.Width+w <= at+1 {
			left = text + " "
			break
		}
	}
	r.Pad(at - ansi.StringWidth(left))
	r.Add(s.Pens.Dim, left)
	r.Add(m.Pen, m.Glyph)
	r.Add(s.Pens.Dim, right)
}
