package ink

import (
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
)

// Lane puts a lane: label, states, and the flag where it ended.
func (s *Sheet) Lane(l *trace.Lane, selected bool) {
	s.thick(
		func() { s.lane(l, Clean(l.Label), selected) },
		func() { s.lane(l, "", false) },
	)
}

// thick draws the row of a lane, and where it is a thick one its lower half below.
func (s *Sheet) thick(row, lower func()) {
	if !s.Poster {
		row()
		return
	}
	s.row = &s.G.Upper
	row()
	s.row = &s.G.Lower
	lower()
	s.row = &s.G.Cell
}

// lane puts a row of a lane; the one without a label is the lower half of a thick
// one.
func (s *Sheet) lane(l *trace.Lane, label string, selected bool) {
	s.Map.putLane(len(s.Lines), l)
	r := s.Row()
	s.Label(r, label, s.labelPen(l), selected)
	s.cells.gather(&l.Track, s.Scale, s.Now)
	end := 0 // column after the last thing drawn
columns:
	for column := range s.Scale.Width {
		look := s.cells.look(column, s.Scale)
		if look != Blank {
			end = column + 1
		}
		switch {
		case column != s.NowAt && column >= end && label != "" && s.flagStarts(r, column, end, l):
			break columns
		default:
			s.cell(r, column, look)
		}
	}
	if end == s.Scale.Width && l.End <= s.Scale.To && label != "" {
		s.drawFlag(r, l, s.Width-r.Width)
	}
	s.ThroughNow(r)
	s.Put(r)
}

// cell writes the next cell of a lane, which is at this column of the plot, or
// the now line where that goes through it.
func (s *Sheet) cell(r *Row, column int, look Look) {
	if look != Blank {
		s.seen[look] = true
	}
	if column == s.NowAt {
		r.Glyph(s.Pens.Now, s.G.Now)
		return
	}
	r.Glyph(s.Pens.Cell[look], s.row[look])
}

// labelPen is dim for a lane that has not begun: it keeps its row, so that the
// picture stands still while the moment shown moves.
func (s *Sheet) labelPen(l *trace.Lane) Pen {
	if l.Start > s.Now {
		return s.Pens.Dim
	}
	return s.Pens.Label
}

// Label writes what stands left of the plot.
func (s *Sheet) Label(r *Row, label string, style Pen, selected bool) {
	if selected {
		style = s.Pens.Selected
		r.Add(s.Pens.Now, s.G.Marker)
	}
	r.Pad(gutter)
	r.Add(style, Fit(label, s.Left-gutter-1, s.G.More))
	r.Pad(s.Left)
}

// flagStarts draws the flag of a lane that ended, in the gap after its end.
func (s *Sheet) flagStarts(r *Row, column, end int, l *trace.Lane) bool {
	if end == 0 || column != end || l.End == trace.Unfinished || l.End > s.Now || s.Scale.Column(l.End) > column {
		return false
	}
	room := s.Width - r.Width
	if s.NowAt >= 0 {
		room = s.NowAt - column // nothing stands behind the now line
	}
	s.drawFlag(r, l, room)
	return true
}

// drawFlag draws how and when a lane ended, as far as there is room.
func (s *Sheet) drawFlag(r *Row, l *trace.Lane, room int) {
	flag := s.G.Flags[l.Outcome]
	if flag == "" || l.Worker || l.End == trace.Unfinished || l.End > s.Now {
		return
	}
	style := s.Pens.Flags[l.Outcome]
	at := " " + Moment(l.End, s.G.Micro)
	switch {
	case room >= 2+ansi.StringWidth(at):
		r.Add(style, " "+flag)
		r.Add(s.Pens.Dim, at)
	case room >= 2:
		r.Add(style, " "+flag)
	case room == 1:
		r.Add(style, flag)
	}
}
