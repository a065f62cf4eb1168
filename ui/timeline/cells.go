package timeline

import "lesswait/internal/trace"

// cells gathers how long a lane was in each state, column by column.
type cells struct {
	spent [][looks]int64
	runs  []bool // something ran, however briefly
}

func newCells(width int) cells {
	return cells{spent: make([][looks]int64, width), runs: make([]bool, width)}
}

// gather fills the cells with the spans of a lane until now.
func (c *cells) gather(l *trace.Lane, s scale, now int64) {
	clear(c.spent)
	clear(c.runs)
	if s.width == 0 || now < s.from {
		return
	}
	for _, sp := range l.Window(s.from, min(s.to, now)) {
		c.spread(sp, s, now)
	}
}

// spread shares a span out to its columns.
func (c *cells) spread(sp trace.Span, s scale, now int64) {
	from, to := max(sp.From, s.from), min(sp.To, s.to, now)
	first, last := s.column(from), s.column(to)
	if sp.State == trace.Running && sp.From >= s.from {
		c.runs[first] = true
	}
	look := lookOf(sp)
	for column := first; column <= last; column++ {
		begin, end := max(from, s.at(column)), min(to, s.at(column+1))
		if end > begin {
			c.spent[column][look] += end - begin
			c.runs[column] = c.runs[column] || look == ran
		}
	}
}

// look decides how a column looks: a run is never dropped, else what took longest.
func (c *cells) look(column int, s scale) look {
	spent := &c.spent[column]
	if c.runs[column] {
		if spent[ran]*2 >= s.at(column+1)-s.at(column) && spent[ran] > 0 {
			return ran
		}
		return brief
	}
	best := blank
	for l := ready; l < looks; l++ {
		if spent[l] > spent[best] || (best == blank && spent[l] > 0) {
			best = l
		}
	}
	return best
}
