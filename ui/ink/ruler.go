package ink

import (
	"strconv"

	"github.com/charmbracelet/x/ansi"
)

// Ruler puts the labels of the axis and the axis.
func (s *Sheet) Ruler() {
	s.Map.putRuler(len(s.Lines))
	labels := s.Row()
	for _, t := range s.Ticks {
		if t.Label != "" && s.Left+t.Column+ansi.StringWidth(t.Label) <= s.Width {
			labels.Pad(s.Left + t.Column)
			labels.Add(s.Pens.Axis, t.Label)
		}
	}
	s.Put(labels)
	axis := s.Row()
	axis.Pad(s.Left)
	ticks := make(map[int]bool, len(s.Ticks))
	for _, t := range s.Ticks {
		ticks[t.Column] = true
	}
	marks := s.marks()
	for c := range s.Scale.Width {
		if name := marks[c]; name != "" {
			axis.Glyph(s.Pens.Now, name)
			continue
		}
		axis.Glyph(s.Pens.Axis, s.axisGlyph(c, ticks[c]))
	}
	s.Put(axis)
}

// marks are the numbers of the marked moments, by columns; from the tenth on, and
// where several share a column, they have a sign instead.
func (s *Sheet) marks() map[int]string {
	names := map[int]string{}
	for i, at := range s.Marked {
		c := s.Scale.Column(at)
		if c < 0 || c >= s.Scale.Width {
			continue
		}
		if names[c] != "" || i >= 9 {
			names[c] = s.G.Held
			continue
		}
		names[c] = strconv.Itoa(i + 1)
	}
	return names
}

func (s *Sheet) axisGlyph(column int, marked bool) string {
	switch {
	case column == 0 && s.Before:
		return s.G.Back
	case column == s.Scale.Width-1 && s.After:
		return s.G.Arrow
	case column == 0:
		return s.G.First
	case column == s.Scale.Width-1:
		return s.G.Last
	case marked:
		return s.G.Tick
	}
	return s.G.Rule
}
