package workbench

// pane is one of the things that can be looked at.
type pane int

const (
	paneTask pane = iota
	paneVerdict
	paneHints
	paneTimeline
	paneOutput
	paneSolutions
	panes
)

func (p pane) String() string {
	return [...]string{"Task", "Verdict", "Hints", "Timeline", "Output", "Solutions"}[p]
}

// open tells whether a pane has anything to show.
func (w *Workbench) open(p pane) bool {
	switch p {
	case paneHints:
		return len(w.ex.Hints) > 0
	case paneTimeline:
		return !w.picture.empty()
	case paneOutput:
		return w.verdict != nil
	case paneSolutions:
		return w.passed && len(w.ex.Right) > 0
	}
	return true
}

// show opens a pane at its top.
func (w *Workbench) show(p pane) {
	w.pane = p
	w.scrolls[p].To(0)
}

// toggle opens a pane; asked for the open one, it goes back to what comes first.
func (w *Workbench) toggle(p pane) {
	if w.pane == p {
		p = w.home()
	}
	w.show(p)
}

// home is the pane to go back to: beside the task that is the verdict, and
// beside the editor too, once there is one.
func (w *Workbench) home() pane {
	if w.taskBeside() || w.desk.open && w.verdict != nil {
		return paneVerdict
	}
	return paneTask
}

// turn opens the pane after or before this one.
func (w *Workbench) turn(by pane) {
	p := w.pane
	for {
		p = (p + by + panes) % panes
		if w.open(p) && (p != paneTask || !w.taskBeside()) {
			break
		}
	}
	w.pane = p
}
