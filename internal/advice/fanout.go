package advice

import (
	"fmt"
	"slices"

	"lesswait/internal/trace"
)

// fanLeast is how many tasks must wait at once to be worth a limit.
const fanLeast = 100

// fanOuts gives advice on tasks of one function that all wait at once. Those that
// go through a semaphore have a limit, or it is in their own hands; and those that no
// line of the program made, such as a server's for its connections, are as many as
// others want.
func fanOuts(r *run) []Finding {
	limited := r.dealt()
	by := map[group][]*trace.Task{}
	var order []group
	for _, task := range r.Tasks {
		if task.Internal || task.Line == 0 || limited[task.ID] {
			continue
		}
		at := group{task.Coro, task.Line}
		if by[at] == nil {
			order = append(order, at)
		}
		by[at] = append(by[at], task)
	}
	var all []Finding
	for _, at := range order {
		if peak, when := r.peak(by[at]); peak >= fanLeast {
			all = append(all, r.fanOut(at, by[at][0], peak, when))
		}
	}
	return all
}

// peak is how many tasks waited for the world outside at once, and since when.
func (r *run) peak(tasks []*trace.Task) (most int, at int64) {
	if len(tasks) < fanLeast {
		return 0, 0
	}
	var from, to []int64
	for _, task := range tasks {
		for _, sp := range task.Window(0, r.now) {
			if sp.Outside && sp.State == trace.Waiting && sp.From < r.now {
				from, to = append(from, sp.From), append(to, min(sp.To, r.now))
			}
		}
	}
	slices.Sort(from)
	slices.Sort(to)
	ended := 0
	for begun, t := range from {
		for ended < len(to) && to[ended] <= t { // ends come first: waits that meet do not overlap
			ended++
		}
		if now := begun + 1 - ended; now > most {
			most, at = now, t
		}
	}
	return most, at
}

func (r *run) fanOut(at group, first *trace.Task, peak int, when int64) Finding {
	f := Finding{Kind: FanOut, T: when, Task: first.ID, Lane: r.called(first.ID), Line: at.line}
	f.Message = fmt.Sprintf("%s of %s waited at once%s, and nothing limits them: what they ask may turn them away.",
		several(peak, "task"), fn(at.coro), made(at.line))
	f.Fix = "Let them share an asyncio.Semaphore, or have a few workers take the work from a queue."
	return f
}
