package ink

import "github.com/charmbracelet/x/ansi"

// Ruler puts the labels of the axis and the axis.
func (s *Sheet) Ruler() {
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
	marks := make(map[int]bool, len(s.Ticks))
	for _, t := range s.Ticks {
		marks[t.Column] = true
	}
	for c := range s.Scale.Width {
		axis.Glyph(s.Pens.Axis, s.axisGlyph(c, marks[c]))
	}
	s.Put(axis)
}

func (s *Sheet) axisGlyph(column int, marked bool) string {
	switch {
	case column == 0:
		return s.G.First
	case column == s.Scale.Width-1:
		return s.G.Last
	case marked:
		return s.G.Tick
	}
	return s.G.Rule
}
