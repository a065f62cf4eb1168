// Package queue draws the queues of a run: what lies in one, how full it was over
// time, which producers are held back and which consumers idle, and how much of
// what was put in is not yet ticked off.
package queue

import (
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// Shows tells whether the program has a queue.
func Shows(t *trace.Timeline) bool { return len(t.Queues) > 0 }

// Render draws every program's queue, one below the other on one time axis.
func Render(r timeline.Race, o ink.Options) []string {
	if o.Width <= 0 || o.Height <= 0 {
		return nil
	}
	return draw(r, o).Picture()
}

// Legend explains the glyphs of the picture.
func Legend(r timeline.Race, o ink.Options) []string {
	if o.Width <= 0 || o.Height <= 0 {
		return nil
	}
	s := draw(r, o)
	places := ink.NewRow(o.Width)
	places.Add(s.Pens.Number, s.G.Held)
	places.Add(s.Pens.Dim, " item  "+s.G.Slot+" free place")
	return append([]string{places.Line()}, s.Legend()...)
}

func draw(r timeline.Race, o ink.Options) *ink.Sheet {
	r.Now = r.Moment()
	parts := make([]timeline.Part, len(r.Programs))
	for i := range parts {
		p := newProgram(r, i)
		parts[i] = timeline.Part{Label: max(len("unfinished"), p.label()), Rows: p.want(), Nothing: p.nothing(), Draw: p.draw}
	}
	return r.Stack(o, parts)
}

// Rows that the curve of a program and its lanes get at most.
const (
	depthMost = 4
	lanesMost = 12 // more are not worth their rows
)

// parts are the rows of a program: what has no room is left out, the last first.
type parts struct{ places, waits, says, depth, unfinished, lanes int }

// want is how many rows a program fills.
func (p program) want() int {
	if len(p.all) == 0 {
		return 2
	}
	return 1 + 3 + depthMost + p.countedRows() + min(len(p.lanes), lanesMost)
}

// countedRows is a row for what is unfinished, where the program counts that.
func (p program) countedRows() int {
	if p.first.Counted {
		return 1
	}
	return 0
}

// deal gives the rows to the parts.
func (p program) deal(rows int) parts {
	var d parts
	take := func(part *int, most int) {
		n := max(0, min(most, rows))
		*part += n
		rows -= n
	}
	take(&d.places, 1)
	take(&d.says, 1)
	take(&d.depth, 1)
	take(&d.unfinished, p.countedRows())
	take(&d.waits, 1)
	if len(p.lanes) <= min(rows, lanesMost) {
		take(&d.lanes, len(p.lanes)) // all of them, or none
	}
	take(&d.depth, depthMost-1)
	return d
}

// draw fills the rows below its title.
func (p program) draw(s *ink.Sheet, rows int) {
	d := p.deal(rows)
	if d.places > 0 {
		p.drawPlaces(s)
	}
	if d.waits > 0 {
		s.Tell("waiting", s.Pens.Plain, ink.Fitting(p.waits(s.G.Micro), s.Width-s.Left))
	}
	p.drawDepth(s, d.depth)
	if d.unfinished > 0 {
		at := func(i int) (int64, int) { return p.first.Depths[i].T, p.first.Depths[i].Unfinished }
		s.Curve([]string{"unfinished"}, s.Peaks(len(p.first.Depths), at), p.unmost, s.Pens.Cell[ink.Thread])
	}
	for _, task := range p.lanes[:d.lanes] {
		s.Lane(&trace.Lane{Track: task.Track, Label: task.Called(), Start: task.Start, End: task.End, Outcome: task.Outcome}, false)
	}
	if d.says > 0 {
		s.Tell("", s.Pens.Plain, ink.Fitting(p.says(), s.Width-s.Left))
	}
}

// boxesMost is how many places are drawn as boxes; more are only counted.
const boxesMost = 20

// drawPlaces draws what lies in the queue, and the room that is left.
func (p program) drawPlaces(s *ink.Sheet) {
	r := s.Row()
	s.Label(r, p.name(), s.Pens.Label, false)
	if n := max(p.first.Max, len(p.items)); n <= boxesMost && n > 0 {
		r.Add(s.Pens.Number, strings.Repeat(s.G.Held, len(p.items)))
		r.Add(s.Pens.Dim, strings.Repeat(s.G.Slot, n-len(p.items))+" ")
	}
	r.Add(s.Pens.Number, p.filled())
	if len(p.items) > 0 {
		text := func(i int) string { return p.items[i].Text }
		r.Add(s.Pens.Plain, ": "+ink.List(len(p.items), text, ", ", s.G.More, s.Width-r.Width-2))
	}
	s.Put(r)
}

// drawDepth draws how many items there were.
func (p program) drawDepth(s *ink.Sheet, rows int) {
	limit := max(p.first.Max, p.most)
	at := func(i int) (int64, int) { return p.first.Depths[i].T, p.first.Depths[i].Items }
	s.Curve(ink.Heights("depth", limit, rows), s.Peaks(len(p.first.Depths), at), limit, s.Pens.Number)
}
