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

// LoopLabel is what stands left of a program's event loop: its name, where it has
// no row for its title.
func (r Race) LoopLabel(i int, s *ink.Sheet, untitled bool) (ink.Pen, string) {
	if short := r.Short(i, s); untitled && short != "" {
		return s.Pens.Title, short
	}
	return s.Pens.Label, "event loop"
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

// Part is a program in a picture that has one below the other.
type Part struct {
	Label   int    // how wide its labels are
	Rows    int    // as many as it can fill, that of its title among them
	Nothing string // said in the place of what it hasn't
	Draw    func(s *ink.Sheet, rows int)
}

// Stack draws programs on one time axis, one below the other.
func (r Race) Stack(o ink.Options, parts []Part) *ink.Sheet {
	s := ink.NewSheet(o, r.Now)
	wants := make([]int, len(parts))
	label := 0
	for i, p := range parts {
		wants[i], label = p.Rows, max(label, p.Label)
	}
	r.Frame(s, label)
	rows := o.Height
	if rows > 2+2*len(parts) {
		s.Ruler()
		rows -= 2
	}
	for i, n := range ink.Share(rows, wants) {
		r.putPart(i, parts[i], s, n)
	}
	return s
}

// putPart draws a program below its title.
func (r Race) putPart(i int, p Part, s *ink.Sheet, rows int) {
	if rows > 0 && r.Letter(i)+r.Programs[i].Title != "" {
		s.Title(r.Letter(i), r.Programs[i].Title, r.Programs[i].Note)
		rows--
	}
	switch {
	case rows < 1:
	case p.Nothing != "":
		s.Tell("", s.Pens.Dim, p.Nothing)
	default:
		p.Draw(s, rows)
	}
}
