package trace

import "strings"

// Output is a line that the program printed, or several that piled up.
type Output struct {
	T      int64
	Stream string
	Task   string
	Line   int
	Text   string
	Before int // how many lines were printed before
}

// Lines gives its lines one by one. They stay together as long as nobody looks: a
// program may print without end.
func (o Output) Lines() []Output {
	texts := strings.Split(o.Text, "\n")
	lines := make([]Output, len(texts))
	for i, text := range texts {
		lines[i] = o
		lines[i].Text, lines[i].Before = text, o.Before+i
	}
	return lines
}

func (b *Builder) printed(e *Event, t int64) {
	before := 0
	if n := len(b.t.Output); n > 0 {
		last := &b.t.Output[n-1]
		before = last.Before + 1 + strings.Count(last.Text, "\n")
	}
	b.t.Output = append(b.t.Output, Output{T: t, Stream: e.Kind, Task: e.Task, Line: e.Line, Text: e.Text, Before: before})
}
