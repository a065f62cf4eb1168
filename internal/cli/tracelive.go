package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/python"
	"lesswait/internal/trace"
	"lesswait/internal/tracing"
	"lesswait/ui"
	"lesswait/ui/kit"
	"lesswait/ui/player"
)

// live shows the program while it runs, and then its recording.
func (t *traced) live(ctx context.Context) error {
	store, _ := t.app.openStore()
	show := &liveTrace{traced: t, interrupts: make(chan os.Signal, 1)}
	debug.SetMemoryLimit(windowTarget)
	err := ui.Run(ctx, ui.Deps{
		Course: &course.Course{}, Progress: store,
		Only: func(env *kit.Env) kit.Screen {
			return player.New(env, show.demo(), player.Deps{
				Engine: show.engine, Run: show.run, Speed: t.app.speed,
				Own: &player.Own{Window: show.window, Interrupt: show.interrupt, Source: show.sources.of},
			})
		},
		Mouse: !t.app.noMouse, Theme: t.app.themeOptions(), Now: t.app.env.Now, Environ: t.app.env.Environ,
	})
	show.runs.Wait()
	if err != nil || ctx.Err() != nil || show.kept == nil {
		return errors.Join(err, context.Cause(ctx))
	}
	t.concluded(show.kept)
	t.tellGap(show.end)
	return t.ended(show.end, show.kept.Timeline())
}

// liveTrace is a program that is shown while it runs, once or again.
type liveTrace struct {
	*traced
	interrupts chan os.Signal
	runs       sync.WaitGroup
	kept       *trace.Rolling // of the last run
	end        tracing.Ending // of the last run, to be read when runs are over
}

// demo is the program as the player takes one.
func (l *liveTrace) demo() *course.Demo {
	d := &course.Demo{ID: "trace", Title: l.title(), Clock: course.ClockReal}
	if l.flags.virtual {
		d.Clock = course.ClockVirtual
	}
	d.Programs = []course.Program{{Name: "trace", File: filepath.Base(l.program.Path), Title: l.title(), Source: l.source()}}
	return d
}

func (l *liveTrace) engine(context.Context, func(string, int64, int64)) (python.Runner, string, error) {
	return nil, l.in.Version, nil
}

// window is that of a run, kept until the next.
func (l *liveTrace) window() *trace.Rolling {
	l.kept = l.traced.window()
	return l.kept
}

func (l *liveTrace) interrupt() {
	select {
	case l.interrupts <- os.Interrupt:
	default: // one is on its way
	}
}

// run runs the program for the player, apart from the terminal.
func (l *liveTrace) run(ctx context.Context, _ python.Runner, d *course.Demo, _ map[string]int, sink func(demo.Update)) (demo.Result, error) {
	l.runs.Add(1)
	defer l.runs.Done()
	racer := demo.Racer{Program: d.Programs[0], Traced: true}
	options := l.options(func(events []trace.Event) {
		racer.Events += len(events)
		racer.Wall = time.Duration(events[len(events)-1].T) * time.Microsecond
		sink(demo.Update{Events: events})
	})
	options.Apart, options.Signals = true, l.interrupts
	end, err := tracing.Run(ctx, l.in, l.program, options)
	if err != nil {
		return demo.Result{}, err
	}
	l.end, racer.Error = end, end.Error
	return demo.Result{Racers: []demo.Racer{racer}}, nil
}
