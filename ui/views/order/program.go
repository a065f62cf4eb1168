package order

import (
	"cmp"
	"slices"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// program is one of the race with what the picture needs of it.
type program struct {
	letter, title, note string
	over                bool
	now                 int64

	starter  *trace.Task
	jobs     []*trace.Task // as they were submitted
	finished []int         // the jobs that have, in that order
	place    []int         // of each job among the finished; behind those stand the others
}

func newProgram(r timeline.Race, i int) program {
	t := r.Line(i)
	p := program{
		letter: r.Letter(i), title: r.Programs[i].Title, note: r.Programs[i].Note,
		now: r.Now, over: t.Done && r.Now >= t.End, starter: t.Starter,
	}
	if t.Started > 1 {
		p.jobs = t.Siblings()
	}
	p.rank()
	return p
}

// rank finds who has finished, and gives every job its place.
func (p *program) rank() {
	var open []int
	for i, job := range p.jobs {
		if p.done(job) {
			p.finished = append(p.finished, i)
		} else {
			open = append(open, i)
		}
	}
	slices.SortFunc(p.finished, func(a, b int) int { return cmp.Compare(p.jobs[a].Nth, p.jobs[b].Nth) })
	p.place = make([]int, len(p.jobs))
	for k, i := range slices.Concat(p.finished, open) {
		p.place[i] = k
	}
}

// done tells whether a job has ended by now; one that the end of the run cut off
// never did.
func (p *program) done(job *trace.Task) bool { return job.Nth > 0 && job.End <= p.now }

// places gives the jobs in the order of their places.
func (p *program) places() []int {
	at := make([]int, len(p.jobs))
	for i, k := range p.place {
		at[k] = i
	}
	return at
}

// overtook counts the finished jobs that left one behind which was submitted
// before them.
func (p *program) overtook() int {
	n, last := 0, -1
	for i, k := range p.place {
		if k < last && k < len(p.finished) {
			n++
		}
		last = max(last, p.place[i])
	}
	return n
}

// name is what a job is called.
func (p *program) name(i int) string { return ink.Clean(p.jobs[i].Called()) }

// nothing says that there are no jobs.
func (p *program) nothing() string {
	if p.over {
		return "Nobody started more than one task."
	}
	return "Nobody has started more than one task so far."
}
