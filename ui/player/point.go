package player

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/trace"
	"lesswait/ui/kit"
)

// pointed takes what the mouse does to the picture: a click on its time axis goes
// to that moment, also while the button is held and moved, and one on a lane
// selects it.
func (p *Player) pointed(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		p.seeking = false
		column, row, ok := kit.Clicked(msg)
		return ok && row < p.captionAt && p.pointAt(column, row)
	case tea.MouseMotionMsg:
		if p.seeking {
			p.seek(msg.X)
		}
		return p.seeking
	case tea.MouseReleaseMsg:
		was := p.seeking
		p.seeking = false
		return was
	}
	return false
}

func (p *Player) pointAt(column, row int) bool {
	switch {
	case p.prompt.open:
		return false
	case p.stage == replaying && p.seen.OnRuler(row):
		p.seeking, p.told = true, nil
		p.seek(column)
		return true
	}
	return p.selectClicked(p.seen.Lane(row))
}

// seek goes to the moment of a column.
func (p *Player) seek(column int) { p.jump(p.seen.Moment(column - pictureMargin)) }

// selectClicked selects a lane, where it is one of those that can be.
func (p *Player) selectClicked(lane *trace.Lane) bool {
	lanes := p.lanes()
	to := slices.IndexFunc(lanes, func(at place) bool { return at.lane == lane })
	if to < 0 {
		return false
	}
	if at, _ := p.lane(); at != lanes[to].racer {
		p.head.Event = 0 // it counts the events of one program
	}
	p.selected = to
	return true
}
