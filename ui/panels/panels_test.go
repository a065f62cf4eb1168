package panels_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/course"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/ink"
	"lesswait/ui/panels"
	"lesswait/ui/timeline"
	"lesswait/ui/views/viewstest"
)

func TestEveryPanelCanBeNamedInADemo(t *testing.T) {
	var names []string
	for _, p := range panels.All() {
		names = append(names, p.Name)
	}
	if diff := cmp.Diff(course.Panels(), names); diff != "" {
		t.Error(diff)
	}
}

func one(events []trace.Event) timeline.Race {
	return timeline.Race{Now: trace.End, Programs: []timeline.Program{{Timeline: trace.Build(events)}}}
}

// samples is a program that tells a gauge itself.
func samples() []trace.Event {
	s := tracetest.NewScript("pool.py", "virtual")
	for i, free := range []float64{3, 1, 0, 2} {
		s.At(int64(i) * 250_000).Add(trace.Event{Ev: trace.GaugeEvent, Fn: "free connections", Value: free, Limit: 3})
	}
	return s.At(1_000_000).Exit(0)
}

func races(name string) map[string]timeline.Race {
	switch name {
	case course.PanelGauge:
		return map[string]timeline.Race{
			"queue": viewstest.Race(trace.End, "belt", "belt_cut"), "slots": viewstest.Race(300_000, "turnstile"),
			"samples": one(samples()), "none": viewstest.Race(trace.End, "turns"),
		}
	case course.PanelHeartbeat:
		return map[string]timeline.Race{
			"beats": viewstest.Race(trace.End, "paused", "awaited"), "going": viewstest.Race(700_000, "paused", "awaited"),
			"none": viewstest.Race(trace.End, "turnstile"),
		}
	case course.PanelJobs:
		return map[string]timeline.Race{
			"four": fourTools(trace.End), "going": fourTools(700_000), "counted": counted(),
			"none": viewstest.Race(trace.End, "turns"),
		}
	}
	return serverRaces()
}

func TestPictures(t *testing.T) {
	for _, p := range panels.All() {
		legend := func(timeline.Race, ink.Options) []string { return nil }
		t.Run(p.Name, func(t *testing.T) {
			viewstest.Golden(t, viewstest.View{Render: p.Render, Legend: legend, Linear: p.Linear}, races(p.Name))
		})
	}
}

func TestOnlyWhatIsNamed(t *testing.T) {
	r := viewstest.Race(trace.End, "paused", "awaited")
	o := ink.Options{Width: 80}
	if got := panels.Render(nil, r, o); got != nil {
		t.Errorf("nothing was named, and there is %q", got)
	}
	rows := panels.Render([]string{course.PanelGauge, course.PanelHeartbeat}, r, o)
	if len(rows) != 4 || !strings.Contains(rows[1], "gap 1.5") {
		t.Errorf("got %q", rows)
	}
}

func TestWhatSuits(t *testing.T) {
	fails := called("real", step{"load", 9_000, ""}, step{"save", 9_000, "OSError"})
	for name, c := range map[string]struct {
		race timeline.Race
		want []string
	}{
		"the same jobs by turns":     {fourTools(trace.End), []string{course.PanelJobs}},
		"a job that went wrong":      {between(trace.End, fails, fails), nil},
		"a heart that beats":         {viewstest.Race(trace.End, "paused", "awaited"), []string{course.PanelHeartbeat}},
		"a heart alone":              {viewstest.Race(trace.End, "awaited"), []string{course.PanelHeartbeat}},
		"tasks that wait in a queue": {viewstest.Race(trace.End, "belt", "belt_cut"), nil},
		"what a program measures":    {one(samples()), []string{course.PanelGauge}},
		"a limit and errors":         {between(trace.End, crowd(), queue()), []string{course.PanelLoad, course.PanelRequests}},
		"a connection used again":    {between(trace.End, kept()), []string{course.PanelConnections}},
		"a connection for each":      {between(trace.End, single()), nil},
	} {
		if diff := cmp.Diff(c.want, panels.Suiting(c.race)); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

func TestEveryWidthFits(t *testing.T) {
	for _, p := range panels.All() {
		for name, r := range races(p.Name) {
			for width := range 130 {
				for _, line := range p.Render(r, ink.Options{Width: width, ASCII: true}) {
					if len(line) > width {
						t.Fatalf("%s, %s in %d columns: %q", p.Name, name, width, line)
					}
				}
			}
		}
	}
}
