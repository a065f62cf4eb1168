package plain_test

import (
	"strings"
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/plain"
)

func told(events []trace.Event) string {
	return plain.Text{Width: 80}.Trace(plain.Trace{Title: "a.py", Timeline: trace.Build(events)})
}

// joining is a task that waits for two others, again and again in the same line.
func joining(times int) []trace.Event {
	s := tracetest.NewScript("a.py", "virtual").Task("T1", "main", "").Step("T1").Call("K1", "T1", "main", "", 3)
	s.Task("T2", "fetch", "T1").Task("T3", "fetch", "T1")
	for range times {
		s.Wait("T1", "K1", "gather", "gather of 2", "T2 T3", 5).After(10_000).Step("T1")
	}
	return s.Return("K1", "").Finish("T1", "ok", "").Exit(0)
}

func TestWhoWaitedForWhom(t *testing.T) {
	if got := told(joining(1)); !strings.Contains(got, "main waited from 0.000 to 0.010 s in gather of 2, line 5: for fetch, fetch.\n") {
		t.Error(got)
	}
	got := told(joining(3))
	if !strings.Contains(got, "main waited 3 times from 0.000 to 0.030 s in gather of 2, line 5.\n") {
		t.Error(got)
	}
}

// limiting is a task with so many timeouts in one line, of which some run out.
func limiting(times, out int) []trace.Event {
	s := tracetest.NewScript("a.py", "virtual").Task("T1", "main", "").Step("T1").Call("K1", "T1", "main", "", 3)
	for i := range times {
		id := string(rune('a' + i))
		s.Add(trace.Event{Ev: trace.ScopeBegin, Obj: id, Task: "T1", Kind: "wait_for", Num: int64(i+1) * 10_000, Line: 6})
		s.Wait("T1", "K1", "future", "future", "", 7).After(10_000)
		how := "ok"
		if i < out {
			how = "timeout"
			s.Add(trace.Event{Ev: trace.CancelReq, Task: "T1", Kind: "timeout"})
		}
		s.Step("T1").Add(trace.Event{Ev: trace.ScopeEnd, Obj: id, Kind: how})
	}
	return s.Return("K1", "").Finish("T1", "ok", "").Exit(0)
}

func TestTimeoutsAreNamedByTheirLines(t *testing.T) {
	for want, events := range map[string][]trace.Event{
		"The asyncio.wait_for of main (line 6) did not run out.":                                                             limiting(1, 0),
		"The asyncio.wait_for of main (line 6) ran out at 0.010 s, 10 ms after it began, and raised TimeoutError.":           limiting(1, 1),
		"The asyncio.wait_for of main (line 6) was entered 3 times, and never ran out.":                                      limiting(3, 0),
		"The asyncio.wait_for of main (line 6) was entered 3 times, and ran out twice, first at 0.010 s, and raised Timeout": limiting(3, 2),
	} {
		if got := told(events); !strings.Contains(got, want) {
			t.Errorf("%s is missing:\n%s", want, got)
		}
	}
}

// TestTheTwoSums: what is told of all calls together is told to be the sum above, where
// nobody waited for anybody, and how much more it is, where somebody did.
func TestTheTwoSums(t *testing.T) {
	for _, name := range []string{"in_a_row", "together", "turnstile", "belt"} {
		line := trace.Build(tracetest.Recorded(name))
		spent, sum := line.Spent(), trace.Summarize(line)
		if spent.Outside != sum.Waited || spent.Waiting != spent.Outside+spent.Others {
			t.Errorf("%s: %+v beside %+v", name, spent, sum)
		}
	}
	if got := told(tracetest.Recorded("together")); !strings.Contains(got, "the sum above") {
		t.Error(got)
	}
}
