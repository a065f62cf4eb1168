// Package semaphore draws the semaphores and locks of a run: who holds a slot, who
// stands in line, and how much was in use over time, against the limit.
package semaphore

import (
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// Shows tells whether the program has a semaphore or a lock.
func Shows(t *trace.Timeline) bool { return len(t.Semaphores) > 0 }

// Suits tells whether it has a semaphore that was asked for more slots than it has. A
// lock alone seldom is the point, nor is one that has room for all, such as that of a
// client's connections.
func Suits(t *trace.Timeline) bool {
	for _, s := range t.Semaphores {
		if !s.Lock && len(s.Visits) > s.Limit {
			return true
		}
	}
	return false
}

// Render draws every program's semaphores, one below the other on one time axis.
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
	slots := ink.NewRow(o.Width)
	slots.Add(s.Pens.Number, s.G.Held)
	slots.Add(s.Pens.Dim, " slot in use  ")
	slots.Add(s.Pens.Dim, s.G.Slot+" free slot")
	return append([]string{slots.Line()}, s.Legend()...)
}

func draw(r timeline.Race, o ink.Options) *ink.Sheet {
	r.Now = r.Moment()
	parts := make([]timeline.Part, len(r.Programs))
	for i := range parts {
		p := newProgram(r, i)
		parts[i] = timeline.Part{Label: max(len("in use 10"), p.label()), Rows: p.want(), Nothing: p.nothing(), Draw: p.draw}
	}
	return r.Stack(o, parts)
}

// Rows that the curves of a program get at most.
const (
	usedMost   = 4
	queuedMost = 2
	lanesMost  = 20 // lanes beyond are not worth their rows
)

// parts are the rows of a program: what has no room is left out, the last first.
type parts struct{ slots, queue, says, used, queued, lanes int }

// want is how many rows a program fills.
func (p program) want() int {
	if len(p.all) == 0 {
		return 2
	}
	return 1 + 3 + usedMost + p.queuedRows() + min(len(p.first.Visits), lanesMost)
}

func (p program) queuedRows() int {
	if p.most.Queued == 0 {
		return 0
	}
	return queuedMost
}

// deal gives the rows to the parts.
func (p program) deal(rows int) parts {
	var d parts
	take := func(part *int, most int) {
		n := max(0, min(most, rows))
		*part += n
		rows -= n
	}
	take(&d.slots, 1)
	take(&d.queue, 1)
	take(&d.used, 1)
	take(&d.says, 1)
	take(&d.queued, min(1, p.queuedRows()))
	take(&d.used, 1)
	if lanes := min(len(p.first.Visits), lanesMost); lanes <= rows {
		take(&d.lanes, lanes) // all of them, or none
	}
	take(&d.used, usedMost-2)
	take(&d.queued, p.queuedRows()-1)
	return d
}

// draw fills the rows below its title.
func (p program) draw(s *ink.Sheet, rows int) {
	d := p.deal(rows)
	if d.slots > 0 {
		p.drawSlots(s)
	}
	if d.queue > 0 {
		p.drawQueue(s)
	}
	p.drawUsed(s, d.used)
	p.drawQueued(s, d.queued)
	for _, v := range p.first.Visits[:d.lanes] {
		p.drawVisit(s, v)
	}
	if d.says > 0 {
		s.Tell("", s.Pens.Plain, ink.Fitting(p.says(), s.Width-s.Left))
	}
}

// boxesMost is how many slots are drawn as boxes; more are only counted.
const boxesMost = 20

// drawSlots draws the slots of the first semaphore, and who holds them.
func (p program) drawSlots(s *ink.Sheet) {
	r := s.Row()
	s.Label(r, p.name(), s.Pens.Label, false)
	limit := p.first.Limit
	if held := len(p.holders); limit <= boxesMost {
		r.Add(s.Pens.Number, strings.Repeat(s.G.Held, held))
		r.Add(s.Pens.Dim, strings.Repeat(s.G.Slot, max(0, limit-held))+" ")
	}
	r.Add(s.Pens.Number, ink.Count(len(p.holders))+" of "+ink.Count(limit))
	if len(p.holders) > 0 {
		r.Add(s.Pens.Plain, ": "+names(p.holders, ", ", s.G.More, s.Width-r.Width-2))
	} else {
		r.Add(s.Pens.Dim, " in use")
	}
	s.Put(r)
}

// drawQueue draws who stands in line at the first semaphore.
func (p program) drawQueue(s *ink.Sheet) {
	if len(p.line) == 0 {
		s.Tell("queue", s.Pens.Dim, "nobody waits")
		return
	}
	r := s.Row()
	s.Label(r, "queue", s.Pens.Dim, false)
	r.Add(s.Pens.Number, ink.Count(len(p.line)))
	r.Add(s.Pens.Dim, ", the first for "+ink.Duration(p.now-p.line[0].Asked, s.G.Micro)+": ")
	r.Add(s.Pens.Plain, names(p.line, " "+s.G.Back+" ", s.G.More, s.Width-r.Width))
	s.Put(r)
}

// names lists the tasks of visits, as many as fit.
func names(visits []*trace.Visit, between, more string, room int) string {
	return ink.List(len(visits), func(i int) string { return visits[i].Task.Called() }, between, more, room)
}

// drawUsed draws how many slots were in use, of all semaphores together.
func (p program) drawUsed(s *ink.Sheet, rows int) {
	limit := max(p.first.Limit, p.most.Held)
	held := s.Peaks(len(p.uses), func(i int) (int64, int) { return p.uses[i].T, p.uses[i].Held })
	s.Curve(ink.Heights("in use", limit, rows), held, limit, s.Pens.Number)
}

// drawQueued draws how many tasks stood in line.
func (p program) drawQueued(s *ink.Sheet, rows int) {
	limit := p.most.Queued
	queued := s.Peaks(len(p.uses), func(i int) (int64, int) { return p.uses[i].T, p.uses[i].Queued })
	s.Curve(ink.Heights("queued", limit, rows), queued, limit, s.Pens.Cell[ink.Queued])
}

// drawVisit draws the task of a visit as a lane.
func (p program) drawVisit(s *ink.Sheet, v *trace.Visit) {
	if v.Task == nil {
		s.Gap()
		return
	}
	s.Lane(&trace.Lane{
		Track: v.Task.Track, Label: v.Task.Called(), Start: v.Task.Start, End: v.Task.End, Outcome: v.Task.Outcome,
	}, false)
}
