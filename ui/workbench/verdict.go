package workbench

import (
	"strings"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/ui/kit"
	"lesswait/ui/views"
)

// verdictLines are the pane: what happened, where, what to try; what was looked
// at; and the run itself.
func (w *Workbench) verdictLines(width int) []string {
	v := w.verdict
	if v == nil {
		return w.unjudged(width)
	}
	out := append(w.verdictHead(v, width), w.ownRun(width)...)
	out = append(out, w.items(v, width)...)
	if line := v.Times(); line != "" {
		out = append(append(out, ""), kit.Wrap(w.env.Theme.Muted.Render(line+" "+check.VirtualClock), width)...)
	}
	return out
}

// ownRun is the learner's run beside a right one, and what sets them apart.
func (w *Workbench) ownRun(width int) []string {
	if w.picture.mine == nil {
		return nil
	}
	rows, most, gap := pictureRows, 1, []string(nil)
	if w.height >= roomy {
		rows, most, gap = rows+1, 2, []string{""} // a line between the runs, and one below
	}
	race := views.Of(w.picture.lines(), course.ViewRace)
	out := w.picture.draw(w.env.Theme, race, w.picture.race(w.picture.end(), false), width, rows)
	out = append(append(out, gap...), kit.Wrap(w.differs(most), width)...)
	return append(out, "")
}

// pictureRows is the height of the picture under a verdict: two runs of three
// calls, with their axis.
const pictureRows = 10

func (w *Workbench) unjudged(width int) []string {
	t := w.env.Theme
	text := "Nothing is judged yet. Save your file, or press enter."
	if w.desk.open {
		text = "Nothing is judged yet. Press ctrl+s."
	}
	if w.passed {
		text = "You have passed this one. " + text
	}
	return kit.Wrap(t.Muted.Render(text), width)
}

func (w *Workbench) verdictHead(v *check.Verdict, width int) []string {
	t := w.env.Theme
	if v.Passed {
		out := []string{t.Done.Bold(true).Render(t.Symbols.Done + " Passed.")}
		if v.Message != "" {
			out = append(out, w.message(v.Message, width)...)
		}
		if len(w.ex.Right) > 0 {
			out = append(out, kit.Wrap(t.Muted.Render(w.pressing("s")+" for other right solutions."), width)...)
		}
		return append(out, "")
	}
	head := t.Failed.Bold(true).Render(t.Symbols.Failed+" Not yet.") + "  " + t.Muted.Render(v.Code)
	out := append([]string{head}, w.message(v.Message, width)...)
	if line := w.where(v); line != "" {
		out = append(out, "", line)
	}
	if v.Hint != "" {
		out = append(append(out, ""), kit.Wrap(t.Accent.Render("Try: ")+w.spoken(v.Hint), width)...)
	}
	return append(out, "")
}

// message wraps what is prose; below that, a caret under a line of source stays
// as it is.
func (w *Workbench) message(text string, width int) []string {
	prose, source, _ := strings.Cut(text, "\n")
	out := kit.Wrap(w.spoken(prose), width)
	for line := range strings.Lines(source) {
		out = append(out, kit.Cut(kit.Printable(line), width))
	}
	return out
}

// spoken is a sentence with its code as such.
func (w *Workbench) spoken(text string) string { return kit.Code(w.env.Theme, kit.Printable(text)) }

// where is the line of the learner's file that the verdict speaks of, unless
// its message shows it.
func (w *Workbench) where(v *check.Verdict) string {
	if v.Line == nil || strings.Contains(v.Message, "\n") {
		return ""
	}
	lines := w.code.Of(w.env.Theme, string(w.judged))
	if *v.Line < 1 || *v.Line > len(lines) {
		return ""
	}
	return numbered(w.env.Theme, *v.Line, lines[*v.Line-1])
}

func (w *Workbench) items(v *check.Verdict, width int) []string {
	t := w.env.Theme
	var out []string
	for _, item := range v.Checks {
		mark, style := t.Symbols.Dash, t.Muted
		switch item.Status {
		case check.ItemPassed:
			mark, style = t.Symbols.Done, t.Done
		case check.ItemFailed:
			mark, style = t.Symbols.Failed, t.Failed
		}
		text := kit.Printable(item.Name)
		if item.Message != "" && item.Message != v.Message {
			text += ": " + w.spoken(item.Message)
		}
		if item.Status == check.ItemSkipped {
			text = t.Muted.Render(text)
		}
		lines := kit.Wrap(text, width-2)
		out = append(out, style.Render(mark)+" "+lines[0])
		out = append(out, kit.Indent(lines[1:], 2)...)
	}
	return out
}

// outputLines are the pane of what the learner's program printed.
func (w *Workbench) outputLines() []string {
	t := w.env.Theme
	if w.verdict == nil || strings.TrimSpace(w.verdict.Stdout) == "" {
		return []string{t.Muted.Render("Your program printed nothing.")}
	}
	out := []string{t.Muted.Render("Your program printed:"), ""}
	for line := range strings.Lines(w.verdict.Stdout) {
		out = append(out, kit.Printable(line))
	}
	return out
}
