// Package diff says in words what sets two runs apart: how long they took, how
// their waits overlapped, in which order calls began, what came to another end,
// what held the loop, and what was left behind. It compares two timelines, of one
// program or of two, and knows nothing of what is right.
//
// The same two runs give the same sentences. Calls are matched by what people call
// them ("fetch users"), so what has no counterpart in the other run is not told.
// The texts contain names from the programs, as they are.
package diff

import (
	"fmt"
	"slices"
	"strings"

	"lesswait/internal/trace"
	"lesswait/internal/units"
)

// Run is one of the two, and what sentences call it: "yours", "the right one", "A".
type Run struct {
	Name string
	Line *trace.Timeline
}

// Runs tells what sets a and b apart, what matters most first. The first sentence
// says how long both took and is there in any case.
func Runs(a, b Run) []string {
	p := pair{newSide(a), newSide(b), exact(a, b)}
	all := []string{p.times()}
	for _, tell := range []func() string{p.began, p.order, p.outcomes, p.counts, p.held, p.left, p.cancels} {
		if said := tell(); said != "" {
			all = append(all, said)
		}
	}
	return all
}

// One tells of a run that there is nothing to compare with.
func One(a Run) string {
	s := newSide(a)
	return fmt.Sprintf("%s took %s, %s.", upper(a.Name), pair{exact: exact(a, a)}.span(s.sum.Wall), s.waited())
}

// pair is the two runs.
type pair struct {
	a, b  side
	exact bool // on virtual clocks, where every difference counts
}

// side is a run with what is asked of it more than once.
type side struct {
	Run
	sum   trace.Summary
	waits int
	lanes []*trace.Lane          // those that tell the story, in the order of their start
	by    map[string]*trace.Lane // by label
	place map[string]int         // of a label among the lanes
	often map[string]int         // how often a function was called
}

func newSide(r Run) side {
	s := side{
		Run: r, sum: trace.Summarize(r.Line), lanes: calls(r.Line),
		by: map[string]*trace.Lane{}, place: map[string]int{}, often: map[string]int{},
	}
	for _, l := range r.Line.Lanes {
		s.often[l.Fn]++
		for _, sp := range l.Spans {
			if sp.Outside && sp.To > sp.From {
				s.waits++
			}
		}
	}
	for i, l := range s.lanes {
		s.by[l.Label], s.place[l.Label] = l, i
	}
	return s
}

// calls are the lanes that tell the story, without those that are a thread.
func calls(t *trace.Timeline) []*trace.Lane {
	return slices.DeleteFunc(t.Shown(), func(l *trace.Lane) bool { return l.Worker })
}

// exact tells that neither ran on the real clock; runs of a check name none.
func exact(a, b Run) bool { return a.Line.Clock != realClock && b.Line.Clock != realClock }

const realClock = "real"

// slack is how far apart two moments of the real clock must be to be told apart.
const slack = 20_000

// same tells whether two lengths of time are as good as equal.
func (p pair) same(x, y int64) bool {
	apart := max(x-y, y-x)
	return apart == 0 || !p.exact && apart <= max(slack, max(x, y)/20)
}

// before tells whether a moment is clearly before another one.
func (p pair) before(x, y int64) bool { return x < y && !p.same(x, y) }

// span writes a length of time.
func (p pair) span(us int64) string {
	if p.exact {
		return units.Exact(us)
	}
	return units.Duration(us, units.Micro)
}

// times tells what both took, and how they waited.
func (p pair) times() string {
	how, other := p.a.waited(), p.b.waited()
	if p.same(p.a.sum.Wall, p.b.sum.Wall) {
		if how == other {
			return fmt.Sprintf("Both took %s, %s.", p.span(p.a.sum.Wall), how)
		}
		return fmt.Sprintf("Both took %s: %s %s, %s %s.", p.span(p.a.sum.Wall), p.a.Name, how, p.b.Name, other)
	}
	return fmt.Sprintf("%s took %s, %s; %s took %s, %s.", upper(p.a.Name), p.span(p.a.sum.Wall), how,
		p.b.Name, p.span(p.b.sum.Wall), other)
}

// waited says how the waits of a run lie to each other.
func (s side) waited() string {
	switch {
	case s.sum.Peak == 0:
		return "without any wait"
	case s.sum.Peak == 1 && s.waits == 1:
		return "with one wait"
	case s.sum.Peak == 1:
		return fmt.Sprintf("with %s waits in a row", units.Count(s.waits))
	}
	return fmt.Sprintf("with up to %s waits at once", units.Count(s.sum.Peak))
}

// each puts the same fact of both runs beside each other.
func (p pair) each(format string, a, b string) string {
	return fmt.Sprintf(format, upper(p.a.Name), a, p.b.Name, b)
}

func upper(name string) string {
	if name == "" {
		return ""
	}
	return strings.ToUpper(name[:1]) + name[1:]
}

func tasks(n int) string {
	switch n {
	case 0:
		return "no task"
	case 1:
		return "1 task"
	}
	return units.Count(n) + " tasks"
}

func inLine(line int) string {
	if line <= 0 {
		return ""
	}
	return fmt.Sprintf(" (line %d)", line)
}
