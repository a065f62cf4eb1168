package replay

import (
	"time"

	"lesswait/internal/trace"
)

// Head is a place in a recording, and how fast it moves.
type Head struct {
	Now int64 // microseconds
	// Event is how many events of the program that is looked at have happened:
	// several may be at one moment. 0 stands for all of them by Now, and no number does.
	Event int
	Speed Speed

	rest float64 // what is less than a microsecond
}

// To goes to a moment: all that happens at it has happened.
func (h *Head) To(now int64) { h.Now, h.Event, h.rest = now, 0, 0 }

// Play moves on by the time that passed, at the speed that is set, and tells
// whether the end is reached.
func (h *Head) Play(passed time.Duration, end int64) bool {
	rest := h.rest + float64(passed.Microseconds())*h.Speed.Times()
	whole := int64(rest)
	h.To(min(h.Now+whole, end))
	h.rest = rest - float64(whole)
	return h.Now >= end
}

// Step goes to the next place on a scale, or back to the last one.
func (h *Head) Step(s Scale, forward bool) {
	if forward {
		h.forward(s)
	} else {
		h.back(s)
	}
}

// forward takes the event or the change that comes first; of those at one moment
// the events, as they can be told apart.
func (h *Head) forward(s Scale) {
	at, change := s.changeAfter(h.Now)
	event := s.eventAfter(h.turns(s))
	switch {
	case event > 0 && (!change || s.Line.Loop[event-1].T <= at):
		h.after(s.Line, event)
	case change:
		h.To(at)
	default:
		h.To(max(h.Now, s.end))
	}
}

func (h *Head) back(s Scale) {
	at, _ := s.changeBefore(h.Now)
	switch event := s.eventBefore(h.turns(s), h.Now, h.Event > 0); {
	case event > 0 && s.Line.Loop[event-1].T >= at:
		h.after(s.Line, event)
	default:
		h.Start(s)
		if at > 0 {
			h.To(at)
		}
	}
}

// Start goes to the beginning: to the first of several events there.
func (h *Head) Start(s Scale) {
	h.To(0)
	if s.Line != nil && len(s.Line.Loop) > 0 && s.Line.Loop[0].T == 0 {
		h.after(s.Line, 1)
	}
}

// after goes to where so many events have happened.
func (h *Head) after(line *trace.Timeline, event int) {
	h.To(line.Loop[event-1].T)
	if event < line.Turned(h.Now) {
		h.Event = event
	}
}

// turns is how many events of the scale's program have happened.
func (h *Head) turns(s Scale) int {
	switch {
	case s.Line == nil:
		return 0
	case h.Event > 0:
		return min(h.Event, len(s.Line.Loop))
	}
	return s.Line.Turned(h.Now)
}
