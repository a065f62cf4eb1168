package advice

import (
	"fmt"
	"slices"

	"lesswait/internal/trace"
	"lesswait/internal/units"
)

const (
	// heldLeast is the shortest time that a slot must have been held to be told.
	heldLeast = 100_000
	// outlier is how many times as long as usual somebody must have held it.
	outlier = 10
	// visitsLeast is how many must have had it for there to be a usual time.
	visitsLeast = 4
)

// held tells of slots that were held across a slow await while others queued. A
// semaphore is made to be held across an await: of it only those are told who
// had a slot for far longer than the others. A lock that is held across awaits
// makes all of them go one by one.
func held(r *run) []Finding {
	var all []Finding
	for _, s := range r.Semaphores {
		if len(s.Visits) < visitsLeast {
			continue
		}
		if s.Lock {
			all = append(all, r.lock(s)...)
		} else {
			all = append(all, r.outliers(s)...)
		}
	}
	return all
}

func (r *run) outliers(s *trace.Semaphore) []Finding {
	var times []int64
	for _, v := range s.Visits {
		if v.Got != trace.Unfinished {
			times = append(times, r.until(v.Left)-v.Got)
		}
	}
	if len(times) < visitsLeast {
		return nil
	}
	slices.Sort(times)
	usual := times[len(times)/2]
	var all []Finding
	for _, v := range s.Visits {
		queued := queuedBehind(s, v, r.until(v.Left))
		if v.Got == trace.Unfinished || queued == 0 || r.until(v.Left)-v.Got < max(heldLeast, outlier*usual) {
			continue
		}
		if f, ok := r.slowHolder(v, queued, usual); ok {
			all = append(all, f)
		}
	}
	return all
}

// queuedBehind is the most tasks that stood in line while a slot was held.
func queuedBehind(s *trace.Semaphore, v *trace.Visit, until int64) int {
	most := 0
	for _, u := range s.Uses {
		if u.T >= until {
			break
		}
		if u.T >= v.Got {
			most = max(most, u.Queued)
		}
	}
	return most
}

func (r *run) slowHolder(v *trace.Visit, queued int, usual int64) (Finding, bool) {
	if v.Task == nil {
		return Finding{}, false
	}
	time := r.until(v.Left) - v.Got
	wait, ok := longestWait(v.Task, v.Got, r.until(v.Left))
	if !ok || wait.To-wait.From < time/2 {
		return Finding{}, false // it computed or blocked: that is told by itself
	}
	f := Finding{Kind: SlotHeld, T: v.Got, Task: v.Task.ID, Lane: r.called(v.Task.ID), Line: wait.Line}
	f.Message = fmt.Sprintf("%s held a slot of the semaphore for %s across %s%swhile up to %s queued; the others need about %s.",
		f.Lane, span(time), what(wait), comma(wait.Line), several(queued, "task"), span(usual))
	f.Fix = "Give such a wait a timeout, or leave the semaphore before it."
	return f, true
}

// longestWait is the longest wait of a task between two moments.
func longestWait(task *trace.Task, from, to int64) (trace.Span, bool) {
	var longest trace.Span
	for _, sp := range task.Window(from, to) {
		sp.From, sp.To = max(sp.From, from), min(sp.To, to)
		waits := sp.State == trace.Waiting || sp.State == trace.Queued
		if waits && sp.To-sp.From > longest.To-longest.From {
			longest = sp
		}
	}
	return longest, longest.To > longest.From
}

func what(sp trace.Span) string {
	if sp.What == "" {
		return "an await"
	}
	return sp.What
}

// lock tells of a lock that was held across awaits through most of the run.
func (r *run) lock(s *trace.Semaphore) []Finding {
	var total, waited int64
	var slowest trace.Span
	var who *trace.Visit
	turns := 0
	for _, v := range s.Visits {
		if v.Got == trace.Unfinished || v.Task == nil {
			continue
		}
		total += r.until(v.Left) - v.Got
		wait, ok := longestWait(v.Task, v.Got, r.until(v.Left))
		if !ok {
			continue
		}
		turns++
		waited += wait.To - wait.From
		if wait.To-wait.From > slowest.To-slowest.From {
			slowest, who = wait, v
		}
	}
	queued := s.Most(r.now).Queued
	if turns < visitsLeast || queued < 2 || total < max(heldLeast, r.now/2) || waited < total/2 {
		return nil
	}
	f := Finding{Kind: SlotHeld, T: who.Got, Task: who.Task.ID, Lane: r.called(who.Task.ID), Line: slowest.Line}
	f.Message = fmt.Sprintf("%s and others held a lock across %s%swhile up to %s queued: %s turns took %s, one after the other.",
		f.Lane, what(slowest), comma(slowest.Line), several(queued, "task"), units.Count(turns), span(total))
	f.Fix = "Await before you take the lock or after you give it back, if what it guards allows that."
	return []Finding{f}
}
