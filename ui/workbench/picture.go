package workbench

import (
	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/replay"
	"lesswait/ui/theme"
	"lesswait/ui/timeline"
)

// picture is the learner's own run beside a right one's.
type picture struct {
	mine, right *trace.Timeline // nil where nothing was recorded
	asked       bool            // the right one is on its way, or came
	head        replay.Head     // the moment shown
	selected    int             // among the lanes of both
}

func (p *picture) setMine(events []trace.Event) {
	p.mine, p.selected = timeline.Recorded(events), 0
	p.head.To(p.end())
}

func (p *picture) setRight(events []trace.Event) {
	atEnd := p.head.Now >= p.end()
	p.right = timeline.Recorded(events)
	if atEnd {
		p.head.To(p.end())
	}
}

// empty tells whether there is nothing to be drawn.
func (p *picture) empty() bool { return p.mine == nil && p.right == nil }

// runs are the timelines there are, and how they are called.
func (p *picture) runs() (lines []*trace.Timeline, titles []string) {
	if p.mine != nil {
		lines, titles = append(lines, p.mine), append(titles, "yours")
	}
	if p.right != nil {
		lines, titles = append(lines, p.right), append(titles, "a right one")
	}
	return lines, titles
}

func (p *picture) end() int64 {
	var end int64
	lines, _ := p.runs()
	for _, t := range lines {
		end = max(end, t.End)
	}
	return end
}

// step goes to the next or the last moment at which anything changes.
func (p *picture) step(forward bool) {
	lines, _ := p.runs()
	p.head.Step(replay.Changes(lines...), forward)
}

// lane is the selected one and the run it is in.
func (p *picture) lane() (run int, lane *trace.Lane) {
	lines, _ := p.runs()
	at := p.selected
	for i, t := range lines {
		shown := t.Shown()
		if at < len(shown) {
			return i, shown[at]
		}
		at -= len(shown)
	}
	return 0, nil
}

func (p *picture) selectLane(by int) {
	lines, _ := p.runs()
	all := 0
	for _, t := range lines {
		all += len(t.Shown())
	}
	p.selected = min(max(p.selected+by, 0), max(all-1, 0))
}

// draw draws the runs on one axis as of a moment; selecting is for the pane
// that can be stepped.
func (p *picture) draw(t *theme.Theme, now int64, selecting bool, width, height int) []string {
	lines, titles := p.runs()
	r := timeline.Race{Now: now, To: p.end()}
	for i, line := range lines {
		r.Programs = append(r.Programs, timeline.Program{Title: titles[i], Timeline: line})
	}
	if run, lane := p.lane(); selecting && lane != nil {
		r.Selected = timeline.Place{Program: run, Lane: lane.ID}
	}
	return timeline.Render(r, ink.Options{
		Width: width, Height: height, Bare: true, ASCII: t.ASCII, Styles: ink.StylesOf(t),
	})
}
