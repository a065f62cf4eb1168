package diff

import (
	"fmt"

	"lesswait/internal/trace"
)

// heldLeast is how long the loop must have been held to be told.
const heldLeast = 10_000

// held tells for how long the event loop was held.
func (p pair) held() string {
	a, in := blocked(p.a)
	b, there := blocked(p.b)
	if p.same(a, b) {
		return ""
	}
	if a == 0 {
		in = ""
	}
	if b == 0 {
		there = ""
	}
	return p.each("%s held the event loop %s, %s %s.", p.forTime(a)+in, p.forTime(b)+there)
}

func (p pair) forTime(us int64) string {
	if us == 0 {
		return "never"
	}
	return "for " + p.span(us)
}

// blocked is for how long blocking calls held the loop, and the longest of them.
func blocked(s side) (total int64, longest string) {
	incidents, _ := s.Line.Incidents(trace.End, 1)
	for _, b := range s.Line.Blocks {
		if b.Loop && b.To-b.From >= heldLeast {
			total += b.To - b.From
		}
	}
	if len(incidents) == 1 && incidents[0].What != "" {
		longest = fmt.Sprintf(" in %s", incidents[0].What) + inLine(incidents[0].Line)
	}
	return total, longest
}

// left tells of tasks that nobody waited for to the end.
func (p pair) left() string {
	a, b := leftovers(p.a.Line), leftovers(p.b.Line)
	if a == b {
		return ""
	}
	return p.each("%s left %s running at the end, %s %s.", tasks(a), tasks(b))
}

func leftovers(t *trace.Timeline) int {
	return own(t, func(task *trace.Task) bool { return task.Outcome == trace.Lost || cleanedUp(t, task) })
}

// own counts the program's own tasks that are so.
func own(t *trace.Timeline, so func(*trace.Task) bool) int {
	n := 0
	for _, task := range t.Tasks {
		if !task.Internal && so(task) {
			n++
		}
	}
	return n
}

// cancels tells how many tasks were cancelled before the end.
func (p pair) cancels() string {
	a, b := cancelled(p.a.Line), cancelled(p.b.Line)
	if a == b {
		return ""
	}
	return p.each("%s cancelled %s, %s %s.", tasks(a), tasks(b))
}

func cancelled(t *trace.Timeline) int {
	return own(t, func(task *trace.Task) bool { return len(task.Cancels) > 0 && !cleanedUp(t, task) })
}

// cleanedUp tells whether a task was cancelled by whoever cleans up at the end:
// asyncio.run, or a harness around the program, which is no task of its.
func cleanedUp(t *trace.Timeline, task *trace.Task) bool {
	if len(task.Cancels) == 0 {
		return false
	}
	first := task.Cancels[0]
	if first.Cause == "runner" {
		return true
	}
	by := t.Task(first.By)
	return first.Cause == "cancel" && first.Line == 0 && by != nil && by.Internal
}
