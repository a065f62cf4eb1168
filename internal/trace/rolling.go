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

	builder *Builder // nil until somebody asks for the timeline
	past    openings // what was open when the window began
	events  []Event  // of the window
	start   int64
	gone    int64 // events that were let go
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
	return &Rolling{span: span, most: most, past: newOpenings(most)}
}

// Add takes more events.
func (r *Rolling) Add(events ...Event) {
	for i := range events {
		r.last = max(r.last, events[i].T)
	}
	r.events = append(r.events, events...)
	if !r.move() && r.builder != nil && !r.frozen {
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
	switch e.Ev {
	case TimerSet, ScopeBegin, ScopeDue:
		if e.Num != Forever {
			e.Num = max(0, e.Num-start)
		}
	}
	return e
}

// Advance says that it is now at least that late.
func (r *Rolling) Advance(now int64) {
	r.last = max(r.last, now)
	if r.builder != nil && !r.frozen {
		r.builder.Advance(now - r.start)
	}
}

// Timeline is that of the window. It is made when it is asked for: where nobody
// looks on, once at the end.
func (r *Rolling) Timeline() *Timeline {
	if r.builder == nil {
		r.build()
	}
	return r.builder.Timeline()
}

// Nameless is how many tasks were open when the window began of which no more is
// known: no more than the window has events are kept in mind.
func (r *Rolling) Nameless() int { return r.past.left }

// Start is when the window begins, in the run's time: 0 until anything had to go.
func (r *Rolling) Start() int64 { return r.start }

// Gone is how many events before it are not kept.
func (r *Rolling) Gone() int64 { return r.gone }

// Freeze keeps the timeline as it is, while events go on to be taken in, or goes
// on to where they are by now.
func (r *Rolling) Freeze(on bool) {
	if on {
		r.Timeline()
	} else if r.stale {
		r.builder = nil
	}
	r.frozen, r.stale = on, r.stale && on
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
	r.start, r.gone = r.events[drop-1].T, r.gone+int64(drop)
	kept := copy(r.events, r.events[drop:])
	clear(r.events[kept:])
	r.events = r.events[:kept]
	if !r.frozen {
		r.builder = nil
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

func (r *Rolling) build() {
	r.builder = NewBuilder()
	for _, e := range r.past.events() {
		e.T = r.start
		r.builder.Add(e.since(r.start))
	}
	r.feed(r.events)
	r.builder.Advance(r.last - r.start)
}
