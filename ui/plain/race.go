package plain

import (
	"fmt"
	"strings"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/trace"
	"lesswait/ui/kit"
	"lesswait/ui/panels"
	"lesswait/ui/timeline"
	"lesswait/ui/views"
)

// Race is a demo that has run, to be told in sentences.
type Race struct {
	text   Text
	demo   *course.Demo
	result demo.Result
	race   timeline.Race
}

// Race takes how a demo ended, with a timeline of each racer.
func (t Text) Race(d *course.Demo, result demo.Result, timelines []*trace.Timeline) Race {
	r := Race{t, d, result, timeline.Race{Now: trace.End, Unequal: d.Unequal}}
	for i, racer := range result.Racers {
		r.race.Programs = append(r.race.Programs, program(racer, timelines[i]))
	}
	return r
}

// Calls tells call by call what every program did, and what that adds up to.
func (r Race) Calls() string {
	return timeline.Linear(r.race) + ownView(r.race, r.demo) + panels.Linear(r.demo.Panels, r.race)
}

// Sums tells what the calls of every program add up to.
func (r Race) Sums() string { return timeline.Sums(r.race) }

// Around tells what there is besides: how it was measured, what the servers saw,
// and what was printed.
func (r Race) Around() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Measured: %s.\n", timeline.Stamp(r.race))
	if r.demo.Clock == course.ClockVirtual {
		fmt.Fprintf(&b, "%s\n", r.text.Wrap(check.VirtualClock))
	}
	r.text.servers(&b, r.race, r.result)
	outputs(&b, r.race, r.result)
	return b.String()
}

// ownView tells the demo's own picture, where that is not the race.
func ownView(race timeline.Race, d *course.Demo) string {
	var lines []*trace.Timeline
	for _, p := range race.Programs {
		lines = append(lines, p.Timeline)
	}
	v := views.Of(lines, d.View)
	if v.Name == course.ViewRace {
		return ""
	}
	return "\n" + v.Linear(race)
}

// program is a racer as it is told. Its headline times replace those of the
// recording where they come from a run without one.
func program(racer demo.Racer, t *trace.Timeline) timeline.Program {
	p := timeline.Program{Title: fmt.Sprintf("%s (%s)", racer.Program.Title, racer.Program.File), Timeline: t}
	if !racer.Traced {
		p.Wall, p.CPU = racer.Wall, racer.CPU
	}
	return p
}

// servers tells what the web servers saw, and which HTTP clients ran.
func (t Text) servers(b *strings.Builder, race timeline.Race, result demo.Result) {
	for i, p := range race.Programs {
		if seen := result.Racers[i].Server; seen != nil {
			fmt.Fprintf(b, "\n%s\n", t.Wrap(fmt.Sprintf("The server of %s saw: %s.", p.Title, seen)))
		}
	}
	for _, library := range result.Libraries() {
		fmt.Fprintf(b, "\n%s\n", t.Wrap(library.String()))
	}
}

// outputs tells what the programs printed, and what ended one early.
func outputs(b *strings.Builder, race timeline.Race, result demo.Result) {
	for i, p := range race.Programs {
		if output := p.Timeline.Output; len(output) > 0 {
			fmt.Fprintf(b, "\n%s printed:\n", p.Title)
			for _, printed := range output {
				for _, line := range printed.Lines() {
					fmt.Fprintf(b, "    %s\n", kit.Printable(line.Text))
				}
			}
		}
		if problem := result.Racers[i].Error; problem != "" {
			fmt.Fprintf(b, "\n%s ended early: %s\n", p.Title, problem)
		}
	}
}

// LeftOut says which programs of a demo sat out with these parameters, and why;
// empty where none did.
func (t Text) LeftOut(d *course.Demo, params map[string]int) (string, error) {
	programs, err := d.LeftOut(params)
	if err != nil {
		return "", err
	}
	var said []string
	for _, p := range programs {
		said = append(said, t.Wrap(fmt.Sprintf("Left out: %s (%s). %s", p.Title, p.File, p.Beyond)))
	}
	return strings.Join(said, "\n\n"), nil
}
