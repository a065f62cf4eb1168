package cast

import (
	"cmp"
	"slices"
	"strings"

	"lesswait/ui/ink"
)

// marker is a moment to which one can jump.
type marker struct {
	t     int64
	label string
}

// incidentsMost is how many times in which the loop was held get a marker.
const incidentsMost = 20

// markers of a run, in order of time.
func (p *player) markers() []marker {
	var all []marker
	for i, program := range p.rec.Race.Programs {
		line := p.rec.Race.Line(i)
		name := strings.Trim(p.rec.Race.Letter(i)+" "+ink.Clean(program.Title), " ")
		for _, m := range line.Marks {
			all = append(all, marker{m.T, ink.Clean(m.Label)})
		}
		held, _ := line.Incidents(line.End, incidentsMost)
		for _, h := range held {
			all = append(all, marker{h.From, strings.TrimSpace(name + ": the event loop is held")})
		}
		if line.Done {
			all = append(all, marker{line.End, strings.TrimSpace(cmp.Or(name, "the program") + " ends")})
		}
	}
	slices.SortStableFunc(all, func(a, b marker) int { return cmp.Compare(a.t, b.t) })
	return all
}
