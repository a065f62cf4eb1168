package workbench

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/ui/kit"
)

// copyable is code that is seen and can be copied: its name, and its text.
type copyable struct{ name, text string }

// copyable is the solution that is shown, else the code in the task where that is
// seen.
func (w *Workbench) copyable() copyable {
	switch {
	case w.pane == paneSolutions:
		s, _ := w.shownOther()
		return copyable{"solution", s.Body}
	case w.pane == paneTask, w.taskBeside():
		return copyable{"task's code", codeIn(w.ex.Task)}
	}
	return copyable{}
}

// codeIn are the blocks of code in a text, one below the other.
func codeIn(markdown string) string {
	var code []string
	for _, b := range course.Blocks(markdown) {
		if b.Code {
			code = append(code, b.Text)
		}
	}
	return strings.Join(code, "\n\n\n")
}

func (c copyable) copy() tea.Cmd {
	return kit.Copy(strings.TrimRight(c.text, "\n")+"\n", "The "+c.name+" was copied to the clipboard.")
}
