package player

import (
	"lesswait/internal/demo"
	"lesswait/internal/trace"
)

// Recorded is a run that was saved. Its programs are those of the demo.
type Recorded struct {
	Lines   []*trace.Timeline
	Results []demo.Racer
	Sources []map[string]string // the texts of a program's other files, by their names
}

// recorded opens the player at the end of a run that was saved; there is nothing
// to be asked, and nothing runs.
func (p *Player) recorded() {
	saved := p.deps.Recorded
	if saved == nil {
		return
	}
	p.race = newRace(p.demo.Programs, nil, p.deps.builder())
	p.race.unequal = p.demo.Unequal
	for i, one := range p.race.racers {
		one.line = saved.Lines[i]
		p.race.version = one.line.Python
	}
	p.race.finish(demo.Result{Racers: saved.Results})
	p.kept, p.stage = p.race, replaying
	p.head.load(p.race.lines())
	p.head.To(p.race.end())
}

// firstPane shows the code beside a saved run, once it is known whether there is
// room.
func (p *Player) firstPane() {
	if p.deps.Recorded != nil && p.body == "" && p.wide() {
		p.pane = paneCode
	}
}
