package player

import (
	"lesswait/ui/ink"
	"lesswait/ui/kit"
	"lesswait/ui/timeline"
)

// detailLines tell all about the selected lane: its four times so far, what it
// waited for, and what it does at this moment.
func (p *Player) detailLines(width int) []string {
	t := p.env.Theme
	at, lane := p.lane()
	if lane == nil {
		return []string{t.Muted.Render("No call was seen so far.")}
	}
	one := p.race.racers[at]
	out := timeline.Detail(one.line, lane, p.now(), p.options(width, ink.Unlimited))
	if one.letter != "" && len(out) > 0 {
		out[0] = t.Accent.Bold(true).Render(one.letter) + "  " + out[0]
	}
	return append(append(out, ""), kit.Wrap("It "+timeline.Does(one.line, lane, p.now())+".", width)...)
}
