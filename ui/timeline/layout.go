package timeline

// parts are what a picture has besides lanes. What does not fit is left out, the
// least important first.
type parts struct {
	ruler, titles, sums, verdict, header, gaps, rules bool

	legend int // lines of the legend
	notes  int // lines of warnings
}

const (
	lanesMin = 3 // rows a program's lanes should have before anything but the axis
	notesMax = 4
)

// plan decides what is drawn and how many rows the lanes of each program get.
func (p *picture) plan() {
	n := len(p.racers)
	left := p.Height
	few, some := 0, 0
	for _, c := range p.racers {
		few += min(len(c.lanes), 1)
		some += min(len(c.lanes), lanesMin)
	}
	take := func(part *bool, cost, keep int) {
		if cost > 0 && left-cost >= keep {
			left -= cost
			*part = true
		}
	}
	take(&p.parts.ruler, 2, few)
	take(&p.parts.titles, p.titleRows(), few)
	if !p.Bare {
		take(&p.parts.sums, n, some)
		take(&p.parts.verdict, p.verdictRows(), some)
		p.parts.legend = max(0, min(p.legendRows(), left-some))
		left -= p.parts.legend
		p.parts.notes = max(0, min(len(p.notes), notesMax, left-some))
		left -= p.parts.notes
		if p.parts.sums {
			take(&p.parts.header, 1, some)
			take(&p.parts.rules, 2, some)
		}
	}
	take(&p.parts.gaps, n-1, some)
	p.deal(left)
	p.frame()
}

// titleRows is how many titles there are to draw.
func (p *picture) titleRows() int {
	if len(p.racers) == 1 && p.racers[0].Title == "" {
		return 0
	}
	return len(p.racers)
}

// deal gives rows to the programs: those that need few get what they need, the
// others share the rest.
func (p *picture) deal(rows int) {
	open := make([]*racer, 0, len(p.racers))
	for i := range p.racers {
		open = append(open, &p.racers[i])
	}
	for len(open) > 0 {
		share := rows / len(open)
		var greedy []*racer
		for _, c := range open {
			if len(c.lanes) <= share {
				c.rows = len(c.lanes)
				rows -= c.rows
			} else {
				greedy = append(greedy, c)
			}
		}
		if len(greedy) == len(open) {
			dealEvenly(open, rows)
			return
		}
		open = greedy
	}
}

func dealEvenly(racers []*racer, rows int) {
	for i, c := range racers {
		c.rows = rows / len(racers)
		if i < rows%len(racers) {
			c.rows++
		}
	}
}

// legendRows is how many lines the legend may take: a narrow picture needs two.
func (p *picture) legendRows() int {
	if p.Width < 60 {
		return 2
	}
	return 1
}
