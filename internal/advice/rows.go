package advice

import (
	"fmt"
	"slices"
	"strings"

	"lesswait/internal/trace"
	"lesswait/internal/units"
)

// savingLeast is the shortest time that is worth saving, and savingShare the part
// of the whole run that it must be.
const (
	savingLeast = 20_000
	savingShare = 20
)

// row is calls of one function that one caller awaited one after the other.
type row struct {
	calls []*trace.Lane
	total int64
	slow  int64
	args  map[string]bool
	same  bool // two of them were asked the same
}

// key is what the calls of a row have in common.
type key struct{ task, parent, fn string }

// rows gives advice on awaits in a row that could overlap. Nothing tells from
// outside whether a call needs what the one before it brought; so those are left
// out that ask the same again, wait in between, or are paced by a queue or a
// semaphore, which is there on purpose.
func rows(r *run) []Finding {
	best := map[place]*row{} // the row that saves most, by its place
	callers := map[place]map[string]bool{}
	var order []place
	for _, w := range r.inARow() {
		at := r.place(w)
		if best[at] == nil {
			order = append(order, at)
			callers[at] = map[string]bool{}
		}
		callers[at][w.calls[0].Parent] = true
		if old := best[at]; old == nil || w.saves() > old.saves() {
			best[at] = w
		}
	}
	all := make([]Finding, len(order))
	for i, at := range order {
		all[i] = r.advise(best[at], len(callers[at])-1)
	}
	return all
}

// place is where a row begins: the functions of call and caller, and the line.
type place struct {
	fn, caller string
	line       int
}

func (r *run) place(w *row) place {
	first := w.calls[0]
	at := place{fn: first.Fn, line: first.Called}
	if l := r.calls[first.Parent]; l != nil {
		at.caller = l.Fn
	}
	return at
}

// inARow finds the rows that are worth telling, in the order of their first calls.
func (r *run) inARow() []*row {
	open, dealt := map[key]*row{}, r.dealt()
	var all []*row
	for _, l := range r.Lanes {
		if dealt[l.Task] || !r.awaited(l) {
			continue
		}
		at := key{l.Task, l.Parent, l.Fn}
		if now := open[at]; now == nil || !now.goesOn(l) {
			open[at] = &row{args: map[string]bool{}}
			all = append(all, open[at])
		}
		open[at].add(l)
	}
	return slices.DeleteFunc(all, func(w *row) bool { return !r.worth(w) })
}

// awaited tells a call that came to a good end and waited for most of its time.
func (r *run) awaited(l *trace.Lane) bool {
	task := r.tasks[l.Task]
	if task == nil || task.Internal || l.Parent == "" || l.Outcome != trace.OK || l.End > r.now || l.Thread != "" {
		return false
	}
	var waited int64
	for _, sp := range task.Window(l.Start, l.End) {
		if sp.Outside && sp.State == trace.Waiting {
			waited += min(sp.To, l.End) - max(sp.From, l.Start)
		}
	}
	return waited > leastWait && waited >= (l.End-l.Start)/2
}

// goesOn tells whether a call followed at once on the last one of a row.
func (w *row) goesOn(l *trace.Lane) bool {
	last := w.calls[len(w.calls)-1]
	gap := l.Start - last.End
	return gap >= 0 && gap <= max(leastWait, (last.End-last.Start)/20)
}

func (w *row) add(l *trace.Lane) {
	w.calls = append(w.calls, l)
	w.total += l.End - l.Start
	w.slow = max(w.slow, l.End-l.Start)
	w.same = w.same || w.args[l.Args]
	w.args[l.Args] = true
}

func (w *row) saves() int64 { return w.total - w.slow }

func (r *run) worth(w *row) bool {
	return len(w.calls) > 1 && !w.same && w.saves() >= max(savingLeast, r.now/savingShare)
}

// dealt are the tasks whose pace is set on purpose: by a queue that they fill or
// empty, or by a semaphore or a lock.
func (r *run) dealt() map[string]bool {
	tasks := map[string]bool{}
	for _, q := range r.Queues {
		for _, u := range q.Users {
			if u.Task != nil {
				tasks[u.Task.ID] = true
			}
		}
	}
	for _, s := range r.Semaphores {
		for _, v := range s.Visits {
			if v.Task != nil {
				tasks[v.Task.ID] = true
			}
		}
	}
	return tasks
}

func (r *run) caller(w *row) string {
	if l := r.calls[w.calls[0].Parent]; l != nil {
		return l.Label
	}
	return "the program"
}

func lineOf(f Finding) string { return strings.TrimPrefix(at(f.File, f.Line), ", ") }

// where says where the first of a row is awaited, and how many follow it there or
// further on.
func (w *row) where(f Finding) string {
	there := !slices.ContainsFunc(w.calls, func(l *trace.Lane) bool { return l.Called != f.Line })
	if there {
		return ", all in " + lineOf(f)
	}
	return ", the first in " + lineOf(f) + " and " + units.Count(len(w.calls)-1) + " after it"
}

// advise tells of a row, and how many other calls of its caller have one there.
func (r *run) advise(w *row, others int) Finding {
	first, last := w.calls[0], w.calls[len(w.calls)-1]
	f := Finding{Kind: AwaitsInARow, T: last.End, Task: first.Task, Lane: r.caller(w), File: first.File, Line: first.Line}
	name, where := fn(first.Fn)+inside(first.File, first.Line), ""
	if caller := r.calls[first.Parent]; caller != nil && first.Called > 0 {
		f.File, f.Line = caller.File, first.Called
		name, where = fn(first.Fn), w.where(f)
	}
	f.Message = fmt.Sprintf("%s awaited %s calls of %s one after the other%s, which took %s; at once they would take %s, as long as the slowest.",
		f.Lane, units.Count(len(w.calls)), name, where, span(w.total), span(w.slow))
	if caller := r.calls[first.Parent]; others > 0 && caller != nil {
		f.Message += fmt.Sprintf(" Of %s %s did the same.", fn(caller.Fn), several(others, "other call"))
	}
	f.Fix = fmt.Sprintf("If none needs what another one brings, await them together, with asyncio.gather or a TaskGroup: that saves %s.",
		span(w.saves()))
	return f
}
