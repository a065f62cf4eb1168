package replay

import (
	"slices"

	"lesswait/internal/trace"
)

// Scale is what a head stops at as it steps: events of a program's loop, and
// moments at which something changes that is no event of a loop.
type Scale struct {
	Line *trace.Timeline // whose events they are; nil where there are none

	events events
	tracks []changes
	end    int64 // beyond its last stop; 0 where that is the last
}

// events finds the numbers of those that count; 0 is none.
type events interface {
	after(turns int) int
	upTo(turns int) int // the last that is not beyond so many
}

// changes finds moments; a timeline and a lane have them.
type changes interface {
	NextChange(now int64) (int64, bool)
	PrevChange(now int64) (int64, bool)
}

// Events stops at every event of the program that is looked at; where others are
// seen beside it, at each of their changes as well.
func Events(looked *trace.Timeline, seen ...*trace.Timeline) Scale {
	s := Changes(seen...)
	s.Line, s.events, s.end = looked, every{looked}, max(s.end, looked.End)
	return s
}

// Changes stops where anything changes in any of some programs.
func Changes(seen ...*trace.Timeline) Scale {
	var s Scale
	for _, line := range seen {
		s.tracks = append(s.tracks, line)
		s.end = max(s.end, line.End)
	}
	return s
}

// Rounds stops where the loop of a program goes round once more.
func Rounds(looked *trace.Timeline) Scale {
	return Scale{Line: looked, events: rounds{looked}, end: looked.End}
}

// Lane stops at the events of a lane: those of its task, as long as the lane is
// open, or else its changes.
func Lane(looked *trace.Timeline, lane *trace.Lane) Scale {
	s := Scale{Line: looked, tracks: []changes{lane}}
	if task := looked.Task(lane.Task); task != nil {
		s.events = some{during(looked, looked.TurnsOf(task), lane)}
	}
	return s
}

// during leaves out what happens to a task before and after a lane of its.
func during(line *trace.Timeline, turns []int32, lane *trace.Lane) []int32 {
	from := slices.IndexFunc(turns, func(i int32) bool { return line.Loop[i].T >= lane.Start })
	if from < 0 {
		return nil
	}
	turns = turns[from:]
	if lane.End == trace.Unfinished {
		return turns
	}
	if to := slices.IndexFunc(turns, func(i int32) bool { return line.Loop[i].T > lane.End }); to >= 0 {
		return turns[:to]
	}
	return turns
}

func (s Scale) eventAfter(turns int) int {
	if s.events == nil {
		return 0
	}
	return s.events.after(turns)
}

// eventBefore is the last event before so many; where what is shown is not one of
// them, but the moment at which all had happened, the last one before that.
func (s Scale) eventBefore(turns int, now int64, exact bool) int {
	if s.events == nil {
		return 0
	}
	if exact || turns > 0 && s.Line.Loop[turns-1].T == now {
		turns--
	}
	return s.events.upTo(turns)
}

func (s Scale) changeAfter(now int64) (next int64, ok bool) {
	for _, c := range s.tracks {
		if at, has := c.NextChange(now); has && (!ok || at < next) {
			next, ok = at, true
		}
	}
	return next, ok
}

func (s Scale) changeBefore(now int64) (prev int64, ok bool) {
	for _, c := range s.tracks {
		if at, has := c.PrevChange(now); has && at >= prev {
			prev, ok = at, true
		}
	}
	return prev, ok
}
