package order

// braid is how lines cross on their way from the places on the left to those on
// the right: in each round some neighbours change places. Every pair that has to
// cross does so once.
type braid struct {
	rounds [][]bool // swaps[p]: the lines at p and p+1 cross
	paths  [][]int  // the line at each place before each round, and after the last
}

// weave finds the crossings for lines that end at these places; nil if there would
// be more rounds than so many.
func weave(place []int, most int) *braid {
	b := &braid{}
	at := make([]int, len(place)) // the line that is at a place
	for i := range at {
		at[i] = i
	}
	b.paths = append(b.paths, append([]int(nil), at...))
	for idle, first := 0, 0; idle < 2; first = 1 - first {
		swaps, moved := round(at, place, first)
		if !moved {
			idle++
			continue
		}
		idle = 0
		if len(b.rounds) == most {
			return nil
		}
		b.rounds = append(b.rounds, swaps)
		b.paths = append(b.paths, append([]int(nil), at...))
	}
	return b
}

// round lets every second pair of neighbours change places that has to.
func round(at, place []int, first int) (swaps []bool, moved bool) {
	swaps = make([]bool, len(at))
	for p := first; p+1 < len(at); p += 2 {
		if place[at[p]] > place[at[p+1]] {
			at[p], at[p+1] = at[p+1], at[p]
			swaps[p], moved = true, true
		}
	}
	return swaps, moved
}

// roundWidth is the columns of a round: the crossing, and a piece of line.
const roundWidth = 3

// width is how many columns the lines take: a piece before the first crossing, too.
func (b *braid) width() int { return 1 + len(b.rounds)*roundWidth }
