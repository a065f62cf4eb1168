package trace_test

import (
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

func TestJobsOfAPool(t *testing.T) {
	tl := trace.Build(tracetest.Recorded("pooled"))
	if len(tl.Jobs) != 5 || len(tl.Threads) != 2 {
		t.Fatalf("%d jobs on %d threads", len(tl.Jobs), len(tl.Threads))
	}
	for i, j := range tl.Jobs {
		l := tl.Lane(j.Lane)
		if l == nil || l.Label != "write "+string(rune('a'+i)) || j.Fn != "report" || j.Thread == "" {
			t.Errorf("job %d: %+v of %+v", i, j, l)
		}
		if j.Handed > j.Begin || j.Begin >= j.End || j.End > j.Back {
			t.Errorf("job %d: %+v", i, j)
		}
		if queued := j.Begin-j.Handed > 150_000; queued != (i >= 2) {
			t.Errorf("job %d stood in line for %d µs", i, j.Begin-j.Handed)
		}
	}
}

func TestAJobThatNobodyWaitsForAnyLonger(t *testing.T) {
	jobs := trace.Build(tracetest.Recorded("abandoned")).Jobs
	if len(jobs) != 1 || jobs[0].Back > 600_000 || jobs[0].End < 1_400_000 {
		t.Errorf("got %+v", jobs[0])
	}
}

func TestAJobWhoseBeginningWasLost(t *testing.T) {
	s := tracetest.NewScript("x.py", "real").At(500)
	s.Add(trace.Event{Ev: trace.ThreadBegin, Obj: "J7", Thread: "t"}).After(300).Add(trace.Event{Ev: trace.ThreadEnd, Obj: "J7"})
	jobs := trace.Build(s.Exit(0)).Jobs
	want := trace.Job{ID: "J7", Thread: "t", Handed: 500, Begin: 500, End: 800, Back: trace.Unfinished}
	if len(jobs) != 1 || *jobs[0] != want {
		t.Errorf("got %+v", jobs)
	}
}
