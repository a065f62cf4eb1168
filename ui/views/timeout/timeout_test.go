package timeout_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
	"lesswait/ui/views/timeout"
	"lesswait/ui/views/viewstest"
)

func view() viewstest.View {
	return viewstest.View{Render: timeout.Render, Legend: timeout.Legend, Linear: timeout.Linear}
}

func one(events []trace.Event) timeline.Race {
	return timeline.Race{Now: trace.End, Programs: []timeline.Program{{Timeline: trace.Build(events)}}}
}

func five(now int64) timeline.Race {
	return viewstest.Race(now, "limit_slow", "limit_cleanup", "limit_stubborn", "limit_blocking", "limit_thread")
}

func races() map[string]timeline.Race {
	return map[string]timeline.Race{
		"five":    five(trace.End),
		"before":  five(300_000),
		"beyond":  five(1_000_000),
		"failed":  viewstest.Race(trace.End, "group_failed"),
		"failing": viewstest.Race(1_200_000, "group_failed"),
		"late":    viewstest.Race(trace.End, "group_late"),
		"asked":   one(tracetest.Ends()),
		"none":    viewstest.Race(trace.End, "held", "limit_cleanup"),
	}
}

func TestPictures(t *testing.T) { viewstest.Golden(t, view(), races()) }

func TestEverySizeFits(t *testing.T) { viewstest.Fits(t, view(), races()) }

func TestWhatItShows(t *testing.T) {
	for name, want := range map[string]bool{"limit_slow": true, "group_failed": true, "turnstile": false, "held": false} {
		if got := timeout.Shows(trace.Build(tracetest.Recorded(name))); got != want {
			t.Errorf("%s: shows is %v, want %v", name, got, want)
		}
	}
}

func TestWhatCameOfIt(t *testing.T) {
	tests := map[string][]string{
		"limit_slow":     {"work, from", ": cancelled at", "TimeoutError at", "main got TimeoutError"},
		"limit_cleanup":  {"cleaned up 1.00 s", "TimeoutError 1.00 s late"},
		"limit_stubborn": {"swallowed it, returned", "no TimeoutError", "So main got no TimeoutError"},
		"limit_blocking": {"never noticed", "nobody was asked to stop"},
		"limit_thread":   {"waits no longer for work (thread)", "wasn't asked, done at", "main got TimeoutError"},
		"group_failed":   {"TaskGroup", "ExceptionGroup at 1.50 s", "fetch c, from 0.000 s, asked to stop at 1.000 s: cleaned up 500 ms", "fetch b had failed, and the rest"},
		"group_late":     {"mid, from 0.000 s, asked to stop at 1.000 s: cancelled", "child 1, from", "stubborn, from 0.000 s, asked to stop at 1.000 s: swallowed it"},
	}
	for name, wants := range tests {
		said := timeout.Linear(viewstest.Race(trace.End, name))
		for _, want := range wants {
			if !strings.Contains(said, want) {
				t.Errorf("%s: %q is not in\n%s", name, want, said)
			}
		}
	}
}

func TestThickLimitsLeaveNoEmptyRow(t *testing.T) {
	lines := timeout.Render(five(trace.End), ink.Options{Width: 120, Height: 40, ASCII: true, Poster: true})
	for i, line := range lines[2:] {
		if strings.TrimSpace(ansi.Strip(line)) == "" {
			t.Errorf("row %d is empty in\n%s", i+2, strings.Join(lines, "\n"))
		}
	}
}
