package advice

import (
	"fmt"

	"lesswait/internal/trace"
	"lesswait/internal/units"
)

const (
	growsLeast = 10  // items that must lie in a queue to say that it grows
	manyItems  = 100 // items from which a queue should have had a limit
	spread     = 5   // different moments at which something must have been put in
)

// queues tells of queues without a limit: those that only grew, and those that
// held many items. One that is filled at once, with a list of work that is there
// anyway, needs no limit; and one that is empty again by now had a burst.
func queues(r *run) []Finding {
	var all []Finding
	for _, q := range r.Queues {
		puts := putsOf(q, r.now)
		if q.Max > 0 || puts.moments < spread {
			continue
		}
		most := q.Most(r.now)
		switch {
		case grew(q, puts) && q.At(r.now).Items > 0:
			all = append(all, r.growing(q, puts))
		case most >= manyItems:
			all = append(all, r.unbounded(q, puts, most))
		}
	}
	return all
}

// puts is what went into a queue while it was in use: since the first item was
// taken out.
type puts struct {
	from, to int64
	items    int
	moments  int // different moments
}

func putsOf(q *trace.Queue, now int64) puts {
	p := puts{from: firstGet(q)}
	if p.from == trace.Unfinished {
		return puts{}
	}
	for _, item := range q.Items {
		if item.Put < p.from || item.Put > now {
			continue
		}
		if p.items++; p.moments == 0 || item.Put-p.to >= leastWait {
			p.moments++
			p.to = item.Put
		}
	}
	return p
}

func firstGet(q *trace.Queue) int64 {
	first := trace.Unfinished
	for _, item := range q.Items {
		if item.Got != trace.Unfinished && (first == trace.Unfinished || item.Got < first) {
			first = item.Got
		}
	}
	return first
}

// grew tells whether a queue got fuller and fuller as long as anybody filled it.
func grew(q *trace.Queue, p puts) bool {
	const parts = 4
	before := q.At(p.from).Items
	for i := int64(1); i <= parts; i++ {
		depth := q.At(p.from + (p.to-p.from)*i/parts).Items
		if depth <= before {
			return false
		}
		before = depth
	}
	return before >= growsLeast && before*2 >= p.items
}

func (r *run) growing(q *trace.Queue, p puts) Finding {
	f := r.producer(q, p.to)
	f.Kind, f.T = QueueGrows, p.to
	f.Message = fmt.Sprintf("%s put items into a queue faster than they were taken out: after %s it held %s, and nothing limits it.",
		f.Lane+inLine(f.Line), span(p.to-p.from), several(q.At(p.to).Items, "item"))
	f.Fix = "Give the queue a maxsize, so that put() waits, or more consumers."
	return f
}

func (r *run) unbounded(q *trace.Queue, p puts, most int) Finding {
	f := r.producer(q, p.to)
	f.Kind, f.T = UnboundedQueue, p.to
	f.Message = fmt.Sprintf("%s put items into a queue without a limit, which held up to %s at once.",
		f.Lane+inLine(f.Line), units.Count(most))
	f.Fix = "Give the queue a maxsize, so that put() waits for the consumers."
	return f
}

// producer is a finding about whoever put the most items in: the call that did.
func (r *run) producer(q *trace.Queue, at int64) Finding {
	var most *trace.User
	for _, u := range q.Users {
		if u.Task != nil && (most == nil || u.Puts > most.Puts) {
			most = u
		}
	}
	if most == nil {
		return Finding{Lane: "the program"}
	}
	f := Finding{Task: most.Task.ID, Lane: r.called(most.Task.ID)}
	for _, l := range r.lanes[most.Task.ID] {
		if s := l.At(at).State; s != trace.None && s != trace.Calling {
			f.Lane, f.Line = l.Label, l.Line
		}
	}
	return f
}
