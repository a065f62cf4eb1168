package eventloop_test

import (
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/ink"
	"lesswait/ui/theme"
	"lesswait/ui/timeline"
	"lesswait/ui/views/eventloop"
	"lesswait/ui/views/viewstest"
)

func view() viewstest.View {
	return viewstest.View{Render: eventloop.Render, Legend: eventloop.Legend, Linear: eventloop.Linear}
}

func races() map[string]timeline.Race {
	turns := viewstest.Race(0, "turns")
	turns.Event = 9
	second := viewstest.Race(300_000, "held", "turnstile")
	second.Selected.Program = 1
	return map[string]timeline.Race{
		"turns":  turns,
		"held":   viewstest.Race(500_000, "held"),
		"second": second,
		"over":   viewstest.Race(trace.End, "turns"),
		"ends":   {Now: 700_000, Programs: []timeline.Program{{Timeline: trace.Build(tracetest.Ends())}}},
		"none":   {Now: trace.End, Programs: []timeline.Program{{Timeline: trace.Build(tracetest.Sequential(2))}}},
	}
}

func TestPictures(t *testing.T) { viewstest.Golden(t, view(), races()) }

func TestEverySizeFits(t *testing.T) { viewstest.Fits(t, view(), races()) }

func TestTheLineOfATurn(t *testing.T) {
	r := viewstest.Race(0, "turns")
	want := map[int]int{1: 10, 5: 13, 6: 4, 8: 6, 24: 13} // def main, its await, def steps, its await, main again
	for event, line := range want {
		if r.Event = event; eventloop.Line(r) != line {
			t.Errorf("event %d is at line %d, want %d", event, eventloop.Line(r), line)
		}
	}
}

// BenchmarkFrame draws the loop of 10,000 tasks at 120x40, in colour.
func BenchmarkFrame(b *testing.B) {
	r := timeline.Race{Now: 2_000_000, Programs: []timeline.Program{{Timeline: trace.Build(tracetest.Staggered(10_000))}}}
	o := ink.Options{Width: 120, Height: 40, Styles: ink.StylesOf(theme.New(theme.Options{Dark: true}))}
	b.ReportAllocs()
	for b.Loop() {
		eventloop.Render(r, o)
	}
}
