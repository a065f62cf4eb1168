package workbench

import (
	"errors"
	"io"
	"os/exec"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// edit opens the file in the learner's editor. The terminal is the editor's
// until it is closed; editors with a window of their own return at once, and
// the file is watched all the same.
func (w *Workbench) edit() tea.Cmd {
	variable, words := w.editor()
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

// editor is the variable that names the editor, and its words: VISUAL first, as
// other programs have it.
func (w *Workbench) editor() (variable string, words []string) {
	for _, variable := range []string{"VISUAL", "EDITOR"} {
		if words := splitWords(w.env.Getenv(variable)); len(words) > 0 {
			return variable, words
		}
	}
	return "", nil
}

// writesAlone tells whether the built-in editor is the only one there is.
func (w *Workbench) writesAlone() bool {
	_, words := w.editor()
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

// splitWords splits a command at blanks outside of quotes, as in
// `"C:\Program Files\Code\code.cmd" -w`. A backslash is an ordinary character.
func splitWords(command string) []string {
	var words []string
	var word strings.Builder
	var quote rune
	begun := false
	for _, r := range command {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, begun = r, true
		case quote == 0 && (r == ' ' || r == '\t'):
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	if begun {
		words = append(words, word.String())
	}
	return words
}
