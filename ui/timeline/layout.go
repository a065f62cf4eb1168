package timeline

import "lesswait/ui/ink"

// parts are what a picture has besides lanes. What does not fit is left out, the
// least important first.
type parts struct {
	ruler, titles, sums, verdict, header, gaps, rules bool

	legend int // lines of the legend
	notes  int // lines of warnings
}

const (
	lanesMin = 3 // rows a program's lanes should have before anything but the axis
	notesMax = 6
)

// plan decides what is drawn and how many rows the lanes of each program get.
func (p *picture) plan() {
	n := p.shown()
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
		take(&p.parts.sums, len(p.racers), some)
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
	return p.shown()
}

// shown is how many programs are drawn: where only some lanes are, those that
// have any.
func (p *picture) shown() int {
	n := 0
	for i := range p.racers {
		if !p.hides(i) {
			n++
		}
	}
	return n
}

func (p *picture) hides(i int) bool { return p.race.Only != nil && len(p.racers[i].lanes) == 0 }

// deal gives rows to the lanes of the programs.
func (p *picture) deal(rows int) {
	wants := make([]int, len(p.racers))
	for i := range p.racers {
		wants[i] = len(p.racers[i].lanes)
	}
	for i, n := range ink.Share(rows, wants) {
		p.racers[i].rows = n
	}
}

// legendRows is how many lines the legend may take: a narrow picture needs two.
func (p *picture) legendRows() int {
	if p.Width < 60 {
		return 2
	}
	return 1
}
