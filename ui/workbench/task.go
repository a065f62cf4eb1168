package workbench

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
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

// others are the right solutions shown beside the learner's.
func (w *Workbench) others() []course.Solution {
	return w.ex.Others(kit.PlainSource(string(w.answer())), w.version)
}

// answer is the learner's source as far as it is known.
func (w *Workbench) answer() []byte {
	if w.source != nil {
		return w.source
	}
	return w.judged
}

func (w *Workbench) ownLines() []string {
	t := w.env.Theme
	out := []string{t.Strong.Render("Yours"), ""}
	return append(out, w.code.Of(t, string(w.answer()))...)
}

func (w *Workbench) otherLines(width int) []string {
	t, others := w.env.Theme, w.others()
	if len(others) == 0 {
		return []string{t.Muted.Render("There is no other solution to show.")}
	}
	at := min(w.other, len(others)-1)
	s := others[at]
	head := t.Strong.Render(s.Title) + t.Muted.Render(fmt.Sprintf("  %d of %d", at+1, len(others)))
	if s.Needs != "" {
		head += t.Muted.Render("  needs Python " + s.Needs)
	}
	out := []string{head}
	if s.Note != "" {
		out = append(out, kit.Wrap(t.Muted.Render(s.Note), width)...)
	}
	return append(append(out, ""), w.code.Of(t, s.Body)...)
}
