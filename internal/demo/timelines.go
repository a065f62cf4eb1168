package demo

import "lesswait/internal/trace"

// Timelines makes a timeline of what each racer does.
type Timelines struct{ builders []*trace.Builder }

// NewTimelines makes room for so many racers.
func NewTimelines(racers int) *Timelines {
	t := &Timelines{}
	for range racers {
		t.builders = append(t.builders, trace.NewBuilder())
	}
	return t
}

// Add is the sink of Run.
func (t *Timelines) Add(u Update) { t.builders[u.Racer].Add(u.Events...) }

// All are the timelines as far as they are known.
func (t *Timelines) All() []*trace.Timeline {
	var all []*trace.Timeline
	for _, b := range t.builders {
		all = append(all, b.Timeline())
	}
	return all
}
