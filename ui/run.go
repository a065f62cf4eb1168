package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"lesswait/ui/kit"
)

// Run shows the program on the terminal until the learner leaves it or ctx
// ends, which is how signals arrive: two handlers of one signal would race. It
// must only be called where there is a terminal: the caller has looked.
func Run(ctx context.Context, d Deps) error {
	return Open(ctx, d, func(*Deps) error { return nil })
}

// Open is Run where what there is to show takes its time to be read: read fills
// it in while the terminal is set up, for which d is enough as it stands. An
// error of read ends the program.
func Open(ctx context.Context, d Deps, read func(*Deps) error) error {
	d = d.complete()
	d.Theme.Depth = depthOf(d.profile())
	d.NoShell = d.NoShell || !hasShell()
	first := beginOpening(func() (*App, error) {
		full := d
		if err := read(&full); err != nil {
			return nil, err
		}
		return New(ctx, full), nil
	})
	if at := d.first(); at.Kind == kit.Lesson && at.ID != "" {
		kit.WarmUp() // before the renderer begins to count its frames, or it misses the first
	}
	_, err := tea.NewProgram(first, d.options(ctx)...).Run()
	app, failed := first.app()
	if failed != nil {
		return failed
	}
	app.end()
	if err != nil && !errors.Is(err, tea.ErrInterrupted) && ctx.Err() == nil {
		return fmt.Errorf("terminal: %w", err)
	}
	return nil
}

// complete fills in the standard streams and the size, which is asked for here
// so that the first frame is drawn for it.
func (d Deps) complete() Deps {
	if d.Output == nil {
		d.Output = os.Stdout
	}
	if f, ok := d.Output.(term.File); ok && d.Width == 0 {
		if w, h, err := term.GetSize(f.Fd()); err == nil {
			d.Width, d.Height = w, h
		}
	}
	return d
}

// options sets the terminal up.
func (d Deps) options(ctx context.Context) []tea.ProgramOption {
	options := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithoutSignalHandler(), tea.WithOutput(d.Output),
		tea.WithEnvironment(d.Environ), tea.WithColorProfile(d.profile()),
		tea.WithWindowSize(d.Width, d.Height), // where the output is no terminal that could be asked
	}
	if d.Input != nil {
		options = append(options, tea.WithInput(d.Input))
	}
	return options
}

// end stops what the open pages have under way and saves what they give to be
// saved, however the program ended: doing either twice does no harm.
func (a *App) end() {
	for _, p := range a.pages {
		if save := leave(p.screen); save != nil {
			save()
		}
	}
}

// lookup reads an environment given as a list; the last of a name counts.
func lookup(environ []string) func(string) string {
	return func(name string) string {
		for i := len(environ) - 1; i >= 0; i-- {
			if value, ok := strings.CutPrefix(environ[i], name+"="); ok {
				return value
			}
		}
		return ""
	}
}
