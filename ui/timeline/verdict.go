package timeline

import (
	"cmp"
	"fmt"
	"slices"

	"lesswait/ui/ink"
)

// result compares the first program with the fastest of the others, once all
// are over.
type result struct {
	ratio  float64 // how many times as fast the other one is
	bound  int64   // the longest single wait: nothing can be faster
	least  int64   // what the fastest took
	peak   int
	alike  bool // both waited for as long in all: the same work, as far as can be seen
	winner string
	loser  string
}

// compare gives the result of a race, false while there is none, and where the
// programs are not to be compared.
func compare(r Race, racers []racer) (result, bool) {
	if len(racers) < 2 || r.Unequal {
		return result{}, false
	}
	for _, c := range racers {
		if !c.ended() || c.sum.Wall <= 0 {
			return result{}, false
		}
	}
	first := racers[0]
	other := slices.MinFunc(racers[1:], func(a, b racer) int { return cmp.Compare(a.sum.Wall, b.sum.Wall) })
	return result{
		ratio: float64(first.sum.Wall) / float64(other.sum.Wall),
		bound: bound(racers), least: min(first.sum.Wall, other.sum.Wall), peak: other.sum.Peak,
		alike:  alike(first.sum.Waited, other.sum.Waited),
		winner: other.name(), loser: first.name(),
	}, true
}

// bound is the smallest of the programs' longest waits: they do the same work,
// and one that waits for all of it in one call hides how it could be divided.
func bound(racers []racer) int64 {
	var least int64
	for _, c := range racers {
		if b := c.sum.Bound; b > 0 && (least == 0 || b < least) {
			least = b
		}
	}
	return least
}

// limits tells whether the bound is worth telling: a wait that takes a small
// part of the time limits nothing.
func (r result) limits() bool { return r.bound > 0 && 10*r.bound >= r.least }

const sameSpeed = 0.05 // a smaller difference is noise

func alike(a, b int64) bool { return float64(max(a-b, b-a)) <= sameSpeed*float64(max(a, b)) }

func (r result) faster() bool { return r.ratio > 1+sameSpeed }
func (r result) slower() bool { return r.ratio < 1-sameSpeed }

// whys are sentences after the ratio, from the longest to none.
func (r result) whys() []string {
	switch {
	case r.slower():
		return []string{r.winner + " takes longer than " + r.loser, ""}
	case !r.faster():
		return []string{r.winner + " takes as long as " + r.loser, ""}
	case r.peak > 1:
		short := fmt.Sprintf("%s waits for %s at once", r.winner, ink.Count(r.peak))
		if !r.alike {
			return []string{short, ""}
		}
		return []string{"same work, same waiting: " + short, short, ""}
	}
	return []string{""}
}

// bounds are the ways to say what stands beside every ratio.
func (p *picture) bounds(us int64) []string {
	wait := ink.Duration(us, p.G.Micro)
	return []string{"bound: can't beat the slowest wait (" + wait + ")", "bound: slowest wait " + wait, "bound: " + wait}
}

// verdictRows is how many lines the result of the race takes. They are kept free
// until there is one: the lanes must not move when it comes.
func (p *picture) verdictRows() int {
	if len(p.racers) < 2 || p.race.Unequal {
		return 0
	}
	return 2
}

func (p *picture) drawVerdict() {
	ratio, limit := p.Row(), p.Row()
	if result, ok := compare(p.race, p.racers); ok {
		p.writeRatio(ratio, result)
		if result.limits() {
			limit.Pad(1)
			limit.Add(p.Pens.Dim, ink.Fitting(p.bounds(result.bound), p.Width-1))
		}
	}
	p.Put(ratio)
	p.Put(limit)
}

func (p *picture) writeRatio(r *ink.Row, result result) {
	r.Pad(1)
	r.Add(p.Pens.Title, "SPEED-UP  ")
	r.Add(p.Pens.Number, ink.Times(result.ratio))
	if why := ink.Fitting(result.whys(), p.Width-r.Width-3); why != "" {
		r.Add(p.Pens.Plain, "   "+why)
	}
}
