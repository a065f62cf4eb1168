package ink

import (
	"cmp"
	"iter"
	"slices"

	"lesswait/internal/trace"
)

// Plan is the rows that a picture could have, from the top to the bottom, of which
// it has those that there is room for: the lowest ranks first.
type Plan struct{ rows []planned }

type planned struct {
	rank, height int
	draw         func()

	lane   *trace.Lane // of a lane that may be folded
	group  int
	chosen bool
}

// Add adds something of so many rows.
func (p *Plan) Add(rank, height int, draw func()) {
	p.rows = append(p.rows, planned{rank: rank, height: height, draw: draw})
}

// AddLane adds a lane of a group; the last ones of it share a row where there are
// more than rows.
func (p *Plan) AddLane(rank, group int, l *trace.Lane, draw func()) {
	p.rows = append(p.rows, planned{rank: rank, height: 1, draw: draw, lane: l, group: group})
}

// Draw draws what fits into so many rows. The lanes of a group that have none are
// drawn by fold, in the place of the last one that has; whole says that these are
// all of the group.
func (p *Plan) Draw(rows int, fold func(group int, rest []*trace.Lane, whole bool)) {
	p.choose(rows)
	for i, r := range p.rows {
		if !r.chosen {
			continue
		}
		if rest := p.rest(i); len(rest) > 1 {
			fold(r.group, rest, len(rest) == p.lanesOf(r.group))
			continue
		}
		r.draw()
	}
}

func (p *Plan) choose(rows int) {
	order := make([]*planned, len(p.rows))
	for i := range p.rows {
		order[i] = &p.rows[i]
	}
	slices.SortStableFunc(order, func(a, b *planned) int { return cmp.Compare(a.rank, b.rank) })
	for _, r := range order {
		if r.height <= rows {
			r.chosen = true
			rows -= r.height
		}
	}
}

// rest gives the lanes that the row of one stands for, if it is the last chosen one
// of its group: its own, and those that have no row.
func (p *Plan) rest(i int) []*trace.Lane {
	if p.rows[i].lane == nil {
		return nil
	}
	for _, r := range p.rows[i+1:] {
		if r.chosen && r.lane != nil && r.group == p.rows[i].group {
			return nil
		}
	}
	rest := []*trace.Lane{p.rows[i].lane}
	for _, r := range p.rows {
		if !r.chosen && r.lane != nil && r.group == p.rows[i].group {
			rest = append(rest, r.lane)
		}
	}
	return rest
}

func (p *Plan) lanesOf(group int) int {
	n := 0
	for _, r := range p.rows {
		if r.lane != nil && r.group == group {
			n++
		}
	}
	return n
}

// Fold puts lanes that have no row of their own as one: what most of them do.
func (s *Sheet) Fold(label string, lanes []*trace.Lane) { s.FoldAll(label, slices.Values(lanes)) }

// FoldAll does so with lanes that are made one by one, and not kept.
func (s *Sheet) FoldAll(label string, lanes iter.Seq[*trace.Lane]) {
	crowd := NewCrowd(s.Scale, s.Now)
	for l := range lanes {
		crowd.Add(l)
	}
	s.FoldOf(label, crowd)
}
