package player

import "lesswait/ui/panels"

// panels are the small pictures that the demo has beside its view, as of the moment
// shown.
func (p *Player) panels(width int) []string {
	return panels.Render(p.demo.Panels, p.drawn(), p.options(width, 0))
}
