package trace_test

import (
	"fmt"
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

// server is a program that never ends: a task for each request, and one that
// was there from the beginning and wakes once in a while.
func server(requests int) []trace.Event {
	s := tracetest.NewScript("server.py", "real")
	s.Task("T1", "serve", "").After(10).Step("T1").Call("K1", "T1", "serve", "", 3).Sleep("T1", "K1", 1<<40, 4)
	for i := range requests {
		task, call := fmt.Sprintf("T%d", i+2), fmt.Sprintf("K%d", i+2)
		s.After(900).Task(task, "answer", "T1").Step(task).Call(call, task, "answer", fmt.Sprint(i), 8)
		timer := s.Sleep(task, call, 100, 9)
		s.After(100).Wake(task, timer, 0).Step(task).Return(call, "").Finish(task, "ok", "")
	}
	return s.Events()
}

func TestRollingKeepsTheNewestAndWhatIsOpen(t *testing.T) {
	events := server(1000)
	for name, r := range map[string]*trace.Rolling{
		"by number": trace.NewRolling(0, 500),
		"by time":   trace.NewRolling(100_000, 0),
	} {
		for _, e := range events {
			r.Add(e)
		}
		line := r.Timeline()
		if r.Start() == 0 || line.End <= 0 || r.Start()+line.End != events[len(events)-1].T {
			t.Errorf("%s: a window from %d of %d; want one that ends at %d", name, r.Start(), line.End, events[len(events)-1].T)
		}
		if len(line.Lanes) < 50 || len(line.Lanes) > 400 || line.Python == "" {
			t.Errorf("%s: %d lanes of Python %q", name, len(line.Lanes), line.Python)
		}
		serve, last := line.Lane("K1"), line.Lane("K1001")
		if serve == nil || serve.End != trace.Unfinished || serve.At(line.End/2).State != trace.Waiting {
			t.Errorf("%s: the call that is open since the beginning is %+v", name, serve)
		}
		if last == nil || last.Outcome != trace.OK || last.Args != "999" {
			t.Errorf("%s: the last call is %+v", name, last)
		}
	}
}

func TestRollingIsABuilderWhileAllIsKept(t *testing.T) {
	events := server(10)
	r := trace.NewRolling(0, 0)
	r.Add(events...)
	if got, want := trace.Summarize(r.Timeline()), trace.Summarize(trace.Build(events)); got != want {
		t.Errorf("%+v; want %+v", got, want)
	}
}

func TestFrozenRollingStandsStillAndCatchesUp(t *testing.T) {
	events := server(1000)
	r := trace.NewRolling(0, 500)
	r.Add(events[:400]...)
	r.Freeze(true)
	before := r.Timeline()
	end, lanes := before.End, len(before.Lanes)
	for _, e := range events[400:] {
		r.Add(e)
		r.Advance(e.T + 1)
	}
	if got := r.Timeline(); got.End != end || len(got.Lanes) != lanes {
		t.Errorf("while frozen it went from %d with %d lanes to %d with %d", end, lanes, got.End, len(got.Lanes))
	}
	r.Freeze(false)
	if got := r.Timeline().Lane("K1001"); got == nil || got.Outcome != trace.OK {
		t.Errorf("after that the last call is %+v", got)
	}
}

// yields are tasks that are made together, wait for one turn and end together.
func yields(tasks int) []trace.Event {
	s := tracetest.NewScript("many.py", "real").Task("T1", "main", "").Step("T1").Call("K1", "T1", "main", "", 3)
	name := func(i int) (task, call string) { return fmt.Sprintf("T%d", i+2), fmt.Sprintf("K%d", i+2) }
	for i := range tasks {
		task, _ := name(i)
		s.After(10).Task(task, "one", "T1").Add(trace.Event{Ev: trace.TaskReady, Task: task, By: "T1"})
	}
	s.Wait("T1", "K1", "gather", "gather", "", 5)
	for i := range tasks {
		task, call := name(i)
		s.After(10).Step(task).Call(call, task, "one", "", 1).Wait(task, call, "yield", "sleep(0)", "", 2)
		s.Add(trace.Event{Ev: trace.TaskReady, Task: task})
	}
	for i := range tasks {
		task, call := name(i)
		s.After(10).Step(task).Return(call, "").Finish(task, "ok", "")
	}
	return s.Events()
}

// TestRollingKnowsWhoWasReady: a call that was open before the window did not run
// until its turn came.
func TestRollingKnowsWhoWasReady(t *testing.T) {
	r := trace.NewRolling(0, 1_000)
	r.Add(yields(2_000)...)
	line := r.Timeline()
	if ran := line.Summary(trace.End).CPU; ran > line.End {
		t.Errorf("in %d us calls ran for %d", line.End, ran)
	}
}

// TestRollingIsBounded: of tasks that are all open at once as many are known by
// their names as events are kept, and the others are counted.
func TestRollingIsBounded(t *testing.T) {
	r := trace.NewRolling(0, 1_000)
	events := yields(5_000)
	r.Add(events[:20_000]...)
	if got := r.Nameless(); got < 3_900 || got > 4_001 {
		t.Errorf("%d tasks are not known; want some 4,000", got)
	}
	if tasks := len(r.Timeline().Tasks); tasks > 3_100 {
		t.Errorf("the timeline has %d tasks, of a window with twice 1,000 events at most", tasks)
	}
	r.Add(events[20_000:]...)
	if got := r.Nameless(); got > 1_000 {
		t.Errorf("at the end %d tasks are not known", got)
	}
}
