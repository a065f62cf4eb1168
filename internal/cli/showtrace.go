package cli

import (
	"cmp"
	"context"
	"strings"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	tracefile "lesswait/internal/trace/saved"
	"lesswait/ui"
	"lesswait/ui/export"
	"lesswait/ui/kit"
	"lesswait/ui/player"
)

// showTrace opens a run in the player. The collector is left as it is: what the
// trace holds stays in use for as long as it is shown.
func (a *app) showTrace(ctx context.Context, t *tracefile.Trace, r export.Recording) error {
	store, _ := a.openStore()
	d, run := recordedDemo(t, r)
	return ui.Run(ctx, ui.Deps{
		Course: &course.Course{}, Progress: store,
		Only: func(env *kit.Env) kit.Screen {
			return player.New(env, d, player.Deps{Recorded: run, Speed: a.speed})
		},
		Notice: strings.Join(t.Notes, " "),
		Mouse:  !a.noMouse, Theme: a.themeOptions(), Now: a.env.Now, Environ: a.env.Environ,
	})
}

// recordedDemo is a run as the player takes one.
func recordedDemo(t *tracefile.Trace, r export.Recording) (*course.Demo, *player.Recorded) {
	d := &course.Demo{ID: "trace", Title: r.Title, Unequal: t.Unequal}
	run := &player.Recorded{}
	for i, p := range t.Programs {
		program := course.Program{Name: p.Name, File: p.File, Title: r.Race.Programs[i].Title, Source: p.Source}
		d.Programs = append(d.Programs, program)
		run.Lines = append(run.Lines, p.Timeline)
		run.Sources = append(run.Sources, p.Others)
		run.Results = append(run.Results, demo.Racer{
			Program: program, Wall: wallOf(p), CPU: p.CPU, Traced: !p.Untraced, Error: troubleOf(p), Events: int(p.Timeline.Events),
		})
	}
	return d, run
}

// wallOf is a program's own account of its time, else what was recorded.
func wallOf(p *tracefile.Program) time.Duration {
	if p.Wall > 0 {
		return p.Wall
	}
	return time.Duration(p.Timeline.End) * time.Microsecond
}

// troubleOf is why a program did not come to its end.
func troubleOf(p *tracefile.Program) string {
	if p.Timeline.Cut {
		return cmp.Or(p.Error, "the recording stops there")
	}
	return cmp.Or(p.Error, p.Timeline.Error)
}
