package workbench

import (
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
		if !w.open(p) || (p == paneTask && w.wide()) {
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
	return kit.Cut(t.Title.Underline(true).Render(w.pane.String())+t.Muted.Render("  tab: next"), width)
}

// said is what must not be overlooked: a question, something that went wrong,
// or what is under way.
func (w *Workbench) said(width int) []string {
	t := w.env.Theme
	bad := func(text string) []string { return kit.Wrap(t.Failed.Render(t.Symbols.Failed)+" "+text, width) }
	switch {
	case w.asked:
		return kit.Wrap(t.Accent.Render("Start over? ")+"The starter takes the place of your file; "+
			"yours is kept as a copy. "+t.Key.Render("y")+" yes, "+t.Key.Render("n")+" no", width)
	case w.gone:
		return bad("Your file is gone. Save it again in your editor, or press R to begin with the starter.")
	case w.trouble != "":
		return bad(w.trouble)
	case w.waiting() != "":
		return []string{w.waiting()}
	case w.shared:
		return kit.Wrap(t.Muted.Render("This exercise is open in another lesswait as well: both check the file when you save it."), width)
	}
	return nil
}

// Status is how the last check went.
func (w *Workbench) Status() string {
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
