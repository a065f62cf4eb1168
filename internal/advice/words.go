package advice

import (
	"fmt"
	"strings"

	"lesswait/internal/trace"
	"lesswait/internal/units"
)

func span(us int64) string { return units.Duration(us, units.Micro) }

// atLine is a place in the file as an apposition, empty if it is not known.
func atLine(line int) string {
	if line <= 0 {
		return ""
	}
	return fmt.Sprintf(", line %d", line)
}

// at is a place in any of the program's files.
func at(file string, line int) string {
	if line <= 0 || file == "" {
		return atLine(line)
	}
	return fmt.Sprintf(", %s:%d", file, line)
}

// comma is the same with a comma behind it, or else a space.
func comma(line int) string {
	if line <= 0 {
		return " "
	}
	return atLine(line) + ", "
}

// inLine is the same in brackets, behind a name.
func inLine(line int) string {
	if line <= 0 {
		return ""
	}
	return fmt.Sprintf(" (line %d)", line)
}

// inside is the same in brackets, behind a name.
func inside(file string, line int) string {
	if line <= 0 || file == "" {
		return inLine(line)
	}
	return fmt.Sprintf(" (%s:%d)", file, line)
}

// several writes "1 task" and "3 tasks".
func several(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return units.Count(n) + " " + what + "s"
}

// list joins what is told one by one: "a", "a and b", "a, b and 7 more".
func list(all []string, more int) string {
	if more > 0 {
		all = append(all[:len(all):len(all)], units.Count(more)+" more")
	}
	last := len(all) - 1
	if last <= 0 {
		return strings.Join(all, "")
	}
	return strings.Join(all[:last], ", ") + " and " + all[last]
}

// fn is the name of a function, without the functions around it.
func fn(qualified string) string {
	return qualified[strings.LastIndex(qualified, ".")+1:]
}

// called is what people call the task with this id: by its first call.
func (r *run) called(id string) string {
	if lanes := r.lanes[id]; len(lanes) > 0 {
		return lanes[0].Label
	}
	if task := r.tasks[id]; task != nil {
		return task.Called()
	}
	return ""
}

// made is the line where a task was made, else where its function begins.
func (r *run) made(task *trace.Task) int {
	if lanes := r.lanes[task.ID]; task.Line == 0 && len(lanes) > 0 {
		return lanes[0].Line
	}
	return task.Line
}
