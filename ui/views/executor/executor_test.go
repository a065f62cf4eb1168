package executor_test

import (
	"strings"
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
	"lesswait/ui/views/executor"
	"lesswait/ui/views/viewstest"
)

func view() viewstest.View {
	return viewstest.View{Render: executor.Render, Legend: executor.Legend, Linear: executor.Linear}
}

func one(events []trace.Event) timeline.Race {
	return timeline.Race{Now: trace.End, Programs: []timeline.Program{{Timeline: trace.Build(events)}}}
}

func races() map[string]timeline.Race {
	return map[string]timeline.Race{
		"lent":      viewstest.Race(trace.End, "paused", "lent", "kept"),
		"pool":      viewstest.Race(trace.End, "pooled"),
		"waiting":   viewstest.Race(300_000, "pooled"),
		"abandoned": viewstest.Race(trace.End, "abandoned"),
		"watched":   one(tracetest.Threads(3, true)),
		"plain":     one(tracetest.Sequential(3)),
	}
}

func TestPictures(t *testing.T) { viewstest.Golden(t, view(), races()) }

func TestEverySizeFits(t *testing.T) { viewstest.Fits(t, view(), races()) }

func TestWhatItShows(t *testing.T) {
	for name, want := range map[string]bool{"lent": true, "kept": true, "pooled": true, "paused": false, "turns": false} {
		tl := trace.Build(tracetest.Recorded(name))
		if shows, suits := executor.Shows(tl), executor.Suits(tl); shows != want || suits != want {
			t.Errorf("%s: shows %v and suits %v, want %v", name, shows, suits, want)
		}
	}
}

// A task that stands in line for a thread doesn't wait for its work yet.
func TestWaitingForAThreadIsQueueing(t *testing.T) {
	for _, line := range executor.Render(viewstest.Race(300_000, "pooled"), ink.Options{Width: 100, Height: 30}) {
		name, lane, _ := strings.Cut(strings.TrimSpace(line), "  ")
		queued := strings.Contains(lane, "····")
		switch name {
		case "write a", "write b":
			if queued {
				t.Errorf("had a thread at once: %q", line)
			}
		case "write c", "write d", "write e":
			if !queued {
				t.Errorf("had none: %q", line)
			}
		}
	}
}

func TestTheBusyShareIsToldAsFarAsItIsKnown(t *testing.T) {
	for now, want := range map[int64]string{240_000: "", 1_200_000: "of the time"} {
		r := viewstest.Race(now, "kept")
		said := executor.Linear(r)
		if !strings.Contains(said, want) || (now < 250_000 && strings.Contains(said, "sum")) {
			t.Errorf("at %d µs: %s", now, said)
		}
	}
	if said := executor.Linear(viewstest.Race(trace.End, "lent")); !strings.Contains(said, "0.4 % of the time") {
		t.Errorf("a loop that is free: %s", said)
	}
}
