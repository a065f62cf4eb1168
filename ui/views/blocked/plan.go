package blocked

import (
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// The ranks of rows: what an incident is comes first, then who was kept by it.
const (
	rankLoop = iota
	rankHead
	rankRuler
	rankKept
	rankFix
	rankPeers // of those kept in another program
	rankMarks
	rankHolder
	rankCalm
	rankOthers
	rankLoopMarks
	rankMore
	rankLegend
	rankGap
	rankLanes // and up
)

// frame sets the columns, once it is known what is drawn.
func (p *picture) frame() {
	label := 0
	for i := range p.programs {
		c := &p.programs[i]
		_, name := p.race.LoopLabel(c.place, p.Sheet, p.compact)
		label = max(label, ansi.StringWidth(name))
		for _, l := range c.lanes[:min(len(c.lanes), p.Height)] {
			label = max(label, ansi.StringWidth(ink.Clean(l.Label)))
		}
	}
	p.race.Frame(p.Sheet, label)
}

// plan lists the rows, from the top to the bottom.
func (p *picture) plan() {
	p.rows.Add(rankRuler, rulerRows, p.Ruler)
	for i := range p.programs {
		c := &p.programs[i]
		if i > 0 && !p.compact {
			p.rows.Add(rankGap, 1, p.Gap)
		}
		if !p.compact && (c.letter != "" || c.Title != "") {
			p.rows.Add(rankLoop, 1, func() { p.Title(c.letter, c.Title, c.Note) })
		}
		p.rows.Add(rankLoop, 1, func() { p.drawLoop(c) })
		if len(c.all) > 0 {
			p.rows.Add(rankLoopMarks, 1, func() { p.drawHolds(c) })
		}
		p.planLanes(i)
		p.planTexts(i)
	}
	if !p.Bare {
		p.rows.Add(rankLegend, 1, func() { p.PutLegend(1) })
	}
}

// planLanes lists the lanes, and under the one that was kept the longest, when it
// was due and when it woke.
func (p *picture) planLanes(of int) {
	c := &p.programs[of]
	kept := c.mostKept()
	for i, l := range c.lanes {
		rank := rankLanes + i
		switch {
		case l == kept:
			rank = rankKept
		case c.holds(l):
			rank = rankHolder
		case c.kept[l]:
			rank = rankOthers
		case kept == nil && p.isPeer(l):
			rank = rankPeers
		}
		selected := p.race.Selected == timeline.Place{Program: c.place, Lane: l.ID}
		draw := func() { p.Lane(l, selected) }
		if rank < rankLanes {
			p.rows.Add(rank, 1, draw)
		} else {
			p.rows.AddLane(rank, of, l, draw)
		}
		if l == kept {
			p.rows.Add(rankMarks, 1, func() { p.drawLate(c, l) })
		}
	}
}

// planTexts lists what is said of the incidents.
func (p *picture) planTexts(of int) {
	c := &p.programs[of]
	if len(c.all) == 0 {
		p.rows.Add(rankCalm, 1, func() { p.drawCalm(c) })
	}
	for k, i := range c.all {
		head, fix, kept := rankHead, rankFix, rankOthers
		if k != c.worst() {
			head, fix, kept = rankMore, rankMore, rankMore
		}
		p.rows.Add(head, 1, func() { p.drawHead(c, i) })
		p.rows.Add(kept, 1, func() { p.drawKept(c, i) })
		if !c.saidBefore(k) {
			p.rows.Add(fix, 1, func() { p.drawFix(c, i) })
		}
	}
	if c.count > len(c.all) {
		p.rows.Add(rankMore, 1, func() { p.drawMore(c) })
	}
}

// mostKept is the lane that was kept the longest by the longest incident.
func (c *program) mostKept() *trace.Lane {
	i := c.worst()
	if i < 0 || len(c.all[i].Kept) == 0 {
		return nil
	}
	return c.all[i].Kept[0].Lane
}

// isPeer tells whether a lane is the same as one that was kept in another program.
func (p *picture) isPeer(l *trace.Lane) bool {
	for i := range p.programs {
		if kept := p.programs[i].mostKept(); kept != nil && kept.Label == l.Label {
			return true
		}
	}
	return false
}

func (c *program) holds(l *trace.Lane) bool {
	for _, i := range c.all {
		if i.Lane == l.ID {
			return true
		}
	}
	return false
}
