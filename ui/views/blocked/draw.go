package blocked

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// drawLoop draws when the event loop ran steps, and what part of the time.
func (p *picture) drawLoop(c *program) {
	pen, label := p.race.LoopLabel(c.place, p.Sheet, p.compact)
	p.Track(pen, label, c.loop, "")
}

// drawHolds points at where the loop was held.
func (p *picture) drawHolds(c *program) {
	var marks []ink.Mark
	for _, i := range c.known {
		held := "held " + ink.Duration(i.To-i.From, p.G.Micro)
		if c.stalled(i) {
			held = "stalled " + ink.Duration(i.To-i.From, p.G.Micro)
		}
		marks = append(marks, ink.Mark{
			At: i.From, Glyph: p.G.Up, Pen: p.Pens.Cell[ink.Frozen],
			Texts: []string{held + " by " + c.who(i), held},
		})
	}
	p.Marks("", marks...)
}

// drawLate points at when the lane above was due and when it woke.
func (p *picture) drawLate(c *program, l *trace.Lane) {
	var marks []ink.Mark
	for _, i := range c.known {
		for _, k := range i.Kept {
			if k.Lane != l {
				continue
			}
			marks = append(marks, ink.Mark{At: k.Due, Glyph: p.G.Up, Pen: p.Pens.Cell[ink.Frozen], Texts: []string{"due here", "due"}})
			if k.Woke != trace.Unfinished {
				late := ink.Duration(k.Late(p.Now), p.G.Micro) + " late"
				marks = append(marks, ink.Mark{At: k.Woke, Glyph: p.G.Up, Pen: p.Pens.Cell[ink.Ran], Texts: []string{"woke " + late, late}})
			}
		}
	}
	p.Marks("", marks...)
}

// say puts a row of a glyph and the longest text that fits; no texts make it empty.
func (p *picture) say(pen ink.Pen, glyph string, text ink.Pen, texts ...string) {
	r := p.Row()
	if len(texts) > 0 {
		r.Add(ink.Pen{}, " ")
		r.Add(pen, glyph)
		r.Add(ink.Pen{}, " ")
		r.Add(text, p.Shorten(ink.Fitting(texts, p.Width-r.Width), p.Width-r.Width))
	}
	p.Put(r)
}

// drawHead says who held the loop, for how long and where.
func (p *picture) drawHead(c *program, i trace.Incident) {
	if i, ok := c.asOfNow(i); ok {
		p.say(p.Pens.Warn, p.G.Wrong, p.Pens.Plain, c.heads(i, p.G.Micro)...)
		return
	}
	p.say(p.Pens.Warn, "", p.Pens.Plain)
}

// drawKept says who was kept waiting, as many as there is room for.
func (p *picture) drawKept(c *program, i trace.Incident) {
	i, ok := c.asOfNow(i)
	switch {
	case !ok:
		p.say(p.Pens.Dim, "", p.Pens.Plain)
	case len(i.Kept) == 0:
		p.say(p.Pens.Dim, p.G.Cell[ink.Frozen], p.Pens.Dim, "nobody else was due meanwhile")
	default:
		p.say(p.Pens.Cell[ink.Frozen], p.G.Cell[ink.Frozen], p.Pens.Plain, p.keptTexts(i)...)
	}
}

// keptTexts name those who were kept, from all of them down to their number.
func (p *picture) keptTexts(i trace.Incident) []string {
	var texts []string
	named := ""
	for n, k := range i.Kept {
		if n > 0 {
			named += ", "
		}
		named += ink.Clean(k.Lane.Label) + " " + lateness(k, p.Now, p.G.Micro)
		text := "kept waiting: " + named
		if rest := len(i.Kept) - n - 1; rest > 0 {
			text += ", " + ink.Count(rest) + " more"
		}
		texts = append([]string{text}, texts...)
		if ansi.StringWidth(named) > p.Width {
			break
		}
	}
	return append(texts, ink.Count(len(i.Kept))+" kept waiting")
}

func lateness(k trace.Kept, now int64, micro string) string {
	late := ink.Duration(k.Late(now), micro)
	if k.Guess {
		late = "perhaps " + late
	}
	if k.Woke == trace.Unfinished {
		return late + " so far"
	}
	return late + " late"
}

// drawFix says what to do about it.
func (p *picture) drawFix(c *program, i trace.Incident) {
	if i, ok := c.asOfNow(i); ok {
		fix := c.fix(i)
		p.say(p.Pens.Number, p.G.Arrow, p.Pens.Plain, fix, strings.TrimSuffix(fix, "."))
		return
	}
	p.say(p.Pens.Number, "", p.Pens.Plain)
}

// drawMore says how often the loop was held besides.
func (p *picture) drawMore(c *program) {
	if c.more > 0 {
		p.say(p.Pens.Dim, p.G.Between, p.Pens.Dim, "held "+ink.Count(c.more)+" more times, no longer than that")
		return
	}
	p.say(p.Pens.Dim, "", p.Pens.Dim)
}

// drawCalm says of a program that nothing held its loop.
func (p *picture) drawCalm(c *program) {
	text := "nothing has held the event loop for long"
	if len(c.loop.Spans) == 0 {
		text = "no event loop ran"
	}
	p.say(p.Pens.Dim, p.G.Between, p.Pens.Dim, text)
}
