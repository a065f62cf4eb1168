package cli

import (
	"context"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/trace"
	"lesswait/ui/export"
	"lesswait/ui/timeline"
)

// demoExport runs a demo, and saves it as files.
func (a *app) demoExport(ctx context.Context, d *course.Demo, params map[string]int, flags demoFlags) error {
	if flags.json {
		return usagef("--json prints a run as it comes: save that, and `lesswait open FILE` makes the other files of it")
	}
	if err := a.checkExports(flags.exports, flags.plain); err != nil {
		return err
	}
	timelines := demo.NewTimelines(len(d.Programs))
	result, err := a.runDemo(ctx, d, params, timelines.Add)
	if err != nil {
		return err
	}
	r := demoRecording(d, result, timelines.All())
	if err := a.export(flags.exports, r); err != nil {
		return err
	}
	if flags.plain {
		a.tellTrace(r)
	}
	return failed(result)
}

// demoRecording is a demo that has run, as it is exported.
func demoRecording(d *course.Demo, result demo.Result, timelines []*trace.Timeline) export.Recording {
	r := export.Recording{Title: d.Title, Race: timeline.Race{Now: trace.End, Unequal: d.Unequal}}
	for i, racer := range result.Racers {
		one := timeline.Program{Title: racer.Program.Title, Timeline: timelines[i]}
		if !racer.Traced {
			one.Wall, one.CPU = racer.Wall, racer.CPU
		}
		r.Race.Programs = append(r.Race.Programs, one)
		r.Sources = append(r.Sources, export.Source{File: racer.Program.File, Text: racer.Program.Source})
	}
	return r
}
