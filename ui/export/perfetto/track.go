package perfetto

import (
	"cmp"
	"sort"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// track is a thread of the format: calls that are inside of one another.
type track struct {
	tid   int
	name  string
	lanes []*trace.Lane
	open  []*trace.Lane // those in which the next one may be
}

// takes adds a lane, if it lies within what is open or behind it. Slices of one
// thread may not overlap in any other way, and the calls of a task sometimes do.
func (k *track) takes(l *trace.Lane, end int64) bool {
	n := len(k.open)
	for n > 0 && endOf(k.open[n-1], end) <= l.Start {
		n--
	}
	if n > 0 && endOf(k.open[n-1], end) < endOf(l, end) {
		return false
	}
	k.open = append(k.open[:n], l)
	k.lanes = append(k.lanes, l)
	return true
}

func endOf(l *trace.Lane, end int64) int64 {
	if l.End == trace.Unfinished {
		return end
	}
	return l.End
}

// tracks sorts the lanes of a program: a task's or a thread's go to one track, and
// to further ones where they would overlap.
type tracks struct {
	all   []*track
	where map[string][]*track // of a task or a thread
	next  int
}

func newTracks(t *trace.Timeline) *tracks {
	ts := &tracks{where: map[string][]*track{}, next: loopTID + 1}
	tasks := map[string]*trace.Task{}
	for _, task := range t.Tasks {
		tasks[task.ID] = task
	}
	for _, l := range t.Lanes {
		if task := tasks[l.Task]; task == nil || !task.Internal {
			ts.add(l, name(l, task), t.End)
		}
	}
	for _, l := range t.Threads {
		ts.add(l, l.Label, t.End)
	}
	return ts
}

// name is what a track is called.
func name(l *trace.Lane, task *trace.Task) string {
	switch {
	case task != nil && task.Name != "":
		return ink.Clean(task.Called()) + " (" + ink.Clean(task.Name) + ")"
	case task != nil:
		return ink.Clean(task.Called())
	}
	return cmp.Or(ink.Clean(l.Thread), "main thread")
}

// owner is whose lane it is. A thread's own lane is apart from the calls in it.
func owner(l *trace.Lane) string {
	switch {
	case l.Worker:
		return "worker " + l.Thread
	case l.Task != "":
		return "task " + l.Task
	}
	return "thread " + l.Thread
}

func (ts *tracks) add(l *trace.Lane, name string, end int64) {
	who := owner(l)
	for _, k := range ts.where[who] {
		if k.takes(l, end) {
			return
		}
	}
	if len(ts.where[who]) > 0 {
		name += ", beside"
	}
	k := &track{tid: ts.next, name: cmp.Or(name, "a track")}
	ts.next++
	k.takes(l, end)
	ts.all = append(ts.all, k)
	ts.where[who] = append(ts.where[who], k)
}

// of is the track of a task at a moment: that of the innermost of its calls.
func (ts *tracks) of(task *trace.Task, t, end int64) *track {
	var found *track
	depth := -1
	for _, k := range ts.where["task "+task.ID] {
		if l := k.at(t, end); l != nil && l.Depth > depth {
			found, depth = k, l.Depth
		}
	}
	return found
}

// lookBack bounds the search for a call: a task may have had a hundred thousand.
const lookBack = 64

// at is the innermost call of a track at a moment. The first one is around all
// others in most tasks.
func (k *track) at(t, end int64) *trace.Lane {
	last := sort.Search(len(k.lanes), func(i int) bool { return k.lanes[i].Start > t })
	for i := last - 1; i >= max(last-lookBack, 0); i-- {
		if t <= endOf(k.lanes[i], end) {
			return k.lanes[i]
		}
	}
	if l := k.lanes[0]; l.Start <= t && t <= endOf(l, end) {
		return l
	}
	return nil
}
