package queue_test

import (
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/timeline"
	"lesswait/ui/views/queue"
	"lesswait/ui/views/viewstest"
)

func view() viewstest.View {
	return viewstest.View{Render: queue.Render, Legend: queue.Legend, Linear: queue.Linear}
}

func races() map[string]timeline.Race {
	return map[string]timeline.Race{
		"one":  viewstest.Race(300_000, "belt"),
		"two":  viewstest.Race(1_500_000, "belt", "belt_cut"),
		"over": viewstest.Race(trace.End, "belt", "belt_cut"),
		"none": viewstest.Race(trace.End, "turns"),
	}
}

func TestPictures(t *testing.T) { viewstest.Golden(t, view(), races()) }

func TestEverySizeFits(t *testing.T) { viewstest.Fits(t, view(), races()) }

func TestWhatItShows(t *testing.T) {
	for name, want := range map[string]bool{"belt": true, "turnstile": false} {
		if got := queue.Shows(trace.Build(tracetest.Recorded(name))); got != want {
			t.Errorf("%s: shows something: %v, want %v", name, got, want)
		}
	}
}
