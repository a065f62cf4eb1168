package trace

import "strings"

// looplog is what the builder needs to know for the turns of the event loop.
type looplog struct {
	timers  map[string]int32 // the place of each timer that is set
	set     int32            // how many were
	waits   map[TurnWait]*TurnWait
	polling bool // the loop waits for timers or I/O
}

func newLooplog() looplog {
	return looplog{timers: map[string]int32{}, waits: map[TurnWait]*TurnWait{}}
}

// turn adds what an event says about the event loop.
func (b *Builder) turn(e *Event, t int64) {
	turn, ok := Turn{T: t}, false
	switch e.Ev {
	case TimerSet, TimerFire, TimerCancel:
		ok = b.loop.timer(e, &turn)
		turn.Task = b.tasks[e.Task]
	case PollBegin, PollEnd:
		if e.Ev == PollBegin {
			b.round()
		}
		ok = b.loop.poll(e, &turn)
	case TaskNew, TaskReady, StepBegin, StepEnd, TaskDone, CancelReq:
		turn.Task = b.tasks[e.Task]
		if e.By != "" {
			turn.By = b.tasks[e.By]
		}
		ok = turn.Task != nil && !turn.Task.Internal && b.loop.task(e, &turn)
	}
	if ok && !b.madeReady(turn) {
		b.t.Loop = append(b.t.Loop, turn)
	}
}

// madeReady tells a task that becomes ready because it was made: that is said.
func (b *Builder) madeReady(turn Turn) bool {
	n := len(b.t.Loop)
	return turn.Kind == Woken && n > 0 && b.t.Loop[n-1].Kind == Created && b.t.Loop[n-1].Task == turn.Task
}

func (l *looplog) task(e *Event, turn *Turn) bool {
	switch e.Ev {
	case TaskNew:
		turn.Kind = Created
	case TaskReady:
		turn.Kind = Woken
		if strings.HasPrefix(e.By, "H") {
			turn.Num = ByTimer
		}
	case StepBegin:
		turn.Kind = Resumed
	case StepEnd:
		turn.Kind, turn.Wait = Suspended, l.wait(TurnWait{e.Text, e.Kind, e.Line})
		return !e.Done // that the task is done says more
	case TaskDone:
		turn.Kind = Ended
	case CancelReq:
		turn.Kind = CancelAsked
	default:
		return false
	}
	return true
}

// wait hands out one copy of each: many tasks wait for the same.
func (l *looplog) wait(w TurnWait) *TurnWait {
	known := l.waits[w]
	if known == nil {
		known = &w
		l.waits[w] = known
	}
	return known
}

func (l *looplog) timer(e *Event, turn *Turn) bool {
	if e.Ev == TimerSet {
		l.timers[e.Obj] = l.set
		turn.Kind, turn.Timer, turn.Num = TimerSetUp, l.set, clamp(e.Num)
		l.set++
		return true
	}
	turn.Kind = TimerFired
	if e.Ev == TimerCancel {
		turn.Kind = TimerOff
	}
	place, ok := l.timers[e.Obj]
	turn.Timer = place
	delete(l.timers, e.Obj)
	return ok
}

func (l *looplog) poll(e *Event, turn *Turn) bool {
	was := l.polling
	l.polling = e.Ev == PollBegin && e.Num != 0
	turn.Kind, turn.Num = Polled, e.Num
	if e.Ev == PollBegin {
		turn.Kind = Polling
		return l.polling
	}
	return was || e.Num != 0
}
