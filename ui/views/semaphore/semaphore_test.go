package semaphore_test

import (
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/timeline"
	"lesswait/ui/views/semaphore"
	"lesswait/ui/views/viewstest"
)

func view() viewstest.View {
	return viewstest.View{Render: semaphore.Render, Legend: semaphore.Legend, Linear: semaphore.Linear}
}

func races() map[string]timeline.Race {
	return map[string]timeline.Race{
		"two":     viewstest.Race(300_000, "turnstile", "turnstiles"),
		"over":    viewstest.Race(trace.End, "turnstile", "turnstiles"),
		"limited": {Now: 1_400_000, Programs: []timeline.Program{{Timeline: trace.Build(tracetest.Limited(6, 2))}}},
		"none":    viewstest.Race(trace.End, "turns"),
	}
}

func TestPictures(t *testing.T) { viewstest.Golden(t, view(), races()) }

func TestEverySizeFits(t *testing.T) { viewstest.Fits(t, view(), races()) }

func TestWhatItShows(t *testing.T) {
	for name, want := range map[string][2]bool{"turnstile": {true, true}, "belt": {false, false}} {
		tl := trace.Build(tracetest.Recorded(name))
		if got := [2]bool{semaphore.Shows(tl), semaphore.Suits(tl)}; got != want {
			t.Errorf("%s: shows and suits are %v, want %v", name, got, want)
		}
	}
}
