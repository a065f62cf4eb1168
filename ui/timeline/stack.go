package timeline

import (
	"strings"

	"lesswait/ui/ink"
)

// shortTitle is how much of a title there is room for left of a lane.
const shortTitle = 18

// Short names a program in the place of a lane's label, empty where it has no name.
func (r Race) Short(i int, s *ink.Sheet) string {
	return s.Shorten(strings.TrimSpace(r.Letter(i)+"  "+ink.Clean(r.Programs[i].Title)), shortTitle)
}

// Among gives the programs that there is room for where each needs so many rows:
// all of them, or those around the selected one, but never none.
func (r Race) Among(rows, each int) (from, to int) {
	n := len(r.Programs)
	if n == 0 {
		return 0, 0
	}
	fit := min(max(rows/max(each, 1), 1), n)
	selected := min(max(r.Selected.Program, 0), n-1)
	from = min(max(selected-fit/2, 0), n-fit)
	return from, from + fit
}
