package workbench

import (
	"fmt"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/kit"
)

// differs says in one sentence what sets the two runs apart.
func (w *Workbench) differs() string {
	mine, right := w.picture.mine, w.picture.right
	switch {
	case mine == nil && right == nil:
		return "Nothing waits here, so there is nothing to draw."
	case mine == nil:
		return "Nothing of your run was recorded: it did not come so far. This is how a right one goes."
	}
	took := trace.Summarize(mine)
	own := fmt.Sprintf("Yours takes %s: %s", seconds(float64(took.Wall)/1e6), overlap(took))
	if right == nil {
		return own + "."
	}
	best := trace.Summarize(right)
	switch {
	case took.Wall > best.Wall:
		return fmt.Sprintf("%s. Possible: %s, %s.", own, seconds(float64(best.Wall)/1e6), overlap(best))
	case took.Wall < best.Wall:
		return fmt.Sprintf("%s. A right one takes %s, %s.", own, seconds(float64(best.Wall)/1e6), overlap(best))
	}
	return fmt.Sprintf("Yours takes %s, and so does a right one: %s.", seconds(float64(took.Wall)/1e6), overlap(took))
}

func overlap(s trace.Summary) string {
	switch s.Peak {
	case 0:
		return "without any wait"
	case 1:
		return "one wait after the other"
	}
	return fmt.Sprintf("up to %d waits at once", s.Peak)
}

// timelineLines are the pane: both runs, what differs, and where the selected
// call is at this moment.
func (w *Workbench) timelineLines(width, height int) []string {
	t := w.env.Theme
	said := kit.Wrap(w.differs(), width)
	if w.picture.empty() {
		return said
	}
	moment := w.moment()
	if height < foldBelow { // the picture first, what is said about it below
		rows := w.picture.draw(t, w.picture.now, true, width, max(height-len(moment), 4))
		return append(append(append(rows, moment...), ""), said...)
	}
	rows := w.picture.draw(t, w.picture.now, true, width, max(height-len(said)-len(moment)-2, 4))
	out := append(append(said, ""), rows...)
	return append(append(out, ""), moment...)
}

// moment is the time that is shown, the selected call, and its line.
func (w *Workbench) moment() []string {
	t := w.env.Theme
	head := t.Strong.Render(seconds(float64(w.picture.now)/1e6)) + t.Muted.Render(" of virtual time")
	run, lane := w.picture.lane()
	if lane == nil {
		return []string{head}
	}
	head += "  " + t.Accent.Render(kit.Printable(lane.Label))
	span := lane.At(w.picture.now)
	if span.What != "" {
		head += t.Muted.Render("  " + kit.Printable(span.What))
	}
	out := []string{head}
	if n := lane.LineAt(w.picture.now); n > 0 {
		if line, ok := w.lineOf(run, n); ok {
			out = append(out, numbered(t, n, line))
		}
	}
	return out
}

// lineOf is a line of the program of a run.
func (w *Workbench) lineOf(run, n int) (string, bool) {
	source := string(w.judged)
	if run == 1 || w.picture.mine == nil {
		source = ""
		if right := w.firstRight(w.version); right != nil {
			source = right.Source
		}
	}
	lines := w.code.Of(w.env.Theme, source)
	if n < 1 || n > len(lines) {
		return "", false
	}
	return strings.TrimRight(lines[n-1], " "), true
}
