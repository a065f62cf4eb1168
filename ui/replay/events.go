package replay

import (
	"sort"

	"lesswait/internal/trace"
)

// every is all events of a program's loop.
type every struct{ line *trace.Timeline }

func (e every) after(turns int) int {
	if turns >= len(e.line.Loop) {
		return 0
	}
	return turns + 1
}

func (e every) upTo(turns int) int { return turns }

// rounds are the events with which the loop ends a round.
type rounds struct{ line *trace.Timeline }

func (r rounds) after(turns int) int {
	if turns >= len(r.line.Loop) {
		return 0
	}
	return r.line.RoundAfter(turns)
}

func (r rounds) upTo(turns int) int { return r.line.RoundBefore(turns + 1) }

// some are those at these places.
type some struct{ places []int32 }

func (s some) after(turns int) int {
	i := sort.Search(len(s.places), func(i int) bool { return int(s.places[i])+1 > turns })
	if i == len(s.places) {
		return 0
	}
	return int(s.places[i]) + 1
}

func (s some) upTo(turns int) int {
	i := sort.Search(len(s.places), func(i int) bool { return int(s.places[i])+1 > turns })
	if i == 0 {
		return 0
	}
	return int(s.places[i-1]) + 1
}
