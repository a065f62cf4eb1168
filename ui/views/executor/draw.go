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
	pen, label := p.race.LoopLabel(c.place, p.Sheet, p.compact)
	p.Track(pen, label, c.loop, note)
}

func (p *picture) drawLane(of int) func(*trace.Lane) {
	c, place := &p.programs[of], p.programs[of].place
	return func(l *trace.Lane) {
		p.Lane(queued(&trace.Lane{}, l, c.lent[l.ID]), p.race.Selected == timeline.Place{Program: place, Lane: l.ID})
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
		if to-from < len(" f ") || to-from < ansi.StringWidth(fn)+2 {
			continue // most jobs of a crowd: nothing more is looked up for them
		}
		for _, text := range []string{" " + fn + " for " + c.who(j) + " ", " " + fn + " "} {
			if fn != "" && ansi.StringWidth(text) <= to-from {
				texts = append(texts, ink.Inscription{Column: from, Text: text})
				break
			}
		}
	}
	p.Track(p.Pens.Label, ink.Clean(l.Label), &l.Track, "", texts...)
}

// crossing is a moment at which work goes over to a thread, or comes back; a job
// that is pending has just gone over.
type crossing struct {
	at  int64
	how ending
}

// drawCrossing draws where work crosses from the loop to the threads and back.
func (p *picture) drawCrossing(c *program) {
	p.crossed = true
	all := make([]crossing, 0, 2*len(c.jobs))
	for _, j := range c.jobs {
		all = append(all, crossing{j.Handed, pending})
		if at, how := c.back(j); how != pending {
			all = append(all, crossing{at, how})
		}
	}
	slices.SortStableFunc(all, func(a, b crossing) int { return cmp.Compare(a.at, b.at) })
	p.Marks("", p.merged(all)...)
}

// merged are the marks, those of one kind in one column as one with their number.
func (p *picture) merged(all []crossing) []ink.Mark {
	var out []ink.Mark
	for from := 0; from < len(all); {
		first, n := all[from], 1
		for from+n < len(all) && all[from+n].how == first.how && p.Scale.Column(all[from+n].at) == p.Scale.Column(first.at) {
			n++
		}
		m := p.mark(first)
		if n > 1 {
			m.Texts = []string{ink.Count(n)}
		}
		out = append(out, m)
		from += n
	}
	return out
}

func (p *picture) mark(c crossing) ink.Mark {
	switch c.how {
	case returned:
		return ink.Mark{At: c.at, Glyph: p.G.Up, Pen: p.Pens.Cell[ink.Thread]}
	case abandoned:
		return ink.Mark{
			At: c.at, Glyph: p.G.Flags[trace.Cancelled], Pen: p.Pens.Flags[trace.Cancelled],
			Texts: []string{"no longer awaited"},
		}
	}
	return ink.Mark{At: c.at, Glyph: p.G.Down, Pen: p.Pens.Cell[ink.Thread]}
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
