// Package panels lists the small pictures that a run can have beside its view, for
// the one number that its question is about. Each is a package below this one, and
// a pure function of a race, drawn in a row for each program.
package panels

import (
	"slices"
	"strings"

	"lesswait/internal/course"
	"lesswait/ui/ink"
	"lesswait/ui/panels/connections"
	"lesswait/ui/panels/gauge"
	"lesswait/ui/panels/heartbeat"
	"lesswait/ui/panels/jobs"
	"lesswait/ui/panels/load"
	"lesswait/ui/panels/requests"
	"lesswait/ui/timeline"
)

// Panel is one of them.
type Panel struct {
	Name string // as `panels:` in demo.yaml has it
	// Render draws it, in at most so many columns: a title, and a row a program.
	// It is empty where there is nothing to be seen.
	Render func(timeline.Race, ink.Options) []string
	// Linear tells the same in sentences.
	Linear func(timeline.Race) string
	// Suits tells whether this is a panel of a run where nobody has chosen one. It
	// may look at all of the run, so it is asked once.
	Suits func(timeline.Race) bool
}

// All are the panels, in the order in which they are shown.
func All() []Panel {
	return []Panel{
		{Name: course.PanelGauge, Render: gauge.Render, Linear: gauge.Linear, Suits: gauge.Suits},
		{Name: course.PanelHeartbeat, Render: heartbeat.Render, Linear: heartbeat.Linear, Suits: heartbeat.Suits},
		{Name: course.PanelLoad, Render: load.Render, Linear: load.Linear, Suits: load.Suits},
		{Name: course.PanelRequests, Render: requests.Render, Linear: requests.Linear, Suits: requests.Suits},
		{Name: course.PanelConnections, Render: connections.Render, Linear: connections.Linear, Suits: connections.Suits},
		{Name: course.PanelJobs, Render: jobs.Render, Linear: jobs.Linear, Suits: jobs.Suits},
	}
}

// Suiting names the panels of a run that is over where nobody has named any.
func Suiting(r timeline.Race) []string {
	var names []string
	for _, p := range All() {
		if p.Suits(r) {
			names = append(names, p.Name)
		}
	}
	return names
}

// Render draws those that are named, with an empty line behind each.
func Render(names []string, r timeline.Race, o ink.Options) []string {
	var out []string
	for _, p := range All() {
		if !slices.Contains(names, p.Name) {
			continue
		}
		if rows := p.Render(r, o); len(rows) > 0 {
			out = append(append(out, rows...), "")
		}
	}
	return out
}

// Linear tells those that are named.
func Linear(names []string, r timeline.Race) string {
	var b strings.Builder
	for _, p := range All() {
		if slices.Contains(names, p.Name) {
			b.WriteString(p.Linear(r))
		}
	}
	return b.String()
}
