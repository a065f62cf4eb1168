package player

import (
	"time"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/trace"
	"lesswait/ui/live"
	"lesswait/ui/timeline"
)

// race is one run of the demo: what its programs have shown so far.
type race struct {
	racers  []*racer
	leftOut []course.Program
	values  map[string]int // the parameters it runs with
	version string         // of Python
	done    bool
	unequal bool // its programs do different things
	memo    *timeline.Memo
	size    size
	// libraries are the HTTP clients that its programs imported.
	libraries []demo.Library
	places    []place          // of all lanes shown
	legend    []string         // as last made for the picture, nil if it is to be made
	panels    []string         // those that suit it, nil before it is over
	faults    []timeline.Fault // what went wrong, once it was read
	read      bool
	pair      pair     // why there are just two programs
	said      []string // what sets them apart, once it was asked
}

// racer is one program of a race.
type racer struct {
	letter  string // "A", empty where it races alone
	program course.Program
	builder live.Builder
	live    *live.Line // what the builder has of a run
	line    *trace.Timeline
	result  demo.Racer

	// What a timeline adds up to, and the lanes it shows, as of a length of it:
	// of ten thousand waits neither is for free.
	sum    trace.Summary
	sumAt  moment
	lanes  []*trace.Lane
	laneAt moment
}

// moment is how much of a timeline there is.
type moment struct{ end, events int64 }

func (r *racer) moment() moment { return moment{r.line.End, r.line.Events} }

func newRace(programs []course.Program, values map[string]int, newBuilder func() live.Builder) *race {
	r := &race{values: values, memo: timeline.NewMemo()}
	for i, program := range programs {
		b := newBuilder()
		one := &racer{program: program, builder: b, live: live.NewLine(b), line: b.Timeline()}
		if len(programs) > 1 {
			one.letter = string(rune('A' + i))
		}
		r.racers = append(r.racers, one)
	}
	return r
}

// add takes news; those who have told nothing new are as far as the clock.
func (r *race) add(n live.News, now time.Time) {
	if n.Version != "" {
		r.version = n.Version
	}
	for _, u := range n.Updates {
		if u.Racer >= 0 && u.Racer < len(r.racers) {
			r.racers[u.Racer].add(u.Events, now)
		}
	}
	for _, one := range r.racers {
		one.advance(now)
	}
}

func (r *racer) add(events []trace.Event, now time.Time) {
	r.line = r.live.Add(events, now)
}

// advance moves the end of a program that runs to this moment.
func (r *racer) advance(now time.Time) { r.line = r.live.Advance(now) }

func (r *race) finish(result demo.Result) {
	r.done, r.libraries = true, result.Libraries()
	for i, one := range result.Racers {
		if i < len(r.racers) {
			r.racers[i].result = one
		}
	}
}

// begun tells whether any program has been heard of.
func (r *race) begun() bool {
	for _, one := range r.racers {
		if one.live.Begun() {
			return true
		}
	}
	return false
}

// end is the last moment of the race, in microseconds.
func (r *race) end() int64 {
	var end int64
	for _, one := range r.racers {
		end = max(end, one.line.End)
	}
	return end
}

func (r *race) virtual() bool {
	for _, one := range r.racers {
		if one.line.Clock == course.ClockVirtual {
			return true
		}
	}
	return false
}

// sumEvery is how often the sums of a race that is on are made anew, in
// microseconds: numbers that change with every frame cannot be read.
const sumEvery = 200_000

// summary is what the recording adds up to, all of it.
func (r *racer) summary() trace.Summary {
	at := r.moment()
	if late := at.end-r.sumAt.end >= sumEvery; late || (r.line.Done && at != r.sumAt) {
		r.sum, r.sumAt = trace.Summarize(r.line), at
	}
	return r.sum
}

func (r *racer) shown() []*trace.Lane {
	if at := r.moment(); at != r.laneAt {
		r.lanes, r.laneAt = r.line.Shown(), at
	}
	return r.lanes
}

// place is a lane and the racer it belongs to.
type place struct {
	racer int
	lane  *trace.Lane
}

// lanes are the lanes shown, of all racers in order.
func (r *race) lanes() []place {
	if r.done && r.places != nil {
		return r.places
	}
	all := r.places[:0]
	for i, one := range r.racers {
		for _, lane := range one.shown() {
			all = append(all, place{i, lane})
		}
	}
	r.places = all
	return all
}
