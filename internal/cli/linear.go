package cli

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"

	"lesswait/ui/kit"
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
		Edit: a.edit(),
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

// edit gives a file to the learner's editor, and the terminal with it; nil where
// there is none.
func (a *app) edit() func(path string) error {
	if !a.onTerminal() {
		return nil
	}
	return func(path string) error {
		variable, words := kit.Editor(a.getenv)
		if len(words) == 0 {
			return errors.New("no editor is set: set EDITOR to yours, as in export EDITOR=nano, or open the file elsewhere")
		}
		program, err := exec.LookPath(words[0])
		if err != nil {
			return fmt.Errorf("there is no program %s, which %s names: set %s to your editor, or open the file elsewhere", words[0], variable, variable)
		}
		cmd := exec.Command(program, append(words[1:], path)...)
		cmd.Dir, cmd.Env = filepath.Dir(path), a.env.Environ
		cmd.Stdin, cmd.Stdout, cmd.Stderr = a.env.Stdin, a.env.Stdout, a.env.Stderr
		if err := a.lend(cmd.Run); err != nil {
			return fmt.Errorf("the editor %s ended with: %w", words[0], err)
		}
		return nil
	}
}

// lend runs something that has the terminal meanwhile.
func (a *app) lend(run func() error) error {
	if a.env.Lend == nil {
		return run()
	}
	return a.env.Lend(run)
}
