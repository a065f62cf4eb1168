package svg

import (
	"fmt"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/export"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// lane draws a lane: its label, its states, and how and when it ended.
func (p *painter) lane(program int, l *trace.Lane) {
	row := len(p.Rows)
	line := p.rec.Race.Line(program)
	p.Rows = append(p.Rows, Row{program, line, l, p.y})
	fmt.Fprintf(&p.body, `<g class="lane" id="%s-%d"><title>%s</title>`, p.name, row, escapeLines(strings.Join(timeline.Told(line, l, p.rec.Race.Now), "\n")))
	if p.o.Live {
		fmt.Fprintf(&p.body, `<rect class="row" x="4" y="%d" width="%d" height="%d" rx="4"/>`, p.y, width-8, laneRoom)
	}
	p.text(margin, p.y+14, "label", ink.Fit(ink.Clean(l.Label), labelCells, "…"))
	to := min(p.Plot.To, p.rec.Race.Now)
	for _, s := range export.Strokes(&l.Track, p.Plot.From, to, p.finest()) {
		p.stroke(s.Look, p.Plot.x(s.From), p.Plot.x(s.To), p.y)
	}
	p.flag(l)
	p.body.WriteString("</g>\n")
	p.y += laneRoom
}

// finest is a third of a pixel: nothing shorter than it is seen.
func (p *painter) finest() int64 {
	return (p.Plot.To - p.Plot.From) / (3 * (plotRight - plotLeft))
}

// flag draws how and when a lane ended, behind its end.
func (p *painter) flag(l *trace.Lane) {
	if l.End == trace.Unfinished || l.Worker || l.End > p.rec.Race.Now || l.End > p.Plot.To || flags[l.Outcome] == "" {
		return
	}
	x := p.Plot.x(l.End) + 7
	fmt.Fprintf(&p.body, `<path class="%s" d="%s" transform="translate(%s %d)"/>`, l.Outcome, flags[l.Outcome], px(x), p.y+5)
	p.text(int(x)+15, p.y+14, "dim", ink.Duration(l.End, "µs"))
}

// flags are drawn into a box of 10 by 10: a tick, a cross, and a circle that is
// struck through.
var flags = [trace.Lost + 1]string{ // only read
	trace.OK:        "M1 5.5L4 8.5L9.5 1.5",
	trace.Failed:    "M1.5 1.5L8.5 8.5M8.5 1.5L1.5 8.5",
	trace.Cancelled: "M5 1A4 4 0 1 1 5 9A4 4 0 1 1 5 1M2.2 7.8L7.8 2.2",
}

// crowd draws lanes that have no row of their own as one: what most of them do.
func (p *painter) crowd(lanes []*trace.Lane) {
	const cell = 3
	scale := ink.Scale{From: p.Plot.From, To: p.Plot.To, Width: (plotRight - plotLeft) / cell}
	crowd := ink.NewCrowd(scale, p.rec.Race.Now)
	for _, l := range lanes {
		crowd.Add(l)
	}
	label := "… " + ink.Count(len(lanes)) + " more"
	fmt.Fprintf(&p.body, `<g class="lane"><title>%s calls more: what most of them do</title>`, ink.Count(len(lanes)))
	p.text(margin, p.y+14, "dim", label)
	for column := 0; column < scale.Width; {
		look, first := crowd.Look(column), column
		for column < scale.Width && crowd.Look(column) == look {
			column++
		}
		if look == ink.Brief {
			p.seen[ink.Ran] = true
		}
		p.stroke(look, float64(plotLeft+first*cell), float64(plotLeft+column*cell), p.y)
	}
	p.body.WriteString("</g>\n")
	p.y += laneRoom
}
