package workbench

import (
	"strings"

	"lesswait/ui/kit"
	"lesswait/ui/timeline"
)

// differs says in one sentence what sets the two runs apart.
func (w *Workbench) differs() string { return timeline.Differs(w.picture.mine, w.picture.right) }

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
		rows := w.picture.draw(t, w.picture.head.Now, true, width, max(height-len(moment), 4))
		return append(append(append(rows, moment...), ""), said...)
	}
	rows := w.picture.draw(t, w.picture.head.Now, true, width, max(height-len(said)-len(moment)-2, 4))
	out := append(append(said, ""), rows...)
	return append(append(out, ""), moment...)
}

// moment is the time that is shown, the selected call, and its line.
func (w *Workbench) moment() []string {
	t := w.env.Theme
	head := t.Strong.Render(timeline.Seconds(w.picture.head.Now)) + t.Muted.Render(" of virtual time")
	run, lane := w.picture.lane()
	if lane == nil {
		return []string{head}
	}
	head += "  " + t.Accent.Render(kit.Printable(lane.Label))
	span := lane.At(w.picture.head.Now)
	if span.What != "" {
		head += t.Muted.Render("  " + kit.Printable(span.What))
	}
	out := []string{head}
	if n := lane.LineAt(w.picture.head.Now); n > 0 {
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
		if right := w.ex.RightOn(w.version); right != nil {
			source = right.Source
		}
	}
	lines := w.code.Of(w.env.Theme, source)
	if n < 1 || n > len(lines) {
		return "", false
	}
	return strings.TrimRight(lines[n-1], " "), true
}
