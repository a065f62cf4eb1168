// Package advice says what went wrong in a recorded run, and what could be better:
// each as a whole sentence with who, at which line, and the fix. It reads a
// timeline and nothing else; the same run gives the same findings.
//
// It would rather keep silent than be wrong: what is sometimes right, such as a
// task that is cancelled at the end or a slot that is held across an await, is
// told only where it did harm in this very run.
//
// The texts contain names from the program, as they are: whoever writes them to a
// terminal takes out what would move its cursor.
package advice

import (
	"cmp"
	"slices"

	"lesswait/internal/trace"
)

// Finding is one thing that is said of a run.
type Finding struct {
	Kind    Kind   `json:"kind"`
	T       int64  `json:"t"`              // microseconds: since when it is so
	Task    string `json:"task"`           // the id, empty where none is known
	Lane    string `json:"lane"`           // what people call it
	Line    int    `json:"line"`           // 0 where none is known
	File    string `json:"file,omitempty"` // of the line, empty for the program's first
	Message string `json:"message"`
	Fix     string `json:"fix"`
}

func (f Finding) String() string { return f.Message + " " + f.Fix }

// Find gives what there is to say of a run until now, in the order of Kinds and of
// time; what would be said twice in the same words is said once. It looks at all
// of the run: what is drawn at every frame should ask once and keep it.
func Find(t *trace.Timeline, now int64) []Finding {
	r := newRun(t, now)
	var all []Finding
	for _, look := range []func(*run) []Finding{
		blocks, faults, spins, leftovers, swallowed, held, queues, rows, fanOuts,
	} {
		all = append(all, look(r)...)
	}
	all = slices.DeleteFunc(all, func(f Finding) bool { return f.T > r.now })
	slices.SortStableFunc(all, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(rank(a.Kind), rank(b.Kind)), cmp.Compare(a.T, b.T))
	})
	return once(all)
}

// Wrong keeps the warnings, and leaves the advice out.
func Wrong(all []Finding) []Finding {
	return slices.DeleteFunc(slices.Clone(all), func(f Finding) bool { return !f.Kind.Wrong() })
}

func rank(k Kind) int { return slices.Index(Kinds(), k) }

// once leaves out what an earlier finding says in the same words.
func once(all []Finding) []Finding {
	seen := map[string]bool{}
	return slices.DeleteFunc(all, func(f Finding) bool {
		said := f.String()
		before := seen[said]
		seen[said] = true
		return before
	})
}

// run is a timeline, as of a moment.
type run struct {
	*trace.Timeline
	now   int64
	tasks map[string]*trace.Task
	lanes map[string][]*trace.Lane // by task
	calls map[string]*trace.Lane   // by id
}

func newRun(t *trace.Timeline, now int64) *run {
	r := &run{
		Timeline: t, now: min(now, t.End),
		tasks: map[string]*trace.Task{}, lanes: map[string][]*trace.Lane{}, calls: map[string]*trace.Lane{},
	}
	for _, task := range t.Tasks {
		r.tasks[task.ID] = task
	}
	for _, l := range t.Lanes {
		r.calls[l.ID] = l
		if l.Task != "" {
			r.lanes[l.Task] = append(r.lanes[l.Task], l)
		}
	}
	return r
}

// until is an end, as far as it is known by now.
func (r *run) until(end int64) int64 {
	if end == trace.Unfinished {
		return r.now
	}
	return min(end, r.now)
}
