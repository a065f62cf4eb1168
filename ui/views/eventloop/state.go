package eventloop

import (
	"lesswait/internal/trace"
	"lesswait/ui/timeline"
)

// state is what is drawn: the event loop of a program after some of its turns.
type state struct {
	*trace.LoopState

	line    *trace.Timeline
	now     int64
	due     []trace.Timer // those that come next
	others  []*trace.Task // tasks that wait without a timer
	waiting int           // how many
}

// Listed at most: as many as any window shows.
const listed = 12

// at is the loop of the selected program as of the moment shown.
func at(r timeline.Race) *state {
	s := &state{LoopState: r.Loop(), line: r.Line(r.Looked()), now: r.Now}
	s.due = s.Timers(listed)
	s.others, s.waiting = s.Waiting(listed)
	return s
}

// phase is what the loop is at: 0 runs what is ready, 1 waits, 2 collects what is due.
func (s *state) phase() int {
	switch {
	case s.Last == nil || len(s.Running) > 0:
		return 0
	case s.Last.Kind == trace.Polling:
		return 1
	case s.Last.Kind == trace.Polled, s.Last.Kind == trace.TimerFired, s.Last.Kind == trace.Woken && s.Last.By == nil:
		return 2
	}
	return 0
}

// Line is the line of the source that the last turn is about, 0 if none is known.
func Line(r timeline.Race) int {
	if len(r.Programs) == 0 {
		return 0
	}
	loop := r.Loop()
	if task := loop.About(); task != nil {
		return loop.LineOf(task)
	}
	return 0
}
