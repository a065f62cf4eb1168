package trace

import "sort"

// timer is one that was set and has neither fired nor been cancelled.
type timer struct {
	task string
	due  int64
}

const (
	// frozenLeast is how long others must have held the loop after a lane was
	// due to call it frozen: a loop is never on time to the microsecond.
	frozenLeast = 1_000
	// wokenWithin is how soon after its timer a task becomes ready.
	wokenWithin = 1_000
	// netHold and netWithin: a connection that turns out ready this soon after
	// a hold this long was probably ready before.
	netHold   = 10_000
	netWithin = 2_000
)

func (b *Builder) timerSet(e *Event) {
	b.timers[e.Obj] = timer{task: e.Task, due: max(clamp(e.Num), 0)}
	if s := b.strands[e.Task]; s != nil {
		s.timer = e.Obj
	}
}

func (b *Builder) timerFire(e *Event, t int64) {
	set, ok := b.timers[e.Obj]
	if !ok {
		return
	}
	delete(b.timers, e.Obj)
	b.fired = firing{timer: e.Obj, at: t, due: set.due}
	if s := b.strands[set.task]; s != nil {
		s.fired = b.fired
	}
}

func (b *Builder) timerCancel(e *Event) { delete(b.timers, e.Obj) }

// thaw ends a wait: if the strand was due before now, and others held the loop
// meanwhile, it was frozen since then.
func (b *Builder) thaw(s *strand, t int64, by string) {
	if !s.waiting() {
		return
	}
	s.stay.end(t)
	s.stay = nil
	s.takeBack(t)
	if due := b.dueOf(s, t, by); due != unknownDue {
		if b.heldBetween(due, t) >= frozenLeast {
			s.freeze(due, false)
			b.t.LatestWake = max(b.t.LatestWake, t-due)
		}
	} else if s.waits.net {
		b.thawNet(s, t)
	}
	if !s.waits.joins {
		s.belittle(t)
	}
}

// dueOf finds when what woke the strand was due: what woke it is a timer it is
// said to be, one of its own that has just fired, or a job that ended.
func (b *Builder) dueOf(s *strand, t int64, by string) int64 {
	switch {
	case by != "" && by == b.fired.timer:
		return b.fired.due
	case s.fired.timer != "" && s.fired.at >= s.state.From && t-s.fired.at <= wokenWithin:
		return s.fired.due
	}
	return s.due
}

// thawNet guesses: when a wait for a connection ends right after a long hold,
// it could have ended at any moment of the hold.
func (b *Builder) thawNet(s *strand, t int64) {
	n := len(b.t.Holds)
	if n == 0 {
		return
	}
	hold := b.t.Holds[n-1]
	if t-hold.To <= netWithin && hold.To-hold.From >= netHold && hold.To > s.state.From {
		s.freeze(hold.From, true)
	}
}

// frozenNow says since when a waiting strand is frozen, End if it is not.
func (b *Builder) frozenNow(s *strand) int64 {
	if !s.waiting() || len(b.steps) == 0 {
		return End
	}
	due := s.due
	if set, ok := b.timers[s.timer]; ok {
		due = set.due
	}
	if due == unknownDue || b.heldBetween(due, b.t.End) < frozenLeast {
		return End
	}
	return due
}

// release ends the hold that is going on.
func (b *Builder) release(t int64) {
	from := b.held
	b.held = t
	b.steps = b.steps[:0]
	n := len(b.t.Holds)
	switch {
	case t <= from:
	case n > 0 && b.t.Holds[n-1].To == from:
		b.t.Holds[n-1].To = t
	default:
		before := int64(0)
		if n > 0 {
			last := b.t.Holds[n-1]
			before = last.before + last.To - last.From
		}
		b.t.Holds = append(b.t.Holds, Hold{From: from, To: t, before: before})
	}
}

// heldBetween adds up how long steps held the loop between two moments.
func (b *Builder) heldBetween(from, to int64) int64 {
	if to <= from {
		return 0
	}
	return b.heldUntil(to) - b.heldUntil(from)
}

// heldUntil adds up how long steps held the loop before t.
func (b *Builder) heldUntil(t int64) int64 {
	var sum int64
	holds := b.t.Holds
	if i := sort.Search(len(holds), func(i int) bool { return holds[i].From >= t }); i > 0 {
		sum = holds[i-1].before + min(holds[i-1].To, t) - holds[i-1].From
	}
	if len(b.steps) > 0 && t > b.held {
		sum += t - b.held
	}
	return sum
}
