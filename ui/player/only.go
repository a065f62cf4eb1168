package player

import "lesswait/internal/trace"

// only is the lane that alone is looked at, with those it deals with.
type only struct {
	lane  *trace.Lane
	lanes map[*trace.Lane]bool
}

// onlyThis leaves out all lanes but the selected one and those that it waited for
// or was woken by; pressed again it shows all of them.
func (p *Player) onlyThis() {
	at, lane := p.lane()
	if p.only != nil {
		p.showAll()
	} else {
		p.only = &only{lane: lane, lanes: p.race.racers[at].line.Related(lane)}
	}
	p.selectThis(lane)
}

// showAll shows all lanes again.
func (p *Player) showAll() { p.only = nil }

// selectThis moves the selection to a lane, if it is shown.
func (p *Player) selectThis(lane *trace.Lane) {
	for i, place := range p.lanes() {
		if place.lane == lane {
			p.selected = i
		}
	}
}

// selectCalled moves the selection to the lane of that name in a program.
func (p *Player) selectCalled(program int, label string) {
	for i, place := range p.lanes() {
		if place.racer == program && place.lane.Label == label {
			p.selected = i
		}
	}
}

// lanes are those that are shown, of all racers in order.
func (p *Player) lanes() []place {
	all := p.race.lanes()
	if p.only == nil || !p.hasLanes() {
		return all
	}
	var some []place
	for _, place := range all {
		if p.only.lanes[place.lane] {
			some = append(some, place)
		}
	}
	return some
}
