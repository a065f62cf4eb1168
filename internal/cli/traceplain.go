package cli

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"

	"lesswait/internal/trace"
	"lesswait/internal/tracing"
	"lesswait/ui/plain"
)

// windowTarget is what the collector keeps this program below where it can, while
// it keeps the newest events of a program and their picture.
const windowTarget = 4 * memoryTarget

// json prints every event as it comes; the program's output is among them.
func (t *traced) json(ctx context.Context) error {
	window := t.window()
	options := t.options(func(events []trace.Event) {
		window.Add(events...)
		t.print(events)
	})
	end, err := t.inPlace(ctx, options)
	if err != nil {
		return err
	}
	t.print(t.concluded(window))
	t.tellGap(end)
	return t.ended(end, window.Timeline())
}

// print writes lines on stdout.
func (t *traced) print(lines []trace.Event) {
	out := bufio.NewWriter(t.app.env.Stdout)
	for _, line := range lines {
		if err := trace.WriteEvent(out, line); err != nil {
			t.app.lost = err
			return
		}
	}
	if err := out.Flush(); err != nil {
		t.app.lost = err
	}
}

// window keeps the newest events of a run.
func (t *traced) window() *trace.Rolling { return trace.NewRolling(t.flags.last.Microseconds(), 0) }

// plain leaves the program its streams, and reports when it has ended.
func (t *traced) plain(ctx context.Context) error {
	window := t.window()
	debug.SetMemoryLimit(windowTarget)
	options := t.options(func(events []trace.Event) { window.Add(events...) })
	options.Stdout, options.Stderr = t.app.env.Stdout, t.app.env.Stderr
	end, err := t.inPlace(ctx, options)
	if err != nil {
		return err
	}
	report := plain.Trace{
		Title: t.title(), Python: t.pythonIs(), Window: plain.WindowOf(window), Timeline: window.Timeline(),
	}
	t.concluded(window)
	fmt.Fprintf(t.app.env.Stderr, "\n%s", t.app.text().Trace(report))
	t.tellGap(end)
	return t.ended(end, window.Timeline())
}

// inPlace runs the program where the user would have run it: it reads what is
// typed, and a ctrl+c is meant for it.
func (t *traced) inPlace(ctx context.Context, options tracing.Options) (end tracing.Ending, err error) {
	options.Stdin, _ = t.app.env.Stdin.(*os.File)
	interrupts, stop := interruptsFor(t.app.onControllingTerminal())
	defer stop()
	options.Signals = interrupts
	err = t.app.lend(func() error {
		end, err = tracing.Run(ctx, t.in, t.program, options)
		return err
	})
	if err != nil {
		return end, cannotRun(ctx, err)
	}
	return end, nil
}

func (t *traced) tellGap(end tracing.Ending) {
	if end.Gap != "" {
		fmt.Fprintf(t.app.env.Stderr, "lesswait: %s\n", end.Gap)
	}
}

// title is the program with its arguments, wherever it lies.
func (t *traced) title() string {
	name := filepath.Base(t.program.Path)
	if t.program.Module {
		name = "-m " + t.program.Path
	}
	for _, arg := range t.program.Args {
		name += " " + arg
	}
	return name
}

// pythonIs says which Python runs the program, and where that comes from.
func (t *traced) pythonIs() string {
	if t.in.Embedded {
		return fmt.Sprintf("CPython %s, which comes with lesswait", t.in.Version)
	}
	return fmt.Sprintf("CPython %s at %s", t.in.Version, t.in.Path)
}
