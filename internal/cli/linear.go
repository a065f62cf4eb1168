package cli

import (
	"context"
	"errors"

	"lesswait/ui/linear"
)

// spoken tells whether the course is to be told line by line: because that is
// asked for, or because this terminal can't be drawn on.
func (a *app) spoken() bool {
	return a.plain || a.accessible() || a.dumb() && a.onTerminal()
}

// accessible follows the habit of programs that draw: any value of ACCESSIBLE
// asks for text that a screen reader can read.
func (a *app) accessible() bool { return a.getenv("ACCESSIBLE") != "" }

// openSpoken opens the course line by line.
func (a *app) openSpoken(ctx context.Context) error {
	c, err := a.course()
	if err != nil {
		return err
	}
	store, notes := a.openStore()
	files, err := a.workspace()
	if err != nil {
		return err
	}
	engine := &sharedEngine{options: a.pythonOptions}
	err = linear.Run(ctx, linear.Deps{
		Course: c, Progress: store, Files: files, Engine: engine.runner,
		Text: a.text(), In: a.env.Stdin, Out: a.env.Stdout,
		Prompt: a.linePrompt(), Notice: sentences(notes),
	})
	return errors.Join(err, engine.close())
}

// linePrompt shows where to type; what comes through a pipe needs none.
func (a *app) linePrompt() string {
	if isTerminal(a.env.Stdin) {
		return "> "
	}
	return ""
}
