package connections

import (
	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// state is what a connection is at, in a column. Of several the last one is seen,
// in this order: no answer is lost between two columns.
type state uint8

const (
	closed state = iota
	opened
	idle
	serving
	good
	bad
)

func (st state) look(s *ink.Sheet) (ink.Pen, string) {
	switch st {
	case opened:
		return s.Pens.Cell[ink.Calling], s.G.Cell[ink.Calling]
	case idle:
		return s.Pens.Cell[ink.Waiting], s.G.Cell[ink.Waiting]
	case serving:
		return s.Pens.Cell[ink.Ran], s.G.Cell[ink.Ran]
	case good:
		return s.Pens.Flags[trace.OK], s.G.Flags[trace.OK]
	case bad:
		return s.Pens.Flags[trace.Failed], s.G.Flags[trace.Failed]
	}
	return s.Pens.Plain, " "
}

// states gives what a connection is at in each column, until now.
func states(s *ink.Sheet, c trace.Connection, asked []trace.Request) []state {
	line := columns{s, make([]state, s.Scale.Width)}
	first := c.To
	if len(asked) > 0 {
		first = asked[0].From
	}
	line.paint(c.From, c.To, idle)
	line.clear(c.From, first, opened)
	for _, q := range asked {
		line.paint(q.From, q.To, serving)
	}
	for _, q := range asked {
		how := good
		if q.Failed() {
			how = bad
		}
		if q.To <= s.Now {
			line.paint(q.To, q.To, how)
		}
	}
	return line.states
}

// columns are the cells of a lane, being painted.
type columns struct {
	s      *ink.Sheet
	states []state
}

// reach gives the columns of a time, as far as it is within the axis and has come.
func (c columns) reach(from, to int64) []state {
	scale := c.s.Scale
	from, to = max(from, scale.From), min(to, scale.To, c.s.Now)
	if from > to || scale.Width == 0 {
		return nil
	}
	return c.states[scale.Column(from) : scale.Column(to)+1]
}

// paint lays a state over those that say less.
func (c columns) paint(from, to int64, st state) {
	for i, was := range c.reach(from, to) {
		c.reach(from, to)[i] = max(was, st)
	}
}

// clear puts a state in the place of whatever was there.
func (c columns) clear(from, to int64, st state) {
	for i := range c.reach(from, to) {
		c.reach(from, to)[i] = st
	}
}
