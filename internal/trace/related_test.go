package trace_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

// recorded is a timeline of a run that was recorded.
func recorded(name string) *trace.Timeline { return trace.Build(tracetest.Recorded(name)) }

func called(t *testing.T, tl *trace.Timeline, label string) *trace.Lane {
	t.Helper()
	i := slices.IndexFunc(tl.Lanes, func(l *trace.Lane) bool { return l.Label == label })
	if i < 0 {
		t.Fatalf("there is no lane %s", label)
	}
	return tl.Lanes[i]
}

// waits are the waits of a lane of some kind.
func waits(l *trace.Lane, kind string) []trace.Span {
	return slices.DeleteFunc(slices.Clone(l.Spans), func(sp trace.Span) bool { return sp.Kind != kind })
}

func TestWhoWokeALane(t *testing.T) {
	type want struct{ run, lane, kind, task, thread string }
	for _, w := range []want{
		{run: "belt", lane: "produce", kind: "queue.put", task: "consume"},
		{run: "in_a_row", lane: "fetch users", kind: "sleep"},
		{run: "pooled", lane: "main", kind: "gather", task: "write e"},
		{run: "pooled", lane: "write a", kind: "thread", thread: "ThreadPoolExecutor-0_0"},
	} {
		tl := recorded(w.run)
		l := called(t, tl, w.lane)
		got, ok := tl.Woken(l, waits(l, w.kind)[0])
		task := ""
		if got.Task != nil {
			task = got.Task.Called()
		}
		if !ok || task != w.task || got.Thread != w.thread || got.Timer != (w.kind == "sleep") || got.IO {
			t.Errorf("%s in %s was woken by %+v (task %q), want %+v", w.lane, w.run, got, task, w)
		}
	}
	plain := trace.Build(tracetest.Sequential(1))
	if w, ok := plain.Woken(plain.Lanes[0], plain.Lanes[0].Spans[0]); ok {
		t.Errorf("without a loop %+v is said to have woken a call", w)
	}
}

// What a gather waits for is known by how many there are and where they were made;
// of a task group only what was started.
func TestAwaitedTasks(t *testing.T) {
	tl := recorded("pooled")
	l := called(t, tl, "main")
	tasks, exact := tl.AwaitedTasks(l, waits(l, "gather")[0])
	if diff := cmp.Diff([]string{"write a", "write b", "write c", "write d", "write e"}, names(tasks)); diff != "" || !exact {
		t.Errorf("exact %v (-want +got):\n%s", exact, diff)
	}
	tl = recorded("workers")
	l = called(t, tl, "main")
	if tasks, exact := tl.AwaitedTasks(l, waits(l, "taskgroup")[0]); exact || len(tasks) < 2 {
		t.Errorf("of a task group %v, exact %v", names(tasks), exact)
	}
	if tasks, _ := tl.AwaitedTasks(l, trace.Span{Kind: "sleep"}); tasks != nil {
		t.Errorf("a sleep waits for %v", names(tasks))
	}
}

func names(tasks []*trace.Task) []string {
	var all []string
	for _, task := range tasks {
		all = append(all, task.Called())
	}
	return all
}

func TestRelatedLanes(t *testing.T) {
	tl := recorded("pooled")
	related := tl.Related(called(t, tl, "main"))
	for label, want := range map[string]bool{"main": true, "write a": true, "write e": true, "heartbeat": false} {
		if related[called(t, tl, label)] != want {
			t.Errorf("main has to do with %s: %v, want %v", label, !want, want)
		}
	}
	report := called(t, tl, "report a")
	if related := tl.Related(report); !related[report] || !related[called(t, tl, "write a")] {
		t.Error("a call in a thread has to do with itself and with the task that handed it over")
	}
}

// The timer that a sleep waits for was due when it was set to be, however early
// the sleep was cancelled.
func TestWhenATimerIsDue(t *testing.T) {
	tl := recorded("lent")
	l := called(t, tl, "heartbeat")
	all := waits(l, "sleep")
	last := all[len(all)-1] // cancelled
	due, ok := tl.Due(l, last)
	if !ok || due < last.To || due-last.From < 99_000 || due-last.From > 101_000 {
		t.Errorf("a sleep of 100 ms from %d, cancelled at %d, is due at %d", last.From, last.To, due)
	}
}
