package ui

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// RunAlone shows a model of its own on the whole terminal, without the course
// around it, until it quits or ctx ends. Of d it needs the theme, the clock and the
// terminal.
func RunAlone(ctx context.Context, d Deps, model func(*kit.Env) tea.Model) error {
	d = d.complete().withClock()
	d.Theme.Depth = depthOf(d.profile())
	env := &kit.Env{
		Context: ctx, Theme: theme.New(d.Theme), Course: d.Course, Progress: d.Progress,
		Now: d.Now, After: d.After, Getenv: lookup(d.Environ), Pages: kit.NewPages(),
	}
	_, err := tea.NewProgram(alone{model(env), env, d}, d.options(ctx)...).Run()
	if err != nil && !errors.Is(err, tea.ErrInterrupted) && ctx.Err() == nil {
		return fmt.Errorf("terminal: %w", err)
	}
	return nil
}

// alone is a model to which the looks of the terminal are fitted.
type alone struct {
	tea.Model
	env  *kit.Env
	deps Deps
}

// Init asks the terminal what it looks like.
func (a alone) Init() tea.Cmd {
	if a.deps.Theme.NoColor {
		return a.Model.Init()
	}
	return tea.Batch(a.Model.Init(), tea.RequestBackgroundColor, func() tea.Msg {
		return tea.ColorProfileMsg{Profile: colorprofile.Detect(a.deps.Output, a.deps.Environ)}
	})
}

// Update makes the theme anew where the terminal is not as it was thought; the
// model, which is told as well, draws with it.
func (a alone) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	options := a.env.Theme.Options
	switch msg := msg.(type) {
	case tea.BackgroundColorMsg:
		if !options.Fixed {
			options.Dark = msg.IsDark()
		}
	case tea.ColorProfileMsg:
		options.Depth = depthOf(msg.Profile)
	}
	if options != a.env.Theme.Options {
		a.env.Theme = theme.New(options)
	}
	model, cmd := a.Model.Update(msg)
	a.Model = model
	return a, cmd
}

// View is drawn with plain letters where it has to be.
func (a alone) View() tea.View {
	v := a.Model.View()
	if a.env.Theme.ASCII {
		v.Content = ascii(v.Content)
	}
	return v
}
