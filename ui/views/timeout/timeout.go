// Package timeout draws how a program is asked to stop: the tree of its timeouts,
// groups, tasks and calls, the request going down in it, and what came back up.
package timeout

import (
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// Shows tells whether there is a limit, or anybody was asked to stop.
func Shows(t *trace.Timeline) bool { return len(t.Scopes) > 0 || t.Asked > 0 }

// Render draws the trees of all programs, one below the other on one time axis:
// never wider than Width, never more than Height lines.
func Render(r timeline.Race, o ink.Options) []string {
	if o.Width <= 0 || o.Height <= 0 {
		return nil
	}
	return draw(r, o).Picture()
}

// Legend explains the glyphs of that picture.
func Legend(r timeline.Race, o ink.Options) []string {
	if o.Width <= 0 || o.Height <= 0 {
		return nil
	}
	p := draw(r, o)
	limit := ink.NewRow(o.Width)
	limit.Add(p.Pens.Number, p.G.First+p.G.Rule+p.G.Last)
	limit.Add(p.Pens.Dim, " limit  ")
	limit.Add(p.Pens.Warn, p.G.Cell[ink.Queued])
	limit.Add(p.Pens.Dim, " beyond it")
	asked := ink.NewRow(o.Width)
	asked.Add(p.Pens.Flags[trace.Cancelled], p.G.Asked)
	asked.Add(p.Pens.Dim, " asked to stop")
	return append([]string{limit.Line(), asked.Line()}, p.Legend()...)
}

// picture is the view being drawn.
type picture struct{ *ink.Sheet }

const (
	rulerRows = 2
	eachLeast = 3 // rows that a program needs: its title, a limit, who is within it
	// The columns right of the axis that words have beyond those of a flag.
	besideWide, besideSome       = 32, 18
	wideFrom, someFrom, narrowTo = 110, 76, 50
	// The widest labels: a narrow picture has flags rather than names.
	labelWide, labelSome, labelFew = 24, 18, 10
)

func draw(r timeline.Race, o ink.Options) picture {
	r.Now = r.Moment()
	p := picture{ink.NewSheet(o, r.Now)}
	rows := o.Height
	each := eachLeast
	if n := len(r.Programs); rows >= each*n-n/2 {
		each-- // rather a row less for some than none for one
	}
	from, to := r.Among(rows, each)
	var programs []*program
	var wants []int
	for i := from; i < to; i++ {
		c := newProgram(r, i)
		programs = append(programs, c)
		wants = append(wants, c.want(o.Width))
	}
	p.frame(r, programs)
	if rows > rulerRows+eachLeast*(to-from)-1 {
		p.Ruler()
		rows -= rulerRows
	}
	for i, n := range ink.Share(rows, wants) {
		p.drawProgram(programs[i], n)
	}
	return p
}

// frame sets the axis, and leaves room beside it for words.
func (p picture) frame(r timeline.Race, programs []*program) {
	width, beside, most := p.Width, 0, labelFew
	switch {
	case width >= wideFrom:
		beside, most = besideWide, labelWide
	case width >= someFrom:
		beside, most = besideSome, labelSome
	case width >= narrowTo:
		most = labelSome
	}
	label := 0
	for _, c := range programs {
		label = max(label, c.label(p.G))
	}
	from, to := r.Window()
	p.Width = width - beside
	p.Frame(min(label, most), from, to, r.Live || !r.Over())
	p.Width = width
}

// drawProgram puts a program into so many rows.
func (p picture) drawProgram(c *program, rows int) {
	if rows > 0 && c.titled() > 0 {
		p.Title(c.letter, c.title, c.note)
		rows--
	}
	if len(c.roots) == 0 {
		if rows > 0 {
			p.Tell("", p.Pens.Dim, c.nothing())
		}
		return
	}
	all := len(c.flat(unfolded))
	says := c.wrapped(p.Width, rows-min(all, rows-rows/4))
	rows -= len(says)
	for _, row := range c.fit(rows) {
		p.drawRow(row)
	}
	for _, line := range says {
		p.Write(p.Pens.Plain, "  "+line)
	}
}

// drawRow puts a row of the tree.
func (p picture) drawRow(row row) {
	label := row.prefix(p.G)
	if row.n == nil {
		p.Write(p.Pens.Dim, "  "+label+row.rest.says(p.G.More))
		return
	}
	pen, name, end := p.labelPen(row.n), label+row.n.name(), func(r *ink.Row) { p.end(r, row.n) }
	if row.n.scope != nil {
		p.Inscribed(pen, name, end, p.bracket(row.n.scope)...)
		return
	}
	p.Traced(pen, name, row.n.track(), end, p.asked(row.n)...)
}

func (p picture) labelPen(n *node) ink.Pen {
	if n.from() > p.Now {
		return p.Pens.Dim
	}
	return p.Pens.Label
}

// end writes beside a lane what came of it.
func (p picture) end(r *ink.Row, n *node) {
	e := n.end(p.Now, p.G.Micro)
	if e.glyph == nil {
		return
	}
	pen, glyph := e.glyph(p.Sheet)
	r.Add(ink.Pen{}, " ")
	r.Add(pen, glyph)
	room := p.Width - r.Width - 1
	if text := ink.Fitting(e.texts, room); ansi.StringWidth(text) <= room {
		r.Add(p.Pens.Dim, " "+text)
	}
}

// asked marks in a lane when it was asked to stop.
func (p picture) asked(n *node) []ink.Inscription {
	at := n.askedAt()
	if at == trace.Unfinished || at > p.Now || at < p.Scale.From || at > p.Scale.To {
		return nil
	}
	return []ink.Inscription{{Column: p.Scale.Column(at), Text: p.G.Asked, Pen: p.Pens.Flags[trace.Cancelled]}}
}
