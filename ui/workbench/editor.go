package workbench

import (
	"errors"
	"io"
	"os/exec"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// edit opens the file in the learner's editor. The terminal is the editor's
// until it is closed; editors with a window of their own return at once, and
// the file is watched all the same.
func (w *Workbench) edit() tea.Cmd {
	variable, words := kit.Editor(w.env.Getenv)
	program, err := w.deps.LookPath(words[0])
	if err != nil {
		w.trouble = "There is no program " + kit.Printable(words[0]) + ", which " + variable + " names. Set " + variable +
			" to your editor, or press i to edit the file here: it is checked whenever you save it."
		return nil
	}
	w.trouble = ""
	cmd := exec.Command(program, append(words[1:], w.path)...)
	cmd.Dir = filepath.Dir(w.path)
	id := w.lifeID
	return w.deps.Exec(cmd, func(err error) tea.Msg { return edited{life{id}, err} })
}

// exec gives an editor the terminal.
func (d Deps) exec(cmd *exec.Cmd, done tea.ExecCallback) tea.Cmd {
	return tea.Exec(lent{cmd, d.Lend}, done)
}

// lent is an editor that has the terminal.
type lent struct {
	*exec.Cmd
	lend func(run func() error) error
}

func (l lent) Run() error            { return l.lend(l.Cmd.Run) }
func (l lent) SetStdin(r io.Reader)  { l.Stdin = r }
func (l lent) SetStdout(w io.Writer) { l.Stdout = w }
func (l lent) SetStderr(w io.Writer) { l.Stderr = w }

// writesAlone tells whether the built-in editor is the only one there is.
func (w *Workbench) writesAlone() bool {
	_, words := kit.Editor(w.env.Getenv)
	return len(words) == 0
}

// onEdited looks at the file: it may have been written without any notice.
func (w *Workbench) onEdited(msg edited) tea.Cmd {
	var exit *exec.ExitError
	switch {
	case errors.As(msg.err, &exit):
		w.trouble = "The editor ended with " + exit.Error() + "."
	case msg.err != nil:
		w.trouble = "The editor could not be started: " + kit.Printable(msg.err.Error()) + "."
	}
	return load(w.deps, w.path, msg.id, false)
}
