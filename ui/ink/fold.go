package ink

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
)

// FoldOf puts a crowd that was made before, perhaps of a later moment: nothing
// after the one shown is drawn. Behind it stands how many of its lanes failed or were
// cancelled by then.
func (s *Sheet) FoldOf(label string, crowd *Crowd) {
	r := s.Row()
	s.Label(r, label, s.Pens.Dim, false)
	looks, end := s.looks(crowd)
	ended := s.ended(crowd)
	start := min(max(end, s.NowAt+1), s.Width-s.Left-width(ended))
	for column, look := range looks[:max(min(len(looks), start), 0)] {
		s.cell(r, column, look)
	}
	if len(ended) > 0 {
		r.Pad(s.Left + start)
		for _, e := range ended {
			r.Add(s.Pens.Flags[e.how], e.text)
		}
	}
	s.ThroughNow(r)
	s.Put(r)
}

// looks are the cells of a crowd until now, and the column after the last one drawn;
// all of the plot where nothing is told behind them.
func (s *Sheet) looks(crowd *Crowd) (looks []Look, end int) {
	looks = make([]Look, s.Scale.Width)
	for column := range min(s.Scale.Column(s.Now)+1, s.Scale.Width) {
		if looks[column] = crowd.Look(column); looks[column] != Blank {
			end = column + 1
		}
	}
	return looks, end
}

// ending is how many lanes ended in one way, as it is written.
type ending struct {
	how  trace.Outcome
	text string
}

func (s *Sheet) ended(crowd *Crowd) []ending {
	var list []ending
	for _, how := range []trace.Outcome{trace.Failed, trace.Cancelled} {
		if n := crowd.Ended(how, s.Now); n > 0 {
			list = append(list, ending{how, " " + s.G.Flags[how] + " " + Count(n)})
		}
	}
	return list
}

func width(list []ending) int {
	var b strings.Builder
	for _, e := range list {
		b.WriteString(e.text)
	}
	return ansi.StringWidth(b.String())
}
