package player

import "lesswait/ui/panels"

// panels are the small pictures beside the view, as of the moment shown: those that
// the demo names; of a run of the user's own, once it is over, those that suit it.
func (p *Player) panels(width int) []string {
	names := p.demo.Panels
	if p.deps.Own != nil || p.deps.Recorded != nil {
		names = p.suiting()
	}
	return panels.Render(names, p.drawn(), p.options(width, 0))
}

func (p *Player) suiting() []string {
	if r := p.race; r.done && r.panels == nil {
		r.panels = append([]string{}, panels.Suiting(p.whole())...)
	}
	return p.race.panels
}
