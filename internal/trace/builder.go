package trace

// Builder makes a Timeline of events as they come. Adding an event costs the
// same however many came before it; asking for the timeline costs a little for
// each call that is still open. A Builder is for one goroutine.
type Builder struct {
	t       Timeline
	lanes   map[string]*Lane
	strands map[string]*strand // of tasks, by id; until the task is done
	owner   map[*Lane]*strand  // of open lanes
	tasks   map[string]*Task
	threads map[string]*strand
	timers  map[string]timer
	jobs    map[string]*job
	blocked map[string]*strand // by thread: who blocks it
	labels  map[string]given
	namings map[string]*naming // by function

	semaphores map[string]*slots
	queues     map[string]*line
	scopes     map[string]*Scope
	loop       looplog

	living []*strand
	steps  []*strand // in a step, the innermost last: an eager task begins inside another
	done   int32     // how many tasks are done
	turns  int       // how many steps began that are inside of no other
	held   int64     // since when the loop is held
	fired  firing
	polled poll  // the newest poll of the loop
	last   int64 // time of the newest event
}

// NewBuilder gives a builder for one run.
func NewBuilder() *Builder {
	return &Builder{
		t:       Timeline{Gauges: map[string][]Sample{}, Holding: Unfinished},
		lanes:   map[string]*Lane{},
		strands: map[string]*strand{},
		owner:   map[*Lane]*strand{},
		tasks:   map[string]*Task{},
		threads: map[string]*strand{},
		timers:  map[string]timer{},
		jobs:    map[string]*job{},
		blocked: map[string]*strand{},
		labels:  map[string]given{},
		namings: map[string]*naming{},

		semaphores: map[string]*slots{},
		queues:     map[string]*line{},
		scopes:     map[string]*Scope{},
		loop:       newLooplog(),
	}
}

// Build makes the timeline of a whole trace.
func Build(events []Event) *Timeline {
	b := NewBuilder()
	b.Add(events...)
	return b.Timeline()
}

// Add takes more events, in the order of the stream. Time that goes backwards
// is taken as standing still. What follows the end of the run is left out, but for
// what a server tells.
func (b *Builder) Add(events ...Event) {
	for i := range events {
		if b.served(&events[i]) || b.t.Done {
			continue
		}
		b.t.Events++
		b.last = max(b.last, clamp(events[i].T))
		b.t.End = max(b.t.End, b.last)
		b.add(&events[i], b.last)
		b.turn(&events[i], b.last)
	}
}

// Advance says that it is now at least that late, though no event told so: a
// program that blocks sends nothing, and its lanes grow all the same.
func (b *Builder) Advance(now int64) {
	if !b.t.Done {
		b.t.End = max(b.t.End, clamp(now))
	}
}

// Timeline gives the timeline as it stands: the same one each time, mended.
func (b *Builder) Timeline() *Timeline {
	for _, s := range b.living {
		at := b.frozenNow(s)
		s.own.show(b.t.End, at)
		for _, l := range s.calls {
			if l == s.active {
				l.show(b.t.End, at)
			} else {
				l.show(b.t.End, End)
			}
		}
	}
	b.t.Holding = Unfinished
	if len(b.steps) > 0 {
		b.t.Holding = b.held
	}
	return &b.t
}

func (b *Builder) add(e *Event, t int64) {
	switch e.Ev {
	case TaskNew:
		b.taskNew(e, t)
	case TaskName:
		b.taskName(e)
	case TaskReady:
		b.taskReady(e, t)
	case TaskDone:
		b.taskDone(e, t)
	case StepBegin:
		b.stepBegin(e, t)
	case StepEnd:
		b.stepEnd(e, t)
	case CallBegin:
		b.callBegin(e, t)
	case CallEnd:
		b.callEnd(e, t)
	case BlockBegin:
		b.blockBegin(e, t)
	case BlockEnd:
		b.blockEnd(e, t)
	case TimerSet:
		b.timerSet(e)
	case TimerFire:
		b.timerFire(e, t)
	case TimerCancel:
		b.timerCancel(e)
	case ThreadSubmit:
		b.submit(e, t)
	case ThreadBegin:
		b.threadBegin(e, t)
	case ThreadEnd:
		b.threadEnd(e, t)
	case SemAcquire:
		b.semAcquired(e, t)
	case SemRelease:
		b.semReleased(e, t)
	case ScopeBegin, ScopeDue, ScopeAdd, ScopeEnd:
		b.scope(e, t)
	case QueuePut, QueueGet, QueueDone:
		b.queueMoved(e, t)
	default:
		b.note(e, t)
	}
}

// note takes the events that change no state.
func (b *Builder) note(e *Event, t int64) {
	switch e.Ev {
	case Meta:
		b.t.Python, b.t.File, b.t.Clock, b.t.Light = e.Text, e.Fn, e.Kind, e.Obj == detailLight
	case Exit:
		b.exit(e, t)
	case CPU:
		b.spend(e, t)
	case PollBegin:
		b.polled = poll{t, e.Num == Forever}
	case PollEnd:
		b.t.Real = b.t.Real || b.t.Clock == clockVirtual && b.polled.real(e, t)
	case CancelReq:
		b.asked(e, t)
	case LoopBlocked:
		b.longStep(e, t)
	case GaugeEvent:
		b.t.Gauges[e.Fn] = append(b.t.Gauges[e.Fn], Sample{T: t, Value: e.Value, Limit: e.Limit})
	case WarningEvent:
		b.t.Warnings = append(b.t.Warnings, Warning{T: t, Kind: e.Kind, Task: e.Task, File: e.File, Line: e.Line, Text: e.Text})
	case Out:
		b.printed(e, t)
	case Mark:
		b.t.Marks = append(b.t.Marks, Marker{T: t, Label: e.Text})
	}
}

// exit ends the run: what is still open is lost.
func (b *Builder) exit(e *Event, t int64) {
	if l, s := b.lanes[programID], b.threads[""]; l != nil && b.owner[l] == s {
		l.Error = e.Text
		b.endLane(s, l, t, programOutcome(e.Text))
	}
	for len(b.living) > 0 {
		b.finish(b.living[len(b.living)-1], t)
	}
	if len(b.steps) > 0 {
		b.release(t)
	}
	b.t.Done, b.t.Error, b.t.End = true, e.Text, t
}

// Cut ends a recording that stops before its program does, as when that crashed:
// what is still open is lost.
func (b *Builder) Cut() {
	if !b.t.Done {
		b.t.Cut = true
		b.exit(&Event{}, b.t.End)
	}
}

// live puts a strand on the list of those that may have something open.
func (b *Builder) live(s *strand) {
	s.alive = len(b.living)
	b.living = append(b.living, s)
}

// bury takes a strand off that list.
func (b *Builder) bury(s *strand) {
	if s.alive == notListed {
		return
	}
	last := len(b.living) - 1
	b.living[s.alive] = b.living[last]
	b.living[s.alive].alive = s.alive
	b.living[last] = nil
	b.living = b.living[:last]
	s.alive = notListed
}

// finish ends all that is open on a strand.
func (b *Builder) finish(s *strand, t int64) {
	if s.block != noBlock {
		b.unblock(s, t)
	}
	b.joinEnded(s, t)
	if s.task != nil && s.task.End != Unfinished && s.state.State == None {
		t = s.task.End // its last step ended it; this only came to know
	}
	outcome := Lost
	if s.task != nil && s.task.Outcome != Open {
		outcome = s.task.Outcome
	}
	for len(s.calls) > 0 {
		l := s.calls[len(s.calls)-1]
		if outcome == Failed && l.Error == "" {
			l.Error = s.task.Error
		}
		b.endLane(s, l, t, outcome)
	}
	s.state = Span{}
	s.own.close(t)
	if s.lane != nil {
		s.lane.End, s.lane.Outcome = t, OK
	}
	b.bury(s)
	if s.task == nil {
		return
	}
	s.task.End = t
	if s.task.Outcome == Open {
		s.task.Outcome = Lost
	}
}
