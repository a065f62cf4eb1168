package timeline

import (
	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// folds tells whether a program has more lanes than rows.
func (p *picture) folds(i int) bool {
	c := &p.racers[i]
	return c.rows > 0 && len(c.lanes) > c.rows
}

// foldRows is how many of a program's rows tell of the lanes that have none: one
// for what they do, and where there is room another for how many wait.
func (p *picture) foldRows(i int) int {
	switch {
	case !p.folds(i):
		return 0
	case p.racers[i].rows >= 6:
		return 2
	}
	return 1
}

// visible gives the lanes that have a row: the first ones, or those up to the
// selected one.
func (p *picture) visible(i int) []*trace.Lane {
	c := &p.racers[i]
	rows := min(c.rows-p.foldRows(i), len(c.lanes))
	first := p.firstVisible(i, rows)
	return c.lanes[first : first+rows]
}

func (p *picture) firstVisible(i, rows int) int {
	if p.race.Selected.Program != i || p.race.Selected.Lane == "" || rows < 1 {
		return 0
	}
	for k, l := range p.racers[i].lanes {
		if l.ID == p.race.Selected.Lane {
			return max(0, k-rows+1)
		}
	}
	return 0
}

func (p *picture) foldLabel(i int) string {
	c := &p.racers[i]
	if rows := len(p.visible(i)); rows > 0 {
		return p.G.More + " " + ink.Count(len(c.lanes)-rows) + " more"
	}
	return ink.Count(len(c.lanes)) + " calls"
}

// drawFold draws the lanes without a row as one: what most of them do, and how
// many of all lanes wait.
func (p *picture) drawFold(i int) {
	c := &p.racers[i]
	rows := len(p.visible(i))
	first := p.firstVisible(i, rows)
	var f *fold
	if p.race.Only == nil { // a choice of lanes is small, and may be another next time
		f = p.race.Memo.fold(c, p.Scale, first, rows)
	}
	if f == nil {
		f = newFold(c, p.Scale, first, rows, p.Now)
	}
	p.FoldOf(p.foldLabel(i), f.crowd)
	if p.foldRows(i) > 1 {
		p.drawCounts(c, f)
	}
}

// drawCounts writes under the ticks how many lanes of a program wait at them.
func (p *picture) drawCounts(c *racer, f *fold) {
	counts := f.waiting(p.Ticks, c.lanes, p.Now)
	r := p.Row()
	p.Label(r, "waiting", p.Pens.Dim, false)
	for i, t := range p.Ticks {
		if t.At > p.Now || (p.NowAt >= 0 && t.Column+len(ink.Count(counts[i])) > p.NowAt) {
			break
		}
		if t.Label != "" {
			r.Pad(p.Left + t.Column)
			r.Add(p.Pens.Dim, ink.Count(counts[i]))
		}
	}
	p.ThroughNow(r)
	p.Put(r)
}

// waitsAt counts the lanes that wait at each tick. Ticks are evenly spaced, so
// each span finds the first and the last tick that it covers at once.
func waitsAt(ticks []ink.Tick, lanes []*trace.Lane, now int64) []int {
	counts := make([]int, len(ticks)+1)
	if len(ticks) < 2 {
		return counts
	}
	first, step := ticks[0].At, ticks[1].At-ticks[0].At
	last := ticks[len(ticks)-1].At
	for _, l := range lanes {
		for _, sp := range l.Window(first, min(last, now)) {
			switch sp.State {
			case trace.Waiting, trace.Blocked, trace.Queued:
				from := max(0, (sp.From-first+step-1)/step)
				to := (sp.To - first + step - 1) / step // a wait that ends at a tick is over
				if to > from {
					counts[from]++
					counts[min(to, int64(len(ticks)))]--
				}
			}
		}
	}
	for i := 1; i < len(counts); i++ {
		counts[i] += counts[i-1]
	}
	return counts
}
