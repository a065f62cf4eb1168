package advice

import (
	"fmt"
	"slices"

	"lesswait/internal/trace"
)

// The causes of a cancellation that matter here; see pylib/lesswait/causes.py.
const (
	byCall    = "cancel"    // the program called task.cancel()
	byRunner  = "runner"    // asyncio.run cleans up
	byCtrlC   = "ctrl-c"    // the program is being stopped
	byTimeout = "timeout"   // asyncio.timeout, which undoes the cancellation
	byGroup   = "taskgroup" // so does a TaskGroup with its own task
)

// group is what is told once: tasks of one function, made at one line.
type group struct {
	coro string
	line int
}

// leftovers tells of tasks that were still running when the program ended. Who is
// stopped by ctrl-c has nothing to answer for.
func leftovers(r *run) []Finding {
	by := map[group][]*trace.Task{}
	var order []group
	for _, task := range r.Tasks {
		if task.Internal {
			continue
		}
		if asked(task, byCtrlC) != nil {
			return nil
		}
		if asked(task, byRunner) == nil || len(task.Cancels) > 1 {
			continue
		}
		at := group{task.Coro, r.made(task)}
		if by[at] == nil {
			order = append(order, at)
		}
		by[at] = append(by[at], task)
	}
	var all []Finding
	for _, at := range order {
		all = append(all, r.leftover(at, by[at]))
	}
	return all
}

func (r *run) leftover(at group, tasks []*trace.Task) Finding {
	first := tasks[0]
	f := Finding{Kind: LeftRunning, T: first.Cancels[0].At, Task: first.ID, Lane: r.called(first.ID), Line: at.line}
	who, it, was := f.Lane, "it", "was"
	if n := len(tasks); n > 1 {
		who, it, was = several(n, "task")+" of "+fn(at.coro), "them", "were"
	}
	f.Message = fmt.Sprintf("%s %s still running when the program ended, and asyncio.run cancelled %s%s.",
		who, was, it, made(at.line))
	f.Fix = fmt.Sprintf("Await %s, or cancel %s as soon as nobody needs %s any longer.", it, it, it)
	return f
}

func made(line int) string {
	if line <= 0 {
		return ""
	}
	return fmt.Sprintf(" (made in line %d)", line)
}

// asked is the first request of a cause, nil if there is none.
func asked(task *trace.Task, cause string) *trace.Cancel {
	i := slices.IndexFunc(task.Cancels, func(c trace.Cancel) bool { return c.Cause == cause })
	if i < 0 {
		return nil
	}
	return &task.Cancels[i]
}

// swallowed tells of code that was cancelled and went on as if it had not been:
// tasks that came to a good end, and blocks of a timeout.
func swallowed(r *run) []Finding {
	var all []Finding
	for _, task := range r.Tasks {
		if c := r.ignored(task); c != nil {
			all = append(all, r.swallow(task, *c, task.End))
		}
	}
	children := len(all)
	for _, w := range r.Warnings {
		task := r.tasks[w.Task]
		if Kind(w.Kind) != Swallowed || task == nil {
			continue
		}
		c := lastBefore(task, w.T)
		if c == nil || slices.ContainsFunc(all[:children], func(f Finding) bool { return near(f.T, c.At) }) {
			continue // the task that it waited for swallowed it, and is told
		}
		all = append(all, r.swallow(task, *c, w.T))
	}
	return all
}

// ignored is the request that a task did not heed: it waited again, and returned.
// Requests that whoever asks takes back are no such thing, and neither are those
// of libraries, which may.
func (r *run) ignored(task *trace.Task) *trace.Cancel {
	if task.Internal || task.Outcome != trace.OK || len(task.Cancels) == 0 {
		return nil
	}
	c := task.Cancels[0]
	switch {
	case c.Cause == byTimeout, c.Cause == byCtrlC, c.Cause == byCall && c.Line == 0:
		return nil
	case c.Cause == byGroup && r.hasChildren(task):
		return nil
	}
	if _, ok := wentOn(task, c.At); !ok {
		return nil
	}
	return &c
}

func (r *run) hasChildren(task *trace.Task) bool {
	return slices.ContainsFunc(r.Tasks, func(t *trace.Task) bool { return t.Parent == task.ID })
}

// wentOn is the first wait that a task began at a moment or after it: what it waited in
// when it was cancelled began before, or had no length.
func wentOn(task *trace.Task, at int64) (trace.Span, bool) {
	for _, sp := range task.Window(at, trace.End) {
		if sp.From >= at && sp.To-sp.From >= leastWait && (sp.State == trace.Waiting || sp.State == trace.Queued) {
			return sp, true
		}
	}
	return trace.Span{}, false
}

// leastWait is the shortest wait that counts as going on.
const leastWait = 1_000

func lastBefore(task *trace.Task, t int64) *trace.Cancel {
	for i := len(task.Cancels) - 1; i >= 0; i-- {
		if c := &task.Cancels[i]; c.At <= t && c.Cause == byTimeout {
			return c
		}
	}
	return nil
}

func near(a, b int64) bool { return max(a-b, b-a) <= leastWait }

func (r *run) swallow(task *trace.Task, c trace.Cancel, end int64) Finding {
	f := Finding{Kind: Swallowed, T: c.At, Task: task.ID, Lane: r.called(task.ID), Line: c.Line}
	asked := "was cancelled"
	if c.Cause == byTimeout {
		asked = "was out of time"
	}
	if l := r.waiting(task.ID, c.At); l != nil {
		f.Lane = l.Label
	}
	if again, ok := wentOn(task, c.At); ok && again.Line > 0 {
		f.Line = again.Line
	}
	f.Message = fmt.Sprintf("%s %s and went on for %s%s: it swallowed the CancelledError.",
		f.Lane, asked, span(end-c.At), atLine(f.Line))
	f.Fix = "Clean up in a finally, or end the except block with raise."
	return f
}

// waiting is the call of a task that was waiting at a moment.
func (r *run) waiting(task string, at int64) *trace.Lane {
	for _, l := range r.lanes[task] {
		if s := l.At(max(at-1, 0)).State; s == trace.Waiting || s == trace.Queued || s == trace.Frozen {
			return l
		}
	}
	return nil
}
