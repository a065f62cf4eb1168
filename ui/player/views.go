package player

import (
	"lesswait/internal/course"
	"lesswait/internal/trace"
	"lesswait/ui/views"
)

// viewed is the view that is seen: the one chosen, else the demo's own.
func (p *Player) viewed() views.View { return views.Of(p.race.lines(), p.view, p.demo.View) }

// nextView goes on to the next view that has something to show.
func (p *Player) nextView() {
	p.view = views.After(p.viewed(), p.race.lines()).Name
	p.race.legend = nil
	p.head.Event = 0
	p.selectShown()
}

// selectShown goes to a program that the view has something of, if there is one.
func (p *Player) selectShown() {
	v, lanes := p.viewed(), p.lanes()
	if at, _ := p.lane(); len(lanes) == 0 || v.Shows(p.race.racers[at].line) {
		return
	}
	for i, place := range lanes {
		if v.Shows(p.race.racers[place.racer].line) {
			p.selected = i
			return
		}
	}
}

// enableViews switches the keys that depend on the view.
func (p *Player) enableViews(raced bool) {
	k := &p.keys
	k.View.SetEnabled(false)
	k.LaneUp.SetEnabled(raced)
	k.LaneDown.SetEnabled(raced)
	if !raced {
		return
	}
	now, lines := p.viewed(), p.race.lines()
	next := views.After(now, lines)
	k.View.SetEnabled(next.Name != now.Name)
	k.View.SetHelp("v", next.Title)
	what := "lane"
	if now.Name != course.ViewRace {
		what = "program"
		k.LaneUp.SetEnabled(len(lines) > 1)
		k.LaneDown.SetEnabled(len(lines) > 1)
	}
	k.LaneUp.SetHelp("↑/k", what+" above")
	k.LaneDown.SetHelp("↓/j", what+" below")
}

// hasAxis tells whether the view has a time axis, hasLanes whether it has a lane
// for every call.
func (p *Player) hasAxis() bool  { return !p.viewed().Alone }
func (p *Player) hasLanes() bool { return p.viewed().Name == course.ViewRace }

// lines are the recordings of all racers.
func (r *race) lines() []*trace.Timeline {
	lines := make([]*trace.Timeline, len(r.racers))
	for i, one := range r.racers {
		lines[i] = one.line
	}
	return lines
}

// selectLane moves among the lanes of all racers; where the view has none, among
// the racers.
func (p *Player) selectLane(by int) {
	lanes := p.lanes()
	if len(lanes) == 0 {
		return
	}
	to := min(max(p.selected+by, 0), len(lanes)-1)
	if p.viewed().Name != course.ViewRace {
		to = p.selected
		from := lanes[min(to, len(lanes)-1)].racer
		for i := range lanes {
			if lanes[i].racer == from+by {
				to = i
				break
			}
		}
	}
	if lanes[to].racer != lanes[min(p.selected, len(lanes)-1)].racer {
		p.head.Event = 0 // it counts the events of one program
	}
	p.selected = to
}

// lane is the selected one; nil where there is none. In a view without lanes it is
// the one of the selected racer that ran last.
func (p *Player) lane() (int, *trace.Lane) {
	lanes := p.lanes()
	if len(lanes) == 0 {
		return 0, nil
	}
	at := lanes[min(p.selected, len(lanes)-1)]
	if p.viewed().Name == course.ViewRace {
		return at.racer, at.lane
	}
	if latest := p.race.racers[at.racer].line.Latest(p.now()); latest != nil {
		return at.racer, latest
	}
	return at.racer, at.lane
}
