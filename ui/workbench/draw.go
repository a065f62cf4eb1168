package workbench

import (
	"strings"

	"lesswait/ui/kit"
)

// Widths and heights at which the layout changes.
const (
	wideFrom  = 100 // the task beside the other panes
	foldBelow = 14  // no empty line to spare
	roomy     = 26  // lines to spare
)

func (w *Workbench) wide() bool { return w.width >= wideFrom && w.height >= foldBelow }

// taskBeside tells whether the task is seen all the time, and is no pane.
func (w *Workbench) taskBeside() bool { return w.wide() && !w.desk.open }

// draw makes the body for the present state; it is called when that has changed.
func (w *Workbench) draw() {
	if w.width <= 0 || w.height <= 0 {
		w.body = ""
		return
	}
	if !w.open(w.pane) || w.taskBeside() && w.pane == paneTask {
		w.pane = w.home()
	}
	w.enable()
	w.between.Hide()
	w.under.Hide()
	w.columns.Hide()
	w.body = kit.Fit(w.compose(), w.height)
}

func (w *Workbench) compose() string {
	switch {
	case w.desk.open:
		return w.composeDesk()
	case !w.wide():
		return w.column(w.pane, w.width, w.height)
	case w.pane == paneTimeline:
		return w.column(w.pane, w.width, w.height)
	case w.pane == paneSolutions:
		return w.compared()
	}
	left := w.leftHalf()
	w.fill(paneTask, w.taskLines, left, w.height)
	return kit.Beside(w.env.Theme, w.scrolls[paneTask].View(), left, w.column(w.pane, w.width-left-1, w.height), w.height)
}

// column is the tabs, what is to be said before all else, and a pane.
func (w *Workbench) column(p pane, width, height int) string {
	head := []string{" " + w.tabs(width-2)}
	if height >= foldBelow {
		head = append(head, "")
	}
	if said := w.said(width - 2); len(said) > 0 && !w.desk.open { // else it is above the editor
		head = append(append(head, kit.Indent(said, 1)...), "")
	}
	head = head[:min(len(head), height)]
	for i, line := range head {
		head[i] = kit.Cut(line, width)
	}
	rest := height - len(head)
	w.fill(p, func(width int) []string { return w.lines(p, width, rest) }, width, rest)
	if rest > 0 {
		head = append(head, w.scrolls[p].View())
	}
	return strings.Join(head, "\n")
}

func (w *Workbench) lines(p pane, width, height int) []string {
	switch p {
	case paneVerdict:
		return w.verdictLines(width)
	case paneHints:
		return w.hintLines(width)
	case paneTimeline:
		return w.timelineLines(width, height)
	case paneOutput:
		return w.outputLines()
	case paneSolutions:
		return w.solutionLines(width)
	}
	return w.taskLines(width)
}

// fill sets what a pane shows, with a margin, and its last column free.
func (w *Workbench) fill(p pane, lines func(width int) []string, width, height int) {
	margin, measure := kit.Column(width)
	if p == paneTimeline || p == paneSolutions || p == paneOutput || margin > 2 {
		margin, measure = min(margin, 2), width-2*min(margin, 2)
	}
	all := lines(max(measure, 1))
	for i, line := range all {
		all[i] = kit.Cut(line, width-margin-1)
	}
	w.scrolls[p].SetSize(width, height)
	w.scrolls[p].SetLines(kit.Indent(all, margin))
}
