package course

import "fmt"

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
		o.Message = fmt.Sprintf("The text of line %d is right, and its indentation is not.", at+1)
	case at == 0:
		o.Message = "The program begins with another line."
	case at == len(p.Lines):
		o.Message = firstLines(at) + " the whole program; nothing comes after."
	default:
		o.Message = firstLines(at) + " right so far; another one comes next."
	}
	return o
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
