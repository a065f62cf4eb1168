package semaphore

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// program is one of the race with what the picture needs of it.
type program struct {
	alone bool // no other program is in the picture
	over  bool
	now   int64

	all     []*trace.Semaphore
	first   *trace.Semaphore // the one that most tasks asked, which is drawn
	holders []*trace.Visit   // of the first one
	line    []*trace.Visit
	uses    []trace.Use // of all of them together
	most    trace.Use   // at once, by the end of the recording
	sofar   trace.Use   // by now
}

func newProgram(r timeline.Race, i int) program {
	t := r.Line(i)
	p := program{
		alone: len(r.Programs) == 1, now: r.Now, over: t.Done && r.Now >= t.End, all: t.Semaphores,
	}
	if len(p.all) == 0 {
		return p
	}
	p.first = slices.MaxFunc(p.all, func(a, b *trace.Semaphore) int { return cmp.Compare(len(a.Visits), len(b.Visits)) })
	for _, v := range p.first.Visits {
		switch {
		case v.Holds(p.now):
			p.holders = append(p.holders, v)
		case v.Queued(p.now):
			p.line = append(p.line, v)
		}
	}
	p.uses = t.Slots
	for _, u := range p.uses {
		p.most = atLeast(p.most, u)
		if u.T <= p.now {
			p.sofar = atLeast(p.sofar, u)
		}
	}
	return p
}

func atLeast(most, u trace.Use) trace.Use {
	return trace.Use{Held: max(most.Held, u.Held), Queued: max(most.Queued, u.Queued)}
}

// name is what the first semaphore is called.
func (p program) name() string {
	kind := "slots"
	if p.first.Lock {
		kind = "lock"
	}
	if len(p.all) > 1 {
		return fmt.Sprintf("1st of %s", ink.Count(len(p.all)))
	}
	return kind
}

// label is how wide the names of its rows are.
func (p program) label() int {
	if len(p.all) == 0 {
		return 0
	}
	width := ansi.StringWidth(p.name())
	if len(p.first.Visits) <= lanesMost && p.alone {
		for _, v := range p.first.Visits {
			width = max(width, ansi.StringWidth(ink.Clean(v.Task.Called())))
		}
	}
	return width
}

// nothing says that there is no semaphore, and is empty where there is one.
func (p program) nothing() string {
	switch {
	case len(p.all) > 0:
		return ""
	case p.over:
		return "It has no semaphore."
	}
	return "It has no semaphore so far."
}

// longest is the longest that anybody stood in line until now.
func (p program) longest() int64 {
	var longest int64
	for _, s := range p.all {
		for _, v := range s.Visits {
			if v.Asked > p.now {
				break
			}
			longest = max(longest, waited(v, p.now))
		}
	}
	return longest
}

// waited is how long somebody stood in line until now.
func waited(v *trace.Visit, now int64) int64 {
	until := now
	for _, at := range []int64{v.Got, v.Left} {
		if at != trace.Unfinished {
			until = min(until, at)
		}
	}
	return until - v.Asked
}
