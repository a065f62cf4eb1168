package cli

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/trace"
	"lesswait/ui/kit"
	"lesswait/ui/timeline"
	"lesswait/ui/views"
)

// demoPlain runs a demo and tells in sentences what happened.
func (a *app) demoPlain(ctx context.Context, d *course.Demo, params map[string]int, programs []course.Program) error {
	leftOut, err := d.LeftOut(params)
	if err != nil {
		return usage(err)
	}
	a.printf("%s (%s)%s\n\n", d.Title, d.ID, settings(d, params))
	builders := make([]*trace.Builder, len(programs))
	for i := range builders {
		builders[i] = trace.NewBuilder()
	}
	result, err := a.runDemo(ctx, d, params, func(u demo.Update) { builders[u.Racer].Add(u.Events...) })
	if err != nil {
		return err
	}
	race := timeline.Race{Now: trace.End}
	for i, racer := range result.Racers {
		race.Programs = append(race.Programs, program(racer, builders[i].Timeline()))
	}
	a.printf("%s", timeline.Linear(race))
	a.printf("%s", ownView(race, d))
	a.printf("Measured: %s.\n", timeline.Stamp(race))
	if d.Clock == course.ClockVirtual {
		a.printf("%s\n", wrap(check.VirtualClock, a.width()))
	}
	a.servers(race, result)
	a.outputs(race, result)
	for _, program := range leftOut {
		a.printf("\n%s\n", wrap(fmt.Sprintf("Left out: %s (%s). %s", program.Title, program.File, program.Beyond), a.width()))
	}
	if d.Why != "" {
		a.printf("\n%s\n", wrap(d.Why, a.width()))
	}
	return failed(result)
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

// settings names the parameters and their values.
func settings(d *course.Demo, params map[string]int) string {
	values := map[string]int{}
	for _, param := range d.Params {
		values[param.Name] = param.Default
	}
	maps.Copy(values, params)
	var text strings.Builder
	for _, name := range slices.Sorted(maps.Keys(values)) {
		fmt.Fprintf(&text, ", %s = %d", name, values[name])
	}
	return text.String()
}

// servers prints what the web servers saw, and which HTTP clients ran.
func (a *app) servers(race timeline.Race, result demo.Result) {
	for i, p := range race.Programs {
		if seen := result.Racers[i].Server; seen != nil {
			a.printf("\n%s\n", wrap(fmt.Sprintf("The server of %s saw: %s.", p.Title, seen), a.width()))
		}
	}
	for _, library := range result.Libraries() {
		a.printf("\n%s\n", wrap(library.String(), a.width()))
	}
}

// outputs prints what the programs printed, and what ended one early.
func (a *app) outputs(race timeline.Race, result demo.Result) {
	for i, p := range race.Programs {
		if output := p.Timeline.Output; len(output) > 0 {
			a.printf("\n%s printed:\n", p.Title)
			for _, line := range output {
				a.printf("    %s\n", kit.Printable(line.Text))
			}
		}
		if problem := result.Racers[i].Error; problem != "" {
			a.printf("\n%s ended early: %s\n", p.Title, problem)
		}
	}
}
