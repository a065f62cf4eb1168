package queue

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
	over bool
	now  int64

	all    []*trace.Queue
	first  *trace.Queue  // the one that had most items, which is drawn
	items  []*trace.Item // that lie in it
	stays  []*trace.Stay // waits that go on
	taken  int           // how many came out by now
	put    int           // how many went in
	lanes  []*trace.Task // who uses it, producers first
	most   int           // items at once, by the end of the recording
	unmost int           // unfinished at once
}

func newProgram(r timeline.Race, i int) program {
	t := r.Line(i)
	p := program{
		now: min(r.Now, t.End), over: t.Done && r.Now >= t.End, all: t.Queues,
	}
	if len(p.all) == 0 {
		return p
	}
	p.first = slices.MaxFunc(p.all, func(a, b *trace.Queue) int { return cmp.Compare(len(a.Items), len(b.Items)) })
	p.lookInside()
	p.lanes = users(p.first)
	for _, d := range p.first.Depths {
		p.most, p.unmost = max(p.most, d.Items), max(p.unmost, d.Unfinished)
	}
	return p
}

// lookInside finds what lies in the queue and who waits at it now.
func (p *program) lookInside() {
	for _, item := range p.first.Items {
		if item.Put > p.now {
			break
		}
		p.put++
		if item.In(p.now) {
			p.items = append(p.items, item)
		} else {
			p.taken++
		}
	}
	for _, s := range p.first.Stays {
		if s.From > p.now {
			break
		}
		if s.On(p.now) {
			p.stays = append(p.stays, s)
		}
	}
}

// users are the tasks that put and took, those that only took behind the others.
func users(q *trace.Queue) []*trace.Task {
	var producers, consumers []*trace.Task
	for _, u := range q.Users {
		switch {
		case u.Task == nil:
		case u.Puts > 0:
			producers = append(producers, u.Task)
		default:
			consumers = append(consumers, u.Task)
		}
	}
	return append(producers, consumers...)
}

// waited is how long tasks have waited in all, of one kind, and how many tasks.
func (p program) waited(kind string) (time int64, tasks int) {
	seen := map[*trace.Task]bool{}
	for _, s := range p.first.Stays {
		if s.From > p.now {
			break
		}
		if s.Kind != kind {
			continue
		}
		until := p.now
		if s.To != trace.Unfinished {
			until = min(until, s.To)
		}
		time += until - s.From
		seen[s.Task] = true
	}
	return time, len(seen)
}

// name is what the queue is called.
func (p program) name() string {
	if len(p.all) > 1 {
		return fmt.Sprintf("1st of %s", ink.Count(len(p.all)))
	}
	return "queue"
}

// label is how wide the names of its rows are.
func (p program) label() int {
	if len(p.all) == 0 {
		return 0
	}
	width := ansi.StringWidth(p.name())
	if len(p.lanes) <= lanesMost {
		for _, task := range p.lanes {
			width = max(width, ansi.StringWidth(ink.Clean(task.Called())))
		}
	}
	return width
}

// nothing says that there is no queue, and is empty where there is one.
func (p program) nothing() string {
	switch {
	case len(p.all) > 0:
		return ""
	case p.over:
		return "It has no queue."
	}
	return "It has no queue so far."
}
