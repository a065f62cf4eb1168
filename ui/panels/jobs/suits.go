package jobs

import (
	"slices"

	"lesswait/internal/trace"
	"lesswait/ui/timeline"
)

// Suits tells whether programs are known to do the same jobs: there are several, since
// one may be a main, all of them went well, and no program does two at once.
func Suits(r timeline.Race) bool {
	jobs := jobsOf(r)
	return !r.Unequal && len(jobs) > 1 &&
		!slices.ContainsFunc(jobs, job.wentWrong) &&
		!r.Any(func(t *trace.Timeline) bool { return overlap(t, jobs) })
}

func (j job) wentWrong() bool {
	return slices.ContainsFunc(j.calls, func(c call) bool { return c.how != trace.OK })
}

// overlap tells whether a program began a job before another was over.
func overlap(t *trace.Timeline, jobs []job) bool {
	var end int64
	for _, l := range t.Once() {
		if !slices.ContainsFunc(jobs, func(j job) bool { return j.fn == l.Fn }) {
			continue
		}
		if l.Start < end {
			return true
		}
		end = l.End
	}
	return false
}
