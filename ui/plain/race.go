package plain

import (
	"fmt"
	"strings"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/trace"
	"lesswait/ui/kit"
	"lesswait/ui/timeline"
	"lesswait/ui/views"
)

// Race tells in sentences how a demo went; of each racer there is a timeline.
func (t Text) Race(d *course.Demo, result demo.Result, timelines []*trace.Timeline) string {
	race := timeline.Race{Now: trace.End, Unequal: d.Unequal}
	for i, racer := range result.Racers {
		race.Programs = append(race.Programs, program(racer, timelines[i]))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s%sMeasured: %s.\n", timeline.Linear(race), ownView(race, d), timeline.Stamp(race))
	if d.Clock == course.ClockVirtual {
		fmt.Fprintf(&b, "%s\n", t.Wrap(check.VirtualClock))
	}
	t.servers(&b, race, result)
	outputs(&b, race, result)
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
			for _, line := range output {
				fmt.Fprintf(b, "    %s\n", kit.Printable(line.Text))
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
