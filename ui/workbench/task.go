package workbench

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
)

// taskLines are the pane of the task: whose file it is, and what to do in it.
func (w *Workbench) taskLines(width int) []string {
	t := w.env.Theme
	out := w.whichFile(width)
	out = append(out, kit.Wrap(t.Muted.Render(w.invite()), width)...)
	out = append(out, "")
	return append(out, w.env.Pages.Lines(t, "task "+w.ex.ID, w.prose(width), w.ex.Task)...)
}

// whichFile is the path, broken anywhere rather than cut: it is to be copied.
func (w *Workbench) whichFile(width int) []string {
	label, path := w.env.Theme.Muted.Render("Your file"), kit.Printable(w.shortPath())
	if ansi.StringWidth(path)+11 <= width {
		return []string{label + "  " + path}
	}
	return append([]string{label}, strings.Split(ansi.Hardwrap(path, max(width, 1), true), "\n")...)
}

// prose is one width for all Markdown of this screen, since only one is kept.
func (w *Workbench) prose(width int) int {
	if w.wide() {
		return w.width - w.leftHalf() - 5
	}
	return width
}

func (w *Workbench) invite() string {
	switch {
	case w.desk.open:
		return "It is checked whenever you save it."
	case w.writesAlone():
		return "Press e to edit it here, or open it in your editor. It is checked whenever you save it."
	}
	return "Press e to edit it, or i to edit it here. It is checked whenever you save it."
}

// shortPath is the file's path, with ~ for the learner's home.
func (w *Workbench) shortPath() string {
	home := strings.TrimRight(w.env.Getenv("HOME"), "/")
	if rest, ok := strings.CutPrefix(w.path, home+"/"); ok && home != "" {
		return "~/" + rest
	}
	return w.path
}

// hintLines are the hints shown so far, the last one first in sight.
func (w *Workbench) hintLines(width int) []string {
	t := w.env.Theme
	if len(w.ex.Hints) == 0 {
		return []string{t.Muted.Render("There are no hints here.")}
	}
	var out []string
	for i := range w.hints {
		w.lastHint = len(out)
		out = append(out, t.Accent.Render(fmt.Sprintf("Hint %d of %d", i+1, len(w.ex.Hints))))
		id := fmt.Sprintf("hint %s %d", w.ex.ID, i)
		out = append(out, w.env.Pages.Lines(t, id, w.prose(width), w.ex.Hints[i])...)
		out = append(out, "")
	}
	how := w.pressing("h")
	if w.hints == 0 {
		return append(out, kit.Wrap(t.Muted.Render(how+" for a hint. There are "+fmt.Sprint(len(w.ex.Hints))+"."), width)...)
	}
	if w.hints < len(w.ex.Hints) {
		out = append(out, t.Muted.Render(how+" for the next one."))
	}
	return out
}
