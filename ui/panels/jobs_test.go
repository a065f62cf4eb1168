package panels_test

import (
	"strings"
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/ink"
	"lesswait/ui/panels/jobs"
	"lesswait/ui/timeline"
	"lesswait/ui/views/viewstest"
)

// fourTools is the demo of four jobs as it was recorded, each program by itself.
func fourTools(now int64) timeline.Race {
	r := viewstest.Race(now, "four_plain", "four_asyncio", "four_threads", "four_processes")
	for i, title := range []string{"plain", "asyncio", "threads", "processes"} {
		r.Programs[i].Title = title
	}
	return r
}

// step is a call of a program, its length, and the error that it ended with.
type step struct {
	fn    string
	us    int64
	error string
}

// called is a program that makes these calls one after the other inside of main.
func called(clock string, steps ...step) timeline.Program {
	s := tracetest.NewScript("steps.py", clock)
	s.Call("K0", "", "main", "", 1)
	for i, c := range steps {
		id := string(rune('A' + i))
		s.Add(trace.Event{Ev: trace.CallBegin, Call: id, Fn: c.fn, By: "K0", Line: 2})
		s.After(c.us).Return(id, c.error)
	}
	s.Return("K0", "")
	return timeline.Program{Timeline: trace.Build(s.Exit(0))}
}

// counted is on the virtual clock, where one job computes and another fails.
func counted() timeline.Race {
	return between(trace.End,
		called("virtual", step{"wait", 600_000, ""}, step{"compute", 0, ""}, step{"ask", 300_000, ""}),
		called("virtual", step{"wait", 200_000, ""}, step{"compute", 0, ""}, step{"ask", 100_000, "OSError"}),
	)
}

func TestAJobIsWhatEveryProgramDoesOnce(t *testing.T) {
	a := called("real", step{"load", 200_000, ""}, step{"beat", 1_000, ""}, step{"beat", 1_000, ""}, step{"mine", 9_000, ""})
	b := called("real", step{"load", 90_000, ""}, step{"beat", 2_000, ""})
	for name, c := range map[string]struct {
		race timeline.Race
		want string
	}{
		"main is around it, beat comes twice, and mine is in one": {between(trace.End, a, b),
			"load: A 0.200 s, B 0.090 s. Fastest, or within a tenth of it: B.\n"},
		"one isn't over":  {between(100_000, a, b), "load: A is not done, B 0.090 s.\n"},
		"a program alone": {between(trace.End, a), ""},
	} {
		if got := jobs.Linear(c.race); got != c.want {
			t.Errorf("%s: %q, not %q", name, got, c.want)
		}
	}
}

func TestATenthMakesNoWinner(t *testing.T) {
	near := between(trace.End, called("real", step{"load", 110_000, ""}), called("real", step{"load", 100_000, ""}), called("real", step{"load", 111_000, ""}))
	if got := jobs.Linear(near); !strings.Contains(got, "tenth of it: A, B.") {
		t.Error(got)
	}
}

func TestWhatFailedOrIsNotTimedIsNeverTheFastest(t *testing.T) {
	got := jobs.Linear(counted())
	for _, want := range []string{
		"compute: A 0.000 s, B 0.000 s.\n",
		"ask: A 0.300 s, B failed after 0.100 s. Fastest, or within a tenth of it: A.\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}

func TestFourToolsFitASmallWindow(t *testing.T) {
	rows := jobs.Render(fourTools(trace.End), ink.Options{Width: 38})
	if len(rows) != 6 || !strings.HasPrefix(rows[2], "three_waits  0.62 ✓") {
		t.Errorf("got %q", rows)
	}
}
