package parsons

import (
	"fmt"

	"lesswait/internal/course"
)

// answer is what was said of an order; the zero answer says nothing.
type answer struct {
	given   bool
	solved  bool
	at      int    // the first line that is not as it should be
	message string // Markdown
}

// judge compares with the solution: the first line that differs is spoken of,
// and if it is a wrong variant, why it is wrong.
func judge(p *course.Parsons, lines []course.Line) answer {
	solved, at, because := p.Solved(lines)
	a := answer{given: true, solved: solved, at: at}
	switch {
	case solved:
		a.message = "Every line is in its place."
	case because != "":
		a.message = because
	case at == 0:
		a.message = "The program begins with another line."
	default:
		a.message = fmt.Sprintf("%s right so far; another one comes next.", firstLines(at))
	}
	return a
}

func firstLines(n int) string {
	if n == 1 {
		return "The first line is"
	}
	return fmt.Sprintf("The first %d lines are", n)
}
