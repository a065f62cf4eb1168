// Package demo runs the programs of a demo against each other and streams what
// they do. It draws nothing and keeps nothing: who wants a replay keeps the
// events.
package demo

import (
	"context"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"

	"lesswait/internal/course"
	"lesswait/internal/httplab"
	"lesswait/internal/python"
	"lesswait/internal/trace"
)

// honestEvents is how many events a run may record and still be taken for its
// own headline. Beyond it, recording costs more than 2 % of a race of a second.
const honestEvents = 2000

// wallLimit is how long a program may run: the longest, thirty requests of a
// second one after another, with room for a slow machine.
const wallLimit = 2 * time.Minute

// Update is news of one racer, in the order in which it happened.
type Update struct {
	Racer  int // its place among the programs that run
	Events []trace.Event
}

// Result is how a race ended.
type Result struct {
	Racers []Racer
}

// Racer is how one program of a race ended.
type Racer struct {
	Program course.Program
	Wall    time.Duration // on the demo's clock
	CPU     time.Duration
	Traced  bool   // Wall and CPU are of the recorded run, not of one without recording
	Error   string // what ended the program before its end, or empty
	Events  int    // recorded
	// Server is what the program's web server saw, nil where it has none, and
	// Libraries are the HTTP clients that the program imported.
	Server    *httplab.Seen
	Libraries []Library

	began time.Time // of its clock, where that is known
}

// Run starts the demo's programs at the same moment and waits for all of them;
// those that would take the processor from each other run by turns.
// Their events go to sink as they come, at most one Update per racer in 16 ms,
// never two at once; sink may be nil. What a program's web server saw, moment by
// moment, are the last of its events. A program whose recording was too large
// to be its own headline runs once more, unrecorded, when the race is over.
// The error is that of the parameters, of the context, or of an engine that
// could not run; a program that fails is told in its Racer.
func Run(ctx context.Context, r python.Runner, d *course.Demo, params map[string]int, sink func(Update)) (Result, error) {
	programs, err := d.WithParams(params)
	if err != nil {
		return Result{}, err
	}
	if err := warm(ctx, r, len(programs)); err != nil {
		return Result{}, err
	}
	racers, err := race(ctx, r, d, programs, sink)
	if err != nil {
		return Result{}, err
	}
	return Result{Racers: racers}, headlines(ctx, r, d, racers)
}

// warm has as many workers ready as there are programs, so that none of them
// starts late because its interpreter did. Runners that can't just run.
func warm(ctx context.Context, r python.Runner, n int) error {
	ahead, ok := r.(interface {
		Warm(ctx context.Context, n int) error
	})
	if !ok {
		return nil
	}
	if err := ahead.Warm(ctx, n); err != nil {
		return fmt.Errorf("start the programs: %w", err)
	}
	return nil
}

func race(ctx context.Context, r python.Runner, d *course.Demo, programs []course.Program, sink func(Update)) ([]Racer, error) {
	racers := make([]Racer, len(programs))
	news := newFeed(len(programs), sink)
	defer news.close()
	group, ctx := errgroup.WithContext(ctx)
	if d.Turns {
		group.SetLimit(1)
	}
	for i, program := range programs {
		group.Go(func() error {
			var err error
			racers[i], err = run{r, d, program, recorded}.serve(ctx, func(events []trace.Event) { news.add(i, events) })
			return err
		})
	}
	return racers, group.Wait()
}

// headlines replaces the times of the racers whose recording slowed them down.
// On the virtual clock recording costs nothing.
func headlines(ctx context.Context, r python.Runner, d *course.Demo, racers []Racer) error {
	for i, racer := range racers {
		if d.Clock == course.ClockVirtual || racer.Events <= honestEvents || racer.Error != "" {
			continue
		}
		again, err := run{r, d, racer.Program, unrecorded}.serve(ctx, func([]trace.Event) {})
		if err != nil {
			return err
		}
		if again.Error == "" {
			racers[i].Wall, racers[i].CPU, racers[i].Traced = again.Wall, again.CPU, false
		}
	}
	return nil
}
