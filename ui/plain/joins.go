package plain

import (
	"fmt"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

const (
	joinsMost = 30 // that are told one by one
	namesMost = 4  // of the tasks that one was for
)

// joined is a wait for other tasks, or several in the same line.
type joined struct {
	trace.Join
	times int
}

// joins tells who waited for which other tasks, and where: gather, TaskGroup, wait,
// as_completed, and tasks that were awaited.
func joins(t *trace.Timeline) []string {
	var said []string
	all := sameLine(t.Joins)
	for _, j := range all[:min(len(all), joinsMost)] {
		said = append(said, joinSentence(t, j))
	}
	if more := len(all) - joinsMost; more > 0 {
		said = append(said, ink.Count(more)+" more waits for other tasks are not told one by one.")
	}
	return said
}

// sameLine takes those of one call in one line that follow one another as one.
func sameLine(all []trace.Join) []joined {
	var told []joined
	last := map[*trace.Lane]int{} // the latest of each call
	for _, j := range all {
		at, known := last[j.Lane]
		if known && told[at].Line == j.Line && told[at].Kind == j.Kind {
			told[at].To = j.To
			told[at].times++
			continue
		}
		last[j.Lane] = len(told)
		told = append(told, joined{j, 1})
	}
	return told
}

func joinSentence(t *trace.Timeline, j joined) string {
	waited := "waited"
	if j.times > 1 {
		waited += " " + often(j.times)
	}
	to := ink.Seconds(j.To)
	if j.To == trace.Unfinished {
		to = "the end"
	}
	return fmt.Sprintf("%s %s from %.3f to %s%s%s%s.", ink.Clean(j.Lane.Label), waited, float64(j.From)/1e6, to,
		joinWhat(j), inFile(j.Line, j.Lane.File), forWhom(t, j))
}

// joinWhat names what was called to wait.
func joinWhat(j joined) string {
	switch j.Kind {
	case "taskgroup":
		return " at the end of a TaskGroup"
	case "task", "shield":
		return " in await of a task"
	case "as_completed":
		return " in as_completed"
	case "wait":
		return " in asyncio." + ink.Clean(j.What)
	}
	return " in " + ink.Clean(j.What)
}

// forWhom names the tasks, where they are known and are the same each time.
func forWhom(t *trace.Timeline, j joined) string {
	tasks := t.Awaited(j.Join)
	if len(tasks) == 0 || j.times > 1 && j.Kind != "taskgroup" {
		return ""
	}
	var names []string
	for _, task := range tasks[:min(len(tasks), namesMost)] {
		names = append(names, ink.Clean(task.Called()))
	}
	if len(tasks) > namesMost {
		names = append(names, "…")
	}
	return ": for " + strings.Join(names, ", ")
}

func inFile(line int, file string) string {
	switch {
	case line <= 0:
		return ""
	case file != "":
		return fmt.Sprintf(", line %d of %s", line, ink.Clean(file))
	}
	return fmt.Sprintf(", line %d", line)
}
