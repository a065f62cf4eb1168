package workbench

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
)

// tabs names the panes that can be opened; where they don't fit, the open one
// with its place among them.
func (w *Workbench) tabs(width int) string {
	t := w.env.Theme
	var names []string
	for p := range panes {
		if !w.open(p) || p == paneTask && w.taskBeside() {
			continue
		}
		if p == w.pane {
			names = append(names, t.Title.Underline(true).Render(p.String()))
		} else {
			names = append(names, t.Muted.Render(p.String()))
		}
	}
	line := strings.Join(names, "  ")
	if ansi.StringWidth(line) <= width {
		return line
	}
	next := w.keys.Next
	if w.desk.open {
		next = w.keys.Turn
	}
	return kit.Cut(t.Title.Underline(true).Render(w.pane.String())+t.Muted.Render("  "+next.Help().Key+": next"), width)
}

// said is what must not be overlooked: a question, something that went wrong,
// or what is under way.
func (w *Workbench) said(width int) []string {
	t := w.env.Theme
	bad := func(text string) []string { return kit.Wrap(t.Failed.Render(t.Symbols.Failed)+" "+text, width) }
	switch {
	case w.question != askNothing:
		return w.ask(width)
	case w.gone && w.desk.open:
		return bad("Your file is gone. Save with ctrl+s to have it back.")
	case w.gone:
		return bad("Your file is gone. Save it again in your editor, or press R to begin with the starter.")
	case w.trouble != "":
		return bad(w.trouble)
	case w.desk.changed:
		return bad("Another program has changed your file. When you save, you are asked which of the two you want.")
	case w.desk.open:
		return nil
	case w.waiting() != "":
		return []string{w.waiting()}
	case w.dirty():
		return kit.Wrap(t.Accent.Render("Not saved yet. ")+"Press i to go on, ctrl+s to save and check.", width)
	case w.shared:
		return kit.Wrap(t.Muted.Render("This exercise is open in another lesswait as well: both check the file when you save it."), width)
	}
	return nil
}

// Status is how the last check went; while text is typed, where and whether that
// is saved.
func (w *Workbench) Status() string {
	if !w.desk.open {
		return w.result()
	}
	line, character := w.desk.ed.Place()
	said := w.result()
	if w.dirty() && !w.run.Running() {
		said = "not saved"
	}
	return strings.TrimSuffix(fmt.Sprintf("%d:%d %s %s", line, character, w.env.Theme.Symbols.Dot, said), " "+w.env.Theme.Symbols.Dot+" ")
}

func (w *Workbench) result() string {
	t := w.env.Theme
	switch {
	case w.run.Running():
		return "checking"
	case w.verdict != nil && w.verdict.Passed:
		return t.Symbols.Done + " passed"
	case w.verdict != nil:
		return t.Symbols.Failed + " " + w.verdict.Code
	case w.passed:
		return t.Symbols.Done + " passed before"
	}
	return ""
}
