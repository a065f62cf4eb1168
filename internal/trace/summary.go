package trace

import (
	"slices"
	"sort"
)

// Summary is what a timeline adds up to. Only waits for the world outside
// count: a task that waits for other tasks, or for its turn, waits for nothing
// that is not counted already.
type Summary struct {
	Wall    int64   // how long it took
	CPU     int64   // how long Python ran: measured, or else what the steps took
	Waited  int64   // all waits together
	Idle    int64   // time in which at least one wait was going on
	Overlap float64 // Waited / Idle: how many waits went on at once, on average
	Bound   int64   // the longest that a single call waited: nothing can be faster
	Peak    int     // most waits at once
}

// Share is the part of the time in which something was waited for, 0 to 1.
func (s Summary) Share() float64 {
	if s.Wall <= 0 {
		return 0
	}
	return min(float64(s.Idle)/float64(s.Wall), 1)
}

// Summarize adds up a whole timeline.
func Summarize(t *Timeline) Summary { return t.Summary(End) }

// Summary adds up what happened until now.
func (t *Timeline) Summary(now int64) Summary {
	now = min(now, t.End)
	s := Summary{Wall: max(now, 0)}
	from, to := make([]int64, 0, len(t.Lanes)), make([]int64, 0, len(t.Lanes))
	for _, l := range t.Lanes {
		if l.internal {
			continue
		}
		var waited, ran int64
		for _, sp := range l.Spans {
			spent := min(sp.To, now) - sp.From
			switch {
			case spent <= 0:
			case sp.Outside:
				waited += spent
				from, to = append(from, sp.From), append(to, min(sp.To, now))
			case sp.State == Running || sp.State == Threaded:
				ran += spent
			}
		}
		s.CPU += ran
		s.Waited += waited
		s.Bound = max(s.Bound, waited)
	}
	if measured := t.cpuUntil(now); measured > 0 {
		s.CPU = measured
	}
	s.sweep(from, to)
	return s
}

// sweep goes through the beginnings and ends of waits in order of time.
func (s *Summary) sweep(from, to []int64) {
	slices.Sort(from)
	slices.Sort(to)
	var since int64
	going, j := 0, 0
	for _, start := range from {
		for to[j] <= start { // ends come first: waits that meet do not overlap
			if going--; going == 0 {
				s.Idle += to[j] - since
			}
			j++
		}
		if going == 0 {
			since = start
		}
		going++
		s.Peak = max(s.Peak, going)
	}
	if n := len(to); n > 0 {
		s.Idle += to[n-1] - since
		s.Overlap = float64(s.Waited) / float64(s.Idle)
	}
}

func (t *Timeline) cpuUntil(now int64) int64 {
	i := sort.Search(len(t.cpu), func(i int) bool { return t.cpu[i].t > now })
	if i == 0 {
		return 0
	}
	return t.cpu[i-1].total
}
