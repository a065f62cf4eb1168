package diff_test

import (
	"strings"
	"testing"

	"lesswait/internal/diff"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

func recorded(name string) *trace.Timeline { return trace.Build(tracetest.Recorded(name)) }

func TestRuns(t *testing.T) {
	row, together := trace.Build(tracetest.SequentialAwait(3)), trace.Build(tracetest.Concurrent(3))
	tests := []struct {
		name string
		a, b *trace.Timeline
		want []string
	}{
		{"in a row and together", row, together, []string{
			"Yours took 3.00 s, with 3 waits in a row; the right one took 1.00 s, with up to 3 waits at once.",
			"Yours started fetch url2 (line 4) only after fetch url1 had finished; in the right one they ran at the same time.",
		}},
		{"the other way round", together, row, []string{
			"Yours took 1.00 s, with up to 3 waits at once; the right one took 3.00 s, with 3 waits in a row.",
			"The right one started fetch url2 (line 4) only after fetch url1 had finished; in yours they ran at the same time.",
		}},
		{"a run and itself", together, together, []string{"Both took 1.00 s, with up to 3 waits at once."}},
		{"more calls", trace.Build(tracetest.Virtual(3)), trace.Build(tracetest.Virtual(5)), []string{
			"Both took 1 s: yours with up to 3 waits at once, the right one with up to 5 waits at once.",
			"Yours called fetch 3 times, the right one 5 times.",
		}},
		{"a limit", trace.Build(tracetest.Limited(6, 2)), trace.Build(tracetest.Limited(6, 3)), []string{
			"Yours took 3 s, with up to 2 waits at once; the right one took 2 s, with up to 3 waits at once.",
		}},
		{"a blocked loop", recorded("paused"), recorded("awaited"), []string{
			"Both took 2.00 s, with up to 2 waits at once.",
			"Yours held the event loop for 1.50 s in time.sleep(0.5) (line 16), the right one never.",
		}},
		{"what is left", recorded("leftover"), recorded("workers"), []string{
			"Yours took 56 ms, with up to 4 waits at once; the right one took 308 ms, with up to 5 waits at once.",
			"Yours left 2 tasks running at the end, the right one no task.",
			"Yours cancelled 1 task, the right one 3 tasks.",
		}},
	}
	for _, test := range tests {
		got := diff.Runs(diff.Run{Name: "yours", Line: test.a}, diff.Run{Name: "the right one", Line: test.b})
		if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
			t.Errorf("%s:\ngot\n%s\nwant\n%s", test.name, strings.Join(got, "\n"), strings.Join(test.want, "\n"))
		}
	}
}

// called is a run of two calls, which begin at a moment and end in some way.
func called(first, second string, from [2]int64, how string) *trace.Timeline {
	s := tracetest.NewScript("calls.py", "virtual").Task("T1", first, "T9").Task("T2", second, "T9")
	timer := [2]string{}
	for i, fn := range []string{first, second} {
		task, call := []string{"T1", "T2"}[i], []string{"K1", "K2"}[i]
		s.At(from[i]).Step(task).Call(call, task, fn, "", 3)
		timer[i] = s.Sleep(task, call, 1_000_000, 4)
	}
	s.At(2_000_000).Wake("T1", timer[0], 0).Step("T1").Return("K1", "").Finish("T1", "ok", "")
	s.Wake("T2", timer[1], 0).Step("T2").Return("K2", how).Finish("T2", map[bool]string{true: "ok", false: "error"}[how == ""], how)
	return trace.Build(s.Exit(0))
}

func TestCalls(t *testing.T) {
	tell := func(a, b *trace.Timeline) string {
		return strings.Join(diff.Runs(diff.Run{Name: "A", Line: a}, diff.Run{Name: "B", Line: b})[1:], "\n")
	}
	plain := called("save", "load", [2]int64{0, 10}, "")
	if got := tell(plain, called("load", "save", [2]int64{0, 10}, "")); got != "A started save before load; B the other way round." {
		t.Errorf("order: %s", got)
	}
	got := tell(plain, called("save", "load", [2]int64{0, 10}, "ValueError: no"))
	if got != "In A load finished after 2 s; in B it failed after 2 s with ValueError: no." {
		t.Errorf("outcome: %s", got)
	}
	if got := tell(plain, called("store", "fetch", [2]int64{0, 10}, "ValueError: no")); got != "" {
		t.Errorf("calls of other names have nothing in common: %s", got)
	}
}

// TestEmpty: of a run in which nothing happened there is a sentence, too.
func TestEmpty(t *testing.T) {
	got := diff.Runs(diff.Run{Name: "A", Line: &trace.Timeline{}}, diff.Run{Name: "B", Line: recorded("in_a_row")})
	if len(got) != 1 || got[0] != "A took 0 ms, without any wait; B took 453 ms, with 3 waits in a row." {
		t.Errorf("got %v", got)
	}
}

// TestCountsAllCalls: a call counts whether or not a lane of it is shown.
func TestCountsAllCalls(t *testing.T) {
	line := func(hidden bool) *trace.Timeline {
		s := tracetest.NewScript("calls.py", "virtual").Task("T1", "main", "").Step("T1").Call("K1", "T1", "main", "", 1)
		for _, call := range []string{"K2", "K3"} {
			s.Call(call, "T1", "fetch", "", 5)
			if hidden && call == "K3" {
				s.Return(call, "")
				continue
			}
			timer := s.Sleep("T1", call, 50_000, 6)
			s.After(50_000).Wake("T1", timer, 0).Step("T1").Return(call, "")
		}
		return trace.Build(s.Return("K1", "").Finish("T1", "ok", "").Exit(0))
	}
	for _, said := range diff.Runs(diff.Run{Name: "A", Line: line(true)}, diff.Run{Name: "B", Line: line(false)}) {
		if strings.Contains(said, "called fetch") {
			t.Error(said)
		}
	}
}
