package timeline_test

import (
	"strings"
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// poll is a task that gives way so often in half a second, and then fails.
func poll(turns int) *tracetest.Script {
	s := tracetest.NewScript("poll.py", "virtual").Task("T1", "poll", "").Step("T1").Call("K1", "T1", "poll", "", 2)
	for range turns {
		s.Wait("T1", "K1", "yield", "sleep(0)", "", 4).Add(trace.Event{Ev: trace.TaskReady, Task: "T1"}).After(500_000 / int64(turns)).Step("T1")
	}
	return s
}

// beats is a task that sleeps three times in a row, until it is killed or its
// recording stops.
func beats(exit bool) *trace.Timeline {
	s := tracetest.NewScript("beat.py", "real").Task("T1", "beat", "").Step("T1").Call("K1", "T1", "beat", "", 2)
	for range 3 {
		timer := s.Sleep("T1", "K1", 50_000, 3)
		s.After(50_000).Wake("T1", timer, 0).Step("T1")
	}
	s.Wait("T1", "K1", "event", "event", "", 5)
	b := trace.NewBuilder()
	b.Add(s.Events()...)
	if exit {
		b.Add(trace.Event{T: 150_000, Ev: trace.Exit, Text: "ended by SIGKILL"})
	}
	b.Cut()
	return b.Timeline()
}

// TestTruth: what isn't known isn't told, and neither what wasn't so.
func TestTruth(t *testing.T) {
	failed := trace.Build(poll(1_000).Return("K1", "E").Finish("T1", "error", "").Exit(0))
	failed.Lanes[0].Error = ""
	tests := []struct {
		name      string
		line      *trace.Timeline
		want, not string
	}{
		{"a busy wait", failed, "poll took turn after turn without waiting from 0.000 to 0.500 s, line 4.\n", "behind other tasks"},
		{"ready, and alone", trace.Build(poll(5).Exit(0)), "poll was ready from 0.000 to 0.500 s.\n", "behind other tasks"},
		{"an error without a name", failed, "poll failed at 0.500 s.\n", "failed at 0.500 s with"},
		{"CPU time that wasn't measured", failed, "The program took 0.500 s.\n", "Python ran"},
		{"no event loop", trace.Build(tracetest.NewScript("x.py", "real").At(500_000).Exit(0)), "No event loop ran.", "Python ran"},
		{"waits in a row", beats(true), "beat waited 3 times from 0.000 to 0.150 s in sleep(0.05), line 3.\n", "No event loop"},
		{"a kill", beats(true), "It was ended by SIGKILL.\n", "ended with"},
		{"the end of a program", beats(true), "still open when the program ended", "the recording"},
		{"the end of a recording", beats(false), "still open when the recording ended", "when the program ended"},
	}
	for _, test := range tests {
		race := timeline.Race{Now: trace.End, Programs: []timeline.Program{{Timeline: test.line}}}
		got := timeline.Linear(race)
		if !strings.Contains(got, test.want) || strings.Contains(got, test.not) {
			t.Errorf("%s: want %q and not %q:\n%s", test.name, test.want, test.not, got)
		}
	}
	named := timeline.Race{Now: trace.End, Programs: []timeline.Program{{Title: "beat.py", Timeline: beats(true)}}}
	if got := timeline.Linear(named); !strings.Contains(got, "\nbeat.py took") {
		t.Errorf("the name of a file: %s", got)
	}
}

// TestSameWaiting: only of programs that waited for as long it is said.
func TestSameWaiting(t *testing.T) {
	says := func(rival int) bool {
		r := timeline.Race{Now: trace.End, Programs: []timeline.Program{
			program("in a row", "", tracetest.Sequential(4)), program("at once", "", tracetest.Concurrent(rival)),
		}}
		lines := timeline.Render(r, ink.Options{Width: 120, Height: 40})
		return strings.Contains(strings.Join(lines, "\n"), "same waiting")
	}
	if !says(4) || says(3) {
		t.Errorf("as long: %v, shorter: %v", says(4), says(3))
	}
}
