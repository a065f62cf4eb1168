package timeout

import (
	"lesswait/internal/trace"
	"lesswait/ui/timeline"
)

// program is one of the race with what the picture needs of it.
type program struct {
	letter, title, note string
	over                bool
	now                 int64

	t     *trace.Timeline
	roots []*node
}

func newProgram(r timeline.Race, i int) *program {
	t := r.Line(i)
	c := &program{
		letter: r.Letter(i), title: r.Programs[i].Title, note: r.Programs[i].Note,
		over: t.Done && r.Now >= t.End, now: r.Now, t: t,
	}
	if Shows(t) {
		c.roots = grow(t, r.Now)
	}
	return c
}

func (c *program) titled() int {
	if c.letter+c.title == "" {
		return 0
	}
	return 1
}

// want is how many rows the program fills.
func (c *program) want(width int) int {
	if len(c.roots) == 0 {
		return c.titled() + 1
	}
	return c.titled() + len(c.flat(unfolded)) + len(c.wrapped(width, saysMost))
}

// nothing says that nothing has a limit.
func (c *program) nothing() string {
	if c.over {
		return "It has no timeout, and nobody was asked to stop."
	}
	return "It has no timeout so far, and nobody was asked to stop."
}

// each calls do with every node below these, and with these.
func each(nodes []*node, do func(*node)) {
	for _, n := range nodes {
		do(n)
		each(n.kids, do)
	}
}
