package workbench

import (
	"lesswait/internal/course"
	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/replay"
	"lesswait/ui/theme"
	"lesswait/ui/timeline"
	"lesswait/ui/views"
)

// viewed is the view that is seen: the one chosen, else the race.
func (p *picture) viewed() views.View {
	return views.Of(p.lines(), p.view, course.ViewRace)
}

// nextView is the view that a key goes on to.
func (p *picture) nextView() views.View { return views.After(p.viewed(), p.lines()) }

func (p *picture) lines() []*trace.Timeline {
	var lines []*trace.Timeline
	for _, r := range p.runs() {
		lines = append(lines, r.line)
	}
	return lines
}

// step goes to the next or the last moment at which anything changes, or event by
// event where a run is drawn alone.
func (p *picture) step(forward bool) { p.head.Step(p.scale(), forward) }

func (p *picture) scale() replay.Scale {
	lines := p.lines()
	if run, lane := p.lane(); lane != nil && p.viewed().Alone {
		return replay.Events(lines[run])
	}
	return replay.Changes(lines...)
}

// place is a lane and the run it is in.
type place struct {
	run  int
	lane *trace.Lane
}

func (p *picture) lanes() []place {
	var all []place
	for i, t := range p.lines() {
		for _, l := range t.Shown() {
			all = append(all, place{i, l})
		}
	}
	return all
}

// lane is the selected one and the run it is in.
func (p *picture) lane() (run int, lane *trace.Lane) {
	lanes := p.lanes()
	if len(lanes) == 0 {
		return 0, nil
	}
	at := lanes[min(p.selected, len(lanes)-1)]
	return at.run, at.lane
}

// selectLane goes on among the lanes of both runs; where the view has none, from
// one run to the other.
func (p *picture) selectLane(by int) {
	lanes := p.lanes()
	to := min(max(p.selected+by, 0), max(len(lanes)-1, 0))
	if run, _ := p.lane(); p.viewed().Name != course.ViewRace {
		to = p.selected
		for i := range lanes {
			if lanes[i].run == run+by {
				to = i
				break
			}
		}
	}
	p.selected = to
}

// race is the runs as of a moment; selecting is for the pane that can be stepped.
func (p *picture) race(now int64, selecting bool) timeline.Race {
	r := timeline.Race{Now: now, To: p.end()}
	if selecting {
		r.From, r.To = p.window.Of(p.end())
		r.Marks = p.marks
	}
	for _, one := range p.runs() {
		r.Programs = append(r.Programs, timeline.Program{Title: one.of.String(), Timeline: one.line})
	}
	if run, lane := p.lane(); selecting && lane != nil {
		r.Selected, r.Event = timeline.Place{Program: run, Lane: lane.ID}, p.head.Event
	}
	return r
}

// draw draws the runs on one axis as of a moment, as a view does.
func (p *picture) draw(t *theme.Theme, v views.View, r timeline.Race, width, height int) []string {
	return v.Render(r, ink.Options{
		Width: width, Height: height, Bare: true, ASCII: t.ASCII, Styles: ink.StylesOf(t),
	})
}
