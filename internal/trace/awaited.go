package trace

import (
	"strconv"
	"strings"
)

// AwaitedTasks are the tasks that a lane waits for in a span; exact tells whether
// they are known, or are just those that it had started and that were not done.
// A trace names a single task; of several it tells how many there are.
func (t *Timeline) AwaitedTasks(l *Lane, sp Span) (tasks []*Task, exact bool) {
	if l.Task == "" || !waitOf(sp.Kind, "T").joins {
		return nil, false
	}
	if id, ok := strings.CutPrefix(sp.What, "task "); ok && t.Task(id) != nil {
		return []*Task{t.Task(id)}, true
	}
	started, here := t.startedBy(l.Task, sp)
	if n := number(sp.What); n > 0 && len(here) == n {
		return here, true
	} else if n > 0 {
		return started, len(started) == n
	}
	return started, false
}

// startedBy are the tasks that a task had started before a wait and that were not
// done then, and those of them that it started at the line of the wait.
func (t *Timeline) startedBy(task string, sp Span) (all, here []*Task) {
	for _, child := range t.Tasks {
		if child.Parent != task || child.Internal || child.Start > sp.From || child.End != Unfinished && child.End < sp.From {
			continue
		}
		all = append(all, child)
		if child.Line == sp.Line {
			here = append(here, child)
		}
	}
	return all, here
}

// number is the one with which the text of a wait ends: "gather of 3"; 0 for none.
func number(what string) int {
	n, err := strconv.Atoi(what[strings.LastIndexByte(what, ' ')+1:])
	if err != nil {
		return 0
	}
	return n
}
