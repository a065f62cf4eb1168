package course

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Order is what is said of lines that a learner has put in order.
type Order struct {
	Solved  bool
	At      int    // the index of the first line that is not as it should be
	Message string // Markdown
}

// Judge compares with the solution: the first line that differs is spoken of,
// and if it is a wrong variant, why it is wrong.
func (p *Parsons) Judge(lines []Line) Order {
	solved, at, because := p.Solved(lines)
	o := Order{Solved: solved, At: at}
	switch {
	case solved:
		o.Message = "Every line is in its place."
	case because != "":
		o.Message = because
	case p.elsewhere(lines, at):
		o.Message = "The text of this line is right, and its indentation is not."
	case at == 0:
		o.Message = "The program begins with another line."
	case at == len(p.Lines):
		o.Message = firstLines(at) + " the whole program; nothing comes after."
	default:
		o.Message = firstLines(at) + " right so far; another one comes next."
	}
	return o
}

// Reordered tells whether these are the lines of the solution, all of them and
// no others, in another order: that may be right as well.
func (p *Parsons) Reordered(lines []Line) bool {
	byText := func(a, b Line) int {
		return cmp.Or(strings.Compare(a.Text, b.Text), cmp.Compare(a.Indent, b.Indent))
	}
	return !slices.Equal(lines, p.Lines) &&
		slices.Equal(slices.SortedFunc(slices.Values(lines), byText), slices.SortedFunc(slices.Values(p.Lines), byText))
}

// elsewhere tells whether a line differs from the solution by its indentation
// alone.
func (p *Parsons) elsewhere(lines []Line, at int) bool {
	return at < len(lines) && at < len(p.Lines) && lines[at].Text == p.Lines[at].Text
}

func firstLines(n int) string {
	if n == 1 {
		return "The first line is"
	}
	return fmt.Sprintf("The first %d lines are", n)
}
