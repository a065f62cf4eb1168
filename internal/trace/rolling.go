package trace

import "slices"

// Rolling is a Builder for runs that may never end: it keeps the newest events
// alone, and what was still open before them, so that memory is bounded by what
// the program itself has open.
//
// Its timeline begins at Start, and counts its times from there. Where it has
// moved on, the timeline is a new one: hold on to nothing of the one before.
type Rolling struct {
	span int64 // microseconds that are kept at least; 0 is all
	most int   // events that are kept at least

	builder *Builder
	past    openings // what was open when the window began
	events  []Event  // of the window
	start   int64
	last    int64
	frozen  bool
	stale   bool // events came while it was frozen
}

// DefaultWindow is how many events are kept where nobody chose, and at most twice
// as many: with the picture that is made of them some hundred megabytes.
const DefaultWindow = 50_000

// NewRolling keeps the newest `span` microseconds (0: no bound) and `most`
// events (0: DefaultWindow).
func NewRolling(span int64, most int) *Rolling {
	if most <= 0 {
		most = DefaultWindow
	}
	return &Rolling{span: span, most: most, builder: NewBuilder(), past: newOpenings()}
}

// Add takes more events.
func (r *Rolling) Add(events ...Event) {
	for i := range events {
		r.last = max(r.last, events[i].T)
	}
	r.events = append(r.events, events...)
	if !r.move() && !r.frozen {
		r.feed(events)
	}
	r.stale = r.stale || r.frozen
}

// feed hands events to the builder, in the window's time.
func (r *Rolling) feed(events []Event) {
	if r.start == 0 {
		r.builder.Add(events...)
		return
	}
	for _, e := range events {
		r.builder.Add(e.since(r.start))
	}
}

// since is the event on a clock that began so much later.
func (e Event) since(start int64) Event {
	e.T = max(0, e.T-start)
	if e.Ev == TimerSet {
		e.Num = max(0, e.Num-start)
	}
	return e
}

// Advance says that it is now at least that late.
func (r *Rolling) Advance(now int64) {
	r.last = max(r.last, now)
	if !r.frozen {
		r.builder.Advance(now - r.start)
	}
}

// Timeline is that of the window.
func (r *Rolling) Timeline() *Timeline { return r.builder.Timeline() }

// Start is when the window begins, in the run's time: 0 until anything had to go.
func (r *Rolling) Start() int64 { return r.start }

// Freeze keeps the timeline as it is, while events go on to be taken in, or goes
// on to where they are by now.
func (r *Rolling) Freeze(on bool) {
	r.frozen = on
	if !on && r.stale {
		r.stale = false
		r.rebuild()
	}
}

// move lets old events go where there are too many, and tells whether it did.
// It is done seldom, since the picture is made anew: a window may be half as
// long again, or of twice as many events.
func (r *Rolling) move() bool {
	drop := 0
	if len(r.events) > 2*r.most {
		drop = len(r.events) - r.most
	}
	if r.span > 0 && r.last-r.start > r.span+r.span/2 {
		from := r.last - r.span
		drop = max(drop, r.before(from))
	}
	if drop == 0 {
		return false
	}
	for i := range r.events[:drop] {
		r.past.take(&r.events[i])
	}
	r.start = r.events[drop-1].T
	r.events = slices.Clone(r.events[drop:])
	if !r.frozen {
		r.rebuild()
	}
	return true
}

// before is how many events are older than a moment.
func (r *Rolling) before(t int64) int {
	n, _ := slices.BinarySearchFunc(r.events, t, func(e Event, t int64) int {
		if e.T < t {
			return -1
		}
		return 1
	})
	return n
}

func (r *Rolling) rebuild() {
	r.builder = NewBuilder()
	for _, e := range r.past.events() {
		e.T = r.start
		r.builder.Add(e.since(r.start))
	}
	r.feed(r.events)
	r.builder.Advance(r.last - r.start)
}
