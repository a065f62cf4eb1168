package workbench

import (
	"strings"

	"lesswait/ui/kit"
	"lesswait/ui/timeline"
)

// differs says what sets the two runs apart, the most important first, in at most
// so many sentences.
func (w *Workbench) differs(most int) string {
	all := w.picture.differs()
	return strings.Join(all[:min(len(all), most)], " ")
}

// allOfIt is more sentences than there are.
const allOfIt = 100

// timelineLines are the pane: both runs, what differs, and where the selected
// call is at this moment.
func (w *Workbench) timelineLines(width, height int) []string {
	said := kit.Wrap(w.differs(allOfIt), width)
	if w.picture.empty() {
		return said
	}
	moment := w.moment()
	if height < foldBelow { // the picture first, what is said about it below
		rows := w.drawRuns(width, max(height-len(moment), 4))
		return append(append(append(rows, moment...), ""), said...)
	}
	rows := w.drawRuns(width, max(height-len(said)-len(moment)-2, 4))
	out := append(append(said, ""), rows...)
	return append(append(out, ""), moment...)
}

func (w *Workbench) drawRuns(width, height int) []string {
	p := &w.picture
	return p.draw(w.env.Theme, p.viewed(), p.race(p.head.Now, true), width, height)
}

// moment is the time that is shown, the selected call, and its line.
func (w *Workbench) moment() []string {
	t := w.env.Theme
	head := t.Strong.Render(timeline.Seconds(w.picture.head.Now)) + t.Muted.Render(" of virtual time")
	at, lane := w.picture.lane()
	if lane == nil {
		return []string{head}
	}
	n := lane.LineAt(w.picture.head.Now)
	if v := w.picture.viewed(); v.Line != nil {
		n = v.Line(w.picture.race(w.picture.head.Now, true))
	} else {
		head += "  " + t.Accent.Render(kit.Printable(lane.Label))
		if span := lane.At(w.picture.head.Now); span.What != "" {
			head += t.Muted.Render("  " + kit.Printable(span.What))
		}
	}
	out := []string{head}
	if line, ok := w.lineOf(w.picture.runs()[at].of, n); ok {
		out = append(out, numbered(t, n, line))
	}
	return out
}

// lineOf is a line of the program of a run.
func (w *Workbench) lineOf(of whose, n int) (string, bool) {
	lines := w.code.Of(w.env.Theme, w.sourceOf(of))
	if n < 1 || n > len(lines) {
		return "", false
	}
	return strings.TrimRight(lines[n-1], " "), true
}

func (w *Workbench) sourceOf(of whose) string {
	switch right := w.ex.RightOn(w.version); {
	case of == yours:
		return string(w.judged)
	case of == saveBefore:
		return string(w.before)
	case right != nil:
		return right.Source
	}
	return ""
}
