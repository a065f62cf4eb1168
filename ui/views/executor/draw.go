package executor

import (
	"cmp"
	"slices"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// busyLeast is how long a loop must have run before its share says anything.
const busyLeast = 50_000

// drawLoop draws when the event loop ran steps, and what part of the time.
func (p *picture) drawLoop(c *program) {
	note := ""
	if share, _, whole := c.busy(); whole >= busyLeast {
		note = "busy " + ink.Percent(share)
	}
	pen, label := p.loopLabel(c)
	p.Track(pen, label, c.loop, note)
}

func (p *picture) drawLane(of int) func(*trace.Lane) {
	place := p.programs[of].place
	return func(l *trace.Lane) {
		p.Lane(l, p.race.Selected == timeline.Place{Program: place, Lane: l.ID})
	}
}

// drawThread draws a thread, with what it works at and for whom written into it.
func (p *picture) drawThread(c *program, l *trace.Lane) {
	var texts []ink.Inscription
	for _, j := range c.jobs {
		if j.Thread != l.Thread || j.Begin == trace.Unfinished || j.Begin > p.Now {
			continue
		}
		end := p.Now
		if j.End != trace.Unfinished {
			end = min(j.End, p.Now)
		}
		from, to := max(p.Scale.Column(j.Begin), 0)+1, min(p.Scale.Column(end), p.Scale.Width)-1
		fn := ink.Clean(j.Fn)
		for _, text := range []string{" " + fn + " for " + c.who(j) + " ", " " + fn + " "} {
			if fn != "" && ansi.StringWidth(text) <= to-from {
				texts = append(texts, ink.Inscription{Column: from, Text: text})
				break
			}
		}
	}
	p.Track(p.Pens.Label, ink.Clean(l.Label), &l.Track, "", texts...)
}

// drawCrossing draws where work crosses from the loop to the threads and back.
func (p *picture) drawCrossing(c *program) {
	p.crossed = true
	var marks []ink.Mark
	for _, j := range c.jobs {
		marks = append(marks, ink.Mark{At: j.Handed, Glyph: p.G.Down, Pen: p.Pens.Cell[ink.Thread]})
		switch at, how := c.back(j); how {
		case returned:
			marks = append(marks, ink.Mark{At: at, Glyph: p.G.Up, Pen: p.Pens.Cell[ink.Thread]})
		case abandoned:
			marks = append(marks, ink.Mark{
				At: at, Glyph: p.G.Flags[trace.Cancelled], Pen: p.Pens.Flags[trace.Cancelled],
				Texts: []string{"no longer awaited"},
			})
		}
	}
	slices.SortStableFunc(marks, func(a, b ink.Mark) int { return cmp.Compare(a.At, b.At) })
	p.Marks("", p.merged(marks)...)
}

// merged are the marks, those of one kind in one column as one with their number.
func (p *picture) merged(marks []ink.Mark) []ink.Mark {
	var out []ink.Mark
	for at := 0; at < len(marks); {
		m, n := marks[at], 1
		for at+n < len(marks) && marks[at+n].Glyph == m.Glyph && p.Scale.Column(marks[at+n].At) == p.Scale.Column(m.At) {
			n++
		}
		if n > 1 {
			m.Texts = []string{ink.Count(n)}
		}
		out = append(out, m)
		at += n
	}
	return out
}

// drawNone says of a program that it hands nothing over.
func (p *picture) drawNone() {
	r := p.Row()
	r.Pad(p.Left)
	r.Add(p.Pens.Dim, "no threads")
	p.ThroughNow(r)
	p.Put(r)
}

// drawJob tells of one job who handed it to which thread, and its times.
func (p *picture) drawJob(c *program, j *trace.Job) {
	r := p.Row()
	if j.Handed <= p.Now {
		thread, times := c.jobTexts(j, p.G.Micro)
		r.Add(ink.Pen{}, " ")
		r.Add(p.Pens.Cell[ink.Thread], p.G.Cell[ink.Thread])
		r.Add(p.Pens.Plain, " "+ink.Clean(j.Fn)+": "+c.who(j)+" "+p.G.Arrow+" "+thread)
		r.Add(p.Pens.Dim, times)
	}
	p.Put(r)
}

// arrows explain the marks of the crossing.
func (p *picture) arrows() []string {
	if !p.crossed {
		return nil
	}
	var out []string
	for _, one := range [][2]string{{p.G.Down, "handed to a thread"}, {p.G.Up, "its result is back"}} {
		r := ink.NewRow(ansi.StringWidth(one[0] + " " + one[1]))
		r.Add(p.Pens.Cell[ink.Thread], one[0])
		r.Add(p.Pens.Dim, " "+one[1])
		out = append(out, r.Line())
	}
	return out
}
