package timeline

import "lesswait/internal/trace"

// crowd is many lanes drawn as one. Each span only marks where it begins and
// ends; the counts are summed up once, so that the cost is a few steps a span
// however long the spans are.
type crowd struct {
	scale  scale
	now    int64
	lanes  int
	counts [][looks]int32 // first the changes, then the counts
	starts []int32        // runs that begin in a column
	ink    []int64        // time that Python code ran in a column
	summed bool
}

func newCrowd(s scale, now int64) *crowd {
	n := s.width + 1
	return &crowd{
		scale: s, now: now,
		counts: make([][looks]int32, n), starts: make([]int32, n), ink: make([]int64, n),
	}
}

func (c *crowd) add(l *trace.Lane) {
	c.lanes++
	if c.scale.width == 0 || c.now < c.scale.from {
		return
	}
	for _, sp := range l.Window(c.scale.from, min(c.scale.to, c.now)) {
		sp.From, sp.To = max(sp.From, c.scale.from), min(sp.To, c.scale.to, c.now)
		first, last := c.scale.column(sp.From), c.scale.column(sp.To)
		if sp.State == trace.Running {
			c.starts[first]++
			c.spill(sp, first, last)
			continue
		}
		look := lookOf(sp)
		c.counts[first][look]++
		c.counts[last+1][look]--
	}
}

// spill shares the ink of a run out to its columns.
func (c *crowd) spill(sp trace.Span, first, last int) {
	if first == last {
		c.ink[first] += sp.To - sp.From
		return
	}
	for column := first; column <= last; column++ {
		c.ink[column] += max(0, min(sp.To, c.scale.at(column+1))-max(sp.From, c.scale.at(column)))
	}
}

func (c *crowd) sum() {
	c.summed = true
	for column := 1; column < len(c.counts); column++ {
		for l := range c.counts[column] {
			c.counts[column][l] += c.counts[column-1][l]
		}
	}
}

// crowdRuns is the part of the lanes, one in so many, whose brief runs in a
// column are worth showing over what the others do.
const crowdRuns = 4

// look is what a column looks like: ink as for one lane, if all of them together
// ran for so long; else what most of them do.
func (c *crowd) look(column int) look {
	if !c.summed {
		c.sum()
	}
	best := blank
	counts := &c.counts[column]
	for l := ready; l < looks; l++ {
		if counts[l] > 0 && (best == blank || counts[l] > counts[best]) {
			best = l
		}
	}
	starts := int(c.starts[column])
	switch cell := c.scale.at(column+1) - c.scale.at(column); {
	case c.ink[column] > 0 && c.ink[column]*2 >= cell:
		return ran
	case starts > 0 && (best == blank || starts*crowdRuns >= c.lanes || c.ink[column]*crowdRuns >= cell):
		return brief
	}
	return best
}
