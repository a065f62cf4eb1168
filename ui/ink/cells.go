package ink

import "lesswait/internal/trace"

// cells gathers how long a lane was in each state, column by column.
type cells struct {
	spent [][looks]int64
	runs  []bool // something ran, however briefly
}

func newCells(width int) cells {
	return cells{spent: make([][looks]int64, width), runs: make([]bool, width)}
}

// gather fills the cells with the spans of a track until now.
func (c *cells) gather(l *trace.Track, s Scale, now int64) {
	clear(c.spent)
	clear(c.runs)
	if s.Width == 0 || now < s.From {
		return
	}
	for _, sp := range l.Window(s.From, min(s.To, now)) {
		c.spread(sp, s, now)
	}
}

// spread shares a span out to its columns.
func (c *cells) spread(sp trace.Span, s Scale, now int64) {
	from, to := max(sp.From, s.From), min(sp.To, s.To, now)
	first, last := s.Column(from), s.Column(to)
	if sp.State == trace.Running && sp.From >= s.From {
		c.runs[first] = true
	}
	look := LookOf(sp)
	for column := first; column <= last; column++ {
		begin, end := max(from, s.At(column)), min(to, s.At(column+1))
		if end > begin {
			c.spent[column][look] += end - begin
			c.runs[column] = c.runs[column] || look == Ran
		}
	}
}

// look decides how a column looks: a run is never dropped, else what took longest.
func (c *cells) look(column int, s Scale) Look {
	spent := &c.spent[column]
	if c.runs[column] {
		if spent[Ran]*2 >= s.At(column+1)-s.At(column) && spent[Ran] > 0 {
			return Ran
		}
		return Brief
	}
	best := Blank
	for l := Ready; l < looks; l++ {
		if spent[l] > spent[best] || (best == Blank && spent[l] > 0) {
			best = l
		}
	}
	return best
}
