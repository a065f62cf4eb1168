package player

import (
	"fmt"
	"slices"
	"strings"

	"lesswait/internal/trace"
)

// verdict is what a race comes down to.
type verdict struct {
	number string // the one that decides: "3.0x"
	says   string // what it is the number of
	bound  string // what it can't go beyond, beside every ratio
}

// verdict compares the programs that finished; without any there is none.
func (r *race) verdict() verdict {
	var all []*racer
	for _, one := range r.racers {
		if one.finished() {
			all = append(all, one)
		}
	}
	switch {
	case len(all) == 0 || len(all) < len(r.racers):
		return verdict{}
	case len(all) > 1 && r.unequal:
		return timesOf(all)
	case len(all) > 1:
		return compared(all)
	case len(r.leftOut) > 0:
		return together(all[0])
	}
	return busy(all[0])
}

// timesOf tells what each took, of programs that do different things.
func timesOf(all []*racer) verdict {
	var others []string
	for _, one := range all[1:] {
		others = append(others, fmt.Sprintf("%s for %s", micros(one.wall()), one.letter))
	}
	return verdict{number: micros(all[0].wall()), says: "for " + all[0].letter + ", " + strings.Join(others, ", ") + "."}
}

// clearly is the ratio from which one program is called faster.
const clearly = 1.05

func compared(all []*racer) verdict {
	fast := first(all, func(one, than *racer) bool { return one.wall() < than.wall() })
	slow := first(all, func(one, than *racer) bool { return one.wall() > than.wall() })
	bound := limit(fast)
	by := float64(slow.wall()) / float64(max(fast.wall(), 1))
	if by < clearly {
		return verdict{micros(fast.wall()), "for each of them: none is faster.", bound}
	}
	says := fmt.Sprintf("as fast: %s took %s, %s took %s.", fast.letter, micros(fast.wall()), slow.letter, micros(slow.wall()))
	return verdict{ratio(by), says, bound}
}

// first is the one that comes before all others; of those that are as good as
// equal it is the first in the order of the demo.
func first(all []*racer, before func(one, than *racer) bool) *racer {
	best := slices.MinFunc(all, func(a, b *racer) int {
		switch {
		case before(a, b):
			return -1
		case before(b, a):
			return 1
		}
		return 0
	})
	at := slices.IndexFunc(all, func(one *racer) bool {
		by := float64(one.wall()) / float64(max(best.wall(), 1))
		return by < clearly && by > 1/clearly
	})
	return all[max(at, 0)]
}

// waitShare is the part of a program's time from which its longest wait is what
// limits it.
const waitShare = 0.1

// limit is what the fastest program can't go beyond.
func limit(fast *racer) string {
	s := fast.summary()
	if float64(s.Bound) < waitShare*float64(fast.wall()) {
		return "There is hardly a wait in it: only more processors could make it faster."
	}
	return longest(s)
}

func longest(s trace.Summary) string {
	return "The longest single wait is " + micros(s.Bound) + ": nothing can be faster than that."
}

// together is the verdict on a program whose rivals sat out.
func together(one *racer) verdict {
	s := one.summary()
	return verdict{
		micros(one.wall()),
		fmt.Sprintf("for waits of %s put together: up to %s at once.", micros(s.Waited), thousands(int64(s.Peak))),
		longest(s),
	}
}

// busy is the verdict on a program that raced alone: how little of its time it
// worked.
func busy(one *racer) verdict {
	s := one.summary()
	cpu, wall := one.cpu(s), one.wall()
	waited := fmt.Sprintf("For %s of its time at least one call waited.", percent(s.Share()))
	if cpu == 0 {
		return verdict{micros(wall), "is what it took; how long the CPU was busy was not measured.", waited}
	}
	share := float64(cpu) / float64(max(wall, 1))
	return verdict{
		micros(cpu),
		fmt.Sprintf("of %s is all that the CPU was busy: %s.", micros(wall), percent(share)),
		waited,
	}
}
