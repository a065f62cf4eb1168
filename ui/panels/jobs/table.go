package jobs

import (
	"lesswait/internal/trace"
	"lesswait/ui/timeline"
)

// job is what several programs do, each once.
type job struct {
	fn    string
	calls []call // by program
}

// call is how a program did the job, as of the moment shown.
type call struct {
	how  trace.Outcome // Open while it isn't over
	took int64
}

// jobsOf finds the jobs of a race: the functions that at least two programs call
// once, and all that are over, in the order of the first. What only calls other
// jobs is none.
func jobsOf(r timeline.Race) []job {
	once, order := calls(r)
	around := map[string]bool{}
	for i := range once {
		for _, l := range once[i] {
			if shared(r, once, l.Fn) {
				callers(r.Line(i), l, around)
			}
		}
	}
	var jobs []job
	for _, fn := range order {
		if shared(r, once, fn) && !around[fn] {
			jobs = append(jobs, newJob(fn, once, r.Moment()))
		}
	}
	return jobs
}

// calls are those of functions that a program calls once, by program, and their
// names in the order of the first program that has them.
func calls(r timeline.Race) (once []map[string]*trace.Lane, order []string) {
	known := map[string]bool{}
	for i := range r.Programs {
		named := map[string]*trace.Lane{}
		for _, l := range r.Line(i).Once() {
			named[l.Fn] = l
			if !known[l.Fn] {
				known[l.Fn] = true
				order = append(order, l.Fn)
			}
		}
		once = append(once, named)
	}
	return once, order
}

// shared tells whether two programs at least call the function, and all that have
// come to their end.
func shared(r timeline.Race, once []map[string]*trace.Lane, fn string) bool {
	n := 0
	for i := range once {
		switch {
		case once[i][fn] != nil:
			n++
		case r.Line(i).Done:
			return false
		}
	}
	return n >= 2
}

// callers marks the functions that a call was made in.
func callers(t *trace.Timeline, l *trace.Lane, around map[string]bool) {
	for at := t.Lane(l.Parent); at != nil; at = t.Lane(at.Parent) {
		around[at.Fn] = true
	}
}

func newJob(fn string, once []map[string]*trace.Lane, now int64) job {
	j := job{fn: fn}
	for i := range once {
		c := call{}
		if l := once[i][fn]; l != nil && l.End != trace.Unfinished && l.End <= now {
			c = call{l.Outcome, l.End - l.Start}
		}
		j.calls = append(j.calls, c)
	}
	return j
}

// longest is the longest time known.
func (j job) longest() int64 {
	var most int64
	for _, c := range j.calls {
		most = max(most, c.took)
	}
	return most
}

// fastest gives the programs that did it in the shortest time, or so near to it
// that another run might have it otherwise. There is none while others are at it,
// and none where a clock that counts waits alone saw one of them compute.
func (j job) fastest() []int {
	best := trace.End
	for _, c := range j.calls {
		if c.how == trace.Open || c.took == 0 {
			return nil
		}
		if c.how == trace.OK {
			best = min(best, c.took)
		}
	}
	var at []int
	for i, c := range j.calls {
		if c.how == trace.OK && c.took-best <= best/10 {
			at = append(at, i)
		}
	}
	return at
}
