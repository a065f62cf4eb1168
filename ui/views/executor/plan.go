package executor

import (
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// The ranks of rows: one of each kind comes first, then more of them.
const (
	rankLoop = iota
	rankRuler
	rankThread
	rankBeside
	rankHanding
	rankCross
	rankNone
	rankLegend
	rankLanes
	rankJobs = 1_000 + iota
	rankGap
)

// The groups of a program's lanes that are folded by themselves.
const (
	besideGroup = iota
	handingGroup
	threadGroup
	groups
)

// frame sets the columns, once it is known what is drawn.
func (p *picture) frame() {
	label := 0
	for i := range p.programs {
		c := &p.programs[i]
		_, name := p.race.LoopLabel(c.place, p.Sheet, p.compact)
		label = max(label, ansi.StringWidth(name))
		for _, lanes := range [][]*trace.Lane{c.beside, c.handing, c.threads} {
			for _, l := range lanes[:min(len(lanes), p.Height)] {
				label = max(label, ansi.StringWidth(ink.Clean(l.Label)))
			}
		}
	}
	p.race.Frame(p.Sheet, label)
}

// plan lists the rows, from the top to the bottom: the loop and its lanes, what
// crosses over, and the threads.
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
		p.planLanes(groups*i+besideGroup, rankBeside, c.beside, p.drawLane(i))
		p.planLanes(groups*i+handingGroup, rankHanding, c.handing, p.drawLane(i))
		if len(c.Timeline.Jobs) == 0 {
			p.rows.Add(rankNone, 1, p.drawNone)
			continue
		}
		p.rows.Add(rankCross, 1, func() { p.drawCrossing(c) })
		p.planLanes(groups*i+threadGroup, rankThread, c.threads, func(l *trace.Lane) { p.drawThread(c, l) })
		p.planJobs(c)
	}
	if !p.Bare {
		p.rows.Add(rankLegend, 1, func() { p.PutLegend(1) })
	}
}

// planLanes lists lanes of one kind: the first one comes before all the others.
func (p *picture) planLanes(group, first int, lanes []*trace.Lane, draw func(*trace.Lane)) {
	for i, l := range lanes {
		rank := rankLanes + i
		if i == 0 {
			rank = first
		}
		p.rows.AddLane(rank, group, l, func() { draw(l) })
	}
}

// jobsMost is how many jobs of a program are told one by one under it.
const jobsMost = 6

func (p *picture) planJobs(c *program) {
	for k, j := range c.Timeline.Jobs {
		if k < jobsMost {
			p.rows.Add(rankJobs, 1, func() { p.drawJob(c, j) })
		}
	}
}
