package trace

import "sort"

// State is what a lane does at a moment.
type State uint8

// States. Calling is a call that is inside a deeper one, or that was put aside
// for another: it neither runs nor waits itself.
const (
	None     State = iota
	Running        // Python code of this call runs
	Ready          // could run, stands behind other tasks
	Waiting        // for a timer, a connection, a thread or another task
	Queued         // for a slot, a lock or an item
	Frozen         // due, but the loop is held by something else
	Threaded       // works in a thread
	Blocked        // waits, and holds its thread meanwhile
	Calling
)

func (s State) String() string {
	return [...]string{
		"none", "running", "ready", "waiting", "queued", "frozen", "threaded", "blocked", "calling",
	}[min(s, Calling)]
}

// Span is a time in one state.
type Span struct {
	State    State
	Outside  bool // a wait for the world outside, not for another task
	Loop     bool // a block that holds an event loop
	Guess    bool // frozen, as far as can be known: it waited for a connection
	Line     int
	From, To int64
	What     string // what is waited for: "sleep(1)"
	Kind     string // the sort of wait: "sleep", "gather", "semaphore"
}

// Track is a sequence of states, in order and without overlap.
type Track struct {
	Spans []Span

	fixed int  // spans that are over; what follows is the open one, up to now
	open  Span // the open one; its state is None if there is none
	ran   int64
}

// put ends the open span at t and opens another.
func (k *Track) put(t int64, sp Span) {
	k.close(t)
	sp.From = t
	k.open = sp
}

// close ends the open span at t.
func (k *Track) close(t int64) {
	k.Spans = k.Spans[:k.fixed]
	sp := k.open
	k.open = Span{}
	if sp.State == None || (t <= sp.From && sp.State != Running) {
		return // a moment of running is still a run; a moment of anything else is nothing
	}
	sp.To = max(t, sp.From)
	if sp.State == Running || sp.State == Threaded {
		k.ran += sp.To - sp.From
	}
	if k.fixed > 0 && k.Spans[k.fixed-1].continues(sp) {
		k.Spans[k.fixed-1].To = sp.To
		return
	}
	k.Spans = append(k.Spans, sp)
	k.fixed++
}

// continues tells whether next is more of the same.
func (s Span) continues(next Span) bool {
	merged := next
	merged.From, merged.To = s.From, s.To
	return s == merged && s.To == next.From
}

// freeze makes the open span a frozen one from t on.
func (k *Track) freeze(t int64, guess bool) {
	if k.open.State == None {
		return
	}
	sp := k.open
	k.put(max(t, sp.From), frozen(sp, guess))
}

func frozen(sp Span, guess bool) Span {
	sp.State, sp.Outside, sp.Guess = Frozen, false, guess
	return sp
}

// show puts the open span, up to now, behind those that are over; from at on it
// is frozen.
func (k *Track) show(now, at int64) {
	k.Spans = k.Spans[:k.fixed]
	if k.open.State == None {
		return
	}
	sp := k.open
	sp.To = max(now, sp.From)
	if at >= sp.To {
		k.Spans = append(k.Spans, sp)
		return
	}
	late := frozen(sp, false)
	late.From = max(at, sp.From)
	if sp.To = late.From; sp.To > sp.From {
		k.Spans = append(k.Spans, sp)
	}
	k.Spans = append(k.Spans, late)
}

// At gives the span at a moment; the state is None outside of any. Of two spans
// that meet there it is the later one.
func (k *Track) At(t int64) Span {
	i := sort.Search(len(k.Spans), func(i int) bool { return k.Spans[i].From > t })
	if i == 0 || k.Spans[i-1].To < t {
		return Span{}
	}
	return k.Spans[i-1]
}

// Window gives the spans that touch the time from..to.
func (k *Track) Window(from, to int64) []Span {
	if n := len(k.Spans); n == 0 || (k.Spans[0].From >= from && k.Spans[n-1].From <= to) {
		return k.Spans // mostly all of it is looked at
	}
	first := sort.Search(len(k.Spans), func(i int) bool { return k.Spans[i].To >= from })
	last := first + sort.Search(len(k.Spans)-first, func(i int) bool { return k.Spans[first+i].From > to })
	return k.Spans[first:last]
}

// Times says how a lane or a task spent its time; Waiting includes being queued
// and blocked. Together they are its total.
type Times struct{ Running, Ready, Waiting, Frozen int64 }

// Total is all of it.
func (t Times) Total() int64 { return t.Running + t.Ready + t.Waiting + t.Frozen }

// Times adds up the states until now.
func (k *Track) Times(now int64) Times {
	var sum Times
	for _, sp := range k.Spans {
		spent := min(sp.To, now) - sp.From
		if spent <= 0 {
			continue
		}
		switch sp.State {
		case Running, Threaded:
			sum.Running += spent
		case Ready:
			sum.Ready += spent
		case Waiting, Queued, Blocked:
			sum.Waiting += spent
		case Frozen:
			sum.Frozen += spent
		}
	}
	return sum
}

// Times gives the four times of a lane until the end.
func (t *Timeline) Times(l *Lane) Times { return l.Times(t.End) }
