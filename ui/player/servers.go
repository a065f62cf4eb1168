package player

import "lesswait/ui/kit"

// servers tell what the programs' web servers saw.
func (p *Player) servers(width int) []string {
	t := p.env.Theme
	var out []string
	for _, one := range p.race.racers {
		if seen := one.result.Server; seen != nil {
			who := t.Muted.Render("Its web server saw ")
			if one.letter != "" {
				who = t.Accent.Bold(true).Render(one.letter) + t.Muted.Render("'s web server saw ")
			}
			out = append(out, hanging(who+seen.String()+".", width)...)
		}
	}
	if len(out) > 0 {
		out = append([]string{""}, out...)
	}
	return out
}

// libraries name the HTTP clients that the programs imported.
func (p *Player) libraries(width int) []string {
	var out []string
	for _, library := range p.race.libraries {
		out = append(out, kit.Wrap(p.env.Theme.Muted.Render(kit.Printable(library.String())), width)...)
	}
	return out
}
