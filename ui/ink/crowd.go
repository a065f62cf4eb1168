package ink

import (
	"slices"

	"lesswait/internal/trace"
)

// Crowd is many lanes drawn as one. Each span only marks where it begins and
// ends; the counts are summed up once, so that the cost is a few steps a span
// however long the spans are.
type Crowd struct {
	scale  Scale
	now    int64
	lanes  int
	counts [][looks]int32 // first the changes, then the counts
	starts []int32        // runs that begin in a column
	ink    []int64        // time that Python code ran in a column
	summed bool
	ended  map[trace.Outcome][]int64 // when lanes failed, and were cancelled
	sorted bool
}

// NewCrowd is one without lanes yet.
func NewCrowd(s Scale, now int64) *Crowd {
	n := s.Width + 1
	return &Crowd{
		scale: s, now: now,
		counts: make([][looks]int32, n), starts: make([]int32, n), ink: make([]int64, n),
		ended: map[trace.Outcome][]int64{},
	}
}

// Add puts a lane among them.
func (c *Crowd) Add(l *trace.Lane) {
	c.lanes++
	if l.Outcome == trace.Failed || l.Outcome == trace.Cancelled {
		c.ended[l.Outcome] = append(c.ended[l.Outcome], l.End)
	}
	if c.scale.Width == 0 || c.now < c.scale.From {
		return
	}
	for _, sp := range l.Window(c.scale.From, min(c.scale.To, c.now)) {
		sp.From, sp.To = max(sp.From, c.scale.From), min(sp.To, c.scale.To, c.now)
		first, last := c.scale.Column(sp.From), c.scale.Column(sp.To)
		if sp.State == trace.Running {
			c.starts[first]++
			c.spill(sp, first, last)
			continue
		}
		look := LookOf(sp)
		c.counts[first][look]++
		c.counts[last+1][look]--
	}
}

// Ended counts the lanes that failed, or were cancelled, until a moment.
func (c *Crowd) Ended(how trace.Outcome, now int64) int {
	if !c.sorted {
		c.sorted = true
		for _, at := range c.ended {
			slices.Sort(at)
		}
	}
	n, _ := slices.BinarySearch(c.ended[how], now+1)
	return n
}

// spill shares the ink of a run out to its columns.
func (c *Crowd) spill(sp trace.Span, first, last int) {
	if first == last {
		c.ink[first] += sp.To - sp.From
		return
	}
	for column := first; column <= last; column++ {
		c.ink[column] += max(0, min(sp.To, c.scale.At(column+1))-max(sp.From, c.scale.At(column)))
	}
}

func (c *Crowd) sum() {
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

// Look is what a column looks like: ink as for one lane, if all of them together
// ran for so long; else what most of them do.
func (c *Crowd) Look(column int) Look {
	if !c.summed {
		c.sum()
	}
	best := Blank
	counts := &c.counts[column]
	for l := Ready; l < looks; l++ {
		if counts[l] > 0 && (best == Blank || counts[l] > counts[best]) {
			best = l
		}
	}
	starts := int(c.starts[column])
	switch cell := c.scale.At(column+1) - c.scale.At(column); {
	case c.ink[column] > 0 && c.ink[column]*2 >= cell:
		return Ran
	case starts > 0 && (best == Blank || starts*crowdRuns >= c.lanes || c.ink[column]*crowdRuns >= cell):
		return Brief
	}
	return best
}
