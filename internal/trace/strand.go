package trace

import "slices"

// strand is one line of execution: a task, or a thread outside of any task. It
// has a state, and the deepest of its open calls shows it.
type strand struct {
	task   *Task  // nil for a thread
	thread string // its name; empty for the main one
	own    *Track // the task's track or that of the thread's lane
	calls  []*Lane
	active *Lane // the call that shows the state
	called bool  // a call was opened on it
	state  Span

	waits wait   // what the state means, where it is a wait
	timer string // the timer set last and still pending
	due   int64  // when what it waits for was due; unknownDue if not known
	fired firing // the last timer of this strand that fired
	job   *job   // the job that a thread works on
	lent  *job   // the job that a task handed to a thread last
	lane  *Lane  // the thread's own lane, once it had a job
	block int    // index of the open block, noBlock if none
	asked *slots // the semaphore that a task stands in line for
	stay  *Stay  // its wait at a queue
	scope *Scope // the innermost one that the task is in
	join  int    // index of the open join, noJoin if none
	tasks int    // how many the task has started
	alive int    // place in the builder's list, notListed if not in it
}

const unknownDue int64 = -1

const (
	noBlock   = -1
	noJoin    = -1
	notListed = -1
)

// firing is a timer that fired: when, and when it was due.
type firing struct {
	timer   string
	at, due int64
}

// enter changes the state of the strand.
func (s *strand) enter(t int64, sp Span) {
	s.state = sp
	s.own.put(t, sp)
	if s.active != nil {
		s.active.put(t, sp)
	}
}

// busy is the state of a strand that runs: a worker thread works, it is not ink
// on the loop's side.
func (s *strand) busy() Span {
	if s.task == nil && s.thread != "" {
		return Span{State: Threaded}
	}
	return Span{State: Running}
}

// activate makes another open call the one that shows the state. The one before
// is inside of it, or put aside, until it is activated again.
func (s *strand) activate(t int64, l *Lane) {
	if s.active == l {
		return
	}
	if s.active != nil {
		s.active.put(t, Span{State: Calling})
	}
	s.active = l
	if l != nil {
		l.put(t, s.state)
	}
}

// freeze marks the wait of the strand as frozen from a moment on.
func (s *strand) freeze(at int64, guess bool) {
	s.own.freeze(at, guess)
	if s.active != nil {
		s.active.freeze(at, guess)
	}
}

// waiting tells whether the strand waits without holding its thread.
func (s *strand) waiting() bool { return s.state.State == Waiting || s.state.State == Queued }

// leave takes a call that ended off the strand; its caller shows the state again.
func (s *strand) leave(t int64, l *Lane) {
	for i := len(s.calls) - 1; i >= 0; i-- {
		if s.calls[i] == l {
			s.calls = append(s.calls[:i], s.calls[i+1:]...)
			break
		}
	}
	if s.active != l {
		return
	}
	s.active = nil // it has ended: it does not call anything
	s.activate(t, s.caller(l))
}

// caller is the open call of this strand that a call came from, or the innermost
// one. The first call of a task came from one in another strand, which goes on
// by itself.
func (s *strand) caller(l *Lane) *Lane {
	for p := l.parent; p != nil; p = p.parent {
		if p.Outcome == Open && slices.Contains(s.calls, p) {
			return p
		}
	}
	if n := len(s.calls); n > 0 {
		return s.calls[n-1]
	}
	return nil
}

// joined says that what the strand waits for has a lane of its own by now.
func (s *strand) joined() {
	if !s.waiting() || s.waits.joins {
		return
	}
	s.waits.joins, s.waits.outside = true, false
	s.state.Outside, s.own.open.Outside = false, false
	if l := s.active; l != nil {
		l.open.Outside = false
		l.own--
		l.joins++
	}
}

// waitLeast is the shortest wait that makes a lane worth a row of its own: a
// sleep(0), or the start of a thread, does not.
const waitLeast = 1_000

// belittle takes back that the active lane waited itself, if the wait that ends
// now was hardly one.
func (s *strand) belittle(t int64) {
	if s.active != nil && s.active.own > 0 && t-s.state.From < waitLeast {
		s.active.own--
	}
}
