package timeline

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// picture is a race being drawn.
type picture struct {
	Race
	o      Options
	g      glyphs
	pens   *pens
	racers []racer
	scale  scale
	ticks  []tick
	left   int // column where the plot begins
	nowAt  int // column of the now line within the plot, -1 if none
	notes  []string
	parts  parts
	buffer cells
	seen   [looks]bool // for the legend
	lines  []string
}

const (
	gutter   = 2  // for the marker of the selected lane
	labelMax = 24 // wider labels are cut
	flagRoom = 12 // " ✓ at 1.00 s"
	plotMin  = 12 // below, the room for flags goes, then the labels shrink
)

func newPicture(r Race, o Options) *picture {
	r.Now = r.moment()
	p := &picture{Race: r, o: o, g: utf8Glyphs(), pens: newPens(o.Styles), racers: newRacers(r), nowAt: -1}
	if o.ASCII {
		p.g = asciiGlyphs()
	}
	if !o.Bare {
		p.notes = p.wrapNotes()
	}
	return p
}

// frame sets the columns, once it is known how many lanes are drawn.
func (p *picture) frame() {
	label := 4
	for i := range p.racers {
		for _, l := range p.visible(i) {
			label = max(label, ansi.StringWidth(clean(l.Label)))
		}
		if p.folds(i) {
			label = max(label, ansi.StringWidth(p.foldLabel(i)))
		}
	}
	label = min(label, labelMax, max(p.o.Width/3, 4))
	room := flagRoom
	if p.o.Width-gutter-label-1-room < plotMin {
		room = 0
	}
	plot := p.o.Width - gutter - label - 1 - room
	if plot < plotMin {
		label = max(0, label-(plotMin-plot))
		plot = p.o.Width - gutter - label - 1
	}
	from, to := p.window()
	p.left = gutter + label + 1
	p.scale = scale{from: from, to: to, width: max(plot, 0)}
	p.ticks = p.scale.ticks(p.g.us)
	p.buffer = newCells(p.scale.width)
	if p.Live || !p.over() {
		if c := p.scale.column(p.Now); c >= 0 && c < p.scale.width {
			p.nowAt = c
		}
	}
}

// over tells whether the moment shown is the end of everything.
func (p *picture) over() bool {
	for _, c := range p.racers {
		if p.Now < c.Timeline.End {
			return false
		}
	}
	return true
}

func (p *picture) row() *row { return &row{limit: p.o.Width} }

func (p *picture) put(r *row) { p.lines = append(p.lines, r.line()) }

// gap draws an empty line, with the now line through it.
func (p *picture) gap() {
	r := p.row()
	p.throughNow(r)
	p.put(r)
}

// throughNow draws the now line into a row that has not come so far.
func (p *picture) throughNow(r *row) {
	if at := p.left + p.nowAt; p.nowAt >= 0 && r.width <= at {
		r.pad(at)
		r.glyph(p.pens.now, p.g.now)
	}
}

// rule draws a line across.
func (p *picture) rule() {
	r := p.row()
	r.add(p.pens.axis, strings.Repeat(p.g.rule, p.o.Width))
	p.put(r)
}

// drawRuler draws the labels of the axis and the axis.
func (p *picture) drawRuler() {
	if !p.parts.ruler {
		return
	}
	labels := p.row()
	for _, t := range p.ticks {
		if t.label != "" && p.left+t.column+ansi.StringWidth(t.label) <= p.o.Width {
			labels.pad(p.left + t.column)
			labels.add(p.pens.axis, t.label)
		}
	}
	p.put(labels)
	axis := p.row()
	axis.pad(p.left)
	marks := make(map[int]bool, len(p.ticks))
	for _, t := range p.ticks {
		marks[t.column] = true
	}
	for c := range p.scale.width {
		axis.glyph(p.pens.axis, p.axisGlyph(c, marks[c]))
	}
	p.put(axis)
}

func (p *picture) axisGlyph(column int, marked bool) string {
	switch {
	case column == 0:
		return p.g.first
	case column == p.scale.width-1:
		return p.g.last
	case marked:
		return p.g.tick
	}
	return p.g.rule
}

// drawRacer draws a program: its title, its lanes, and what had to be folded.
func (p *picture) drawRacer(i int) {
	c := &p.racers[i]
	if i > 0 && p.parts.gaps {
		p.gap()
	}
	if p.parts.titles {
		p.drawTitle(c)
	}
	for _, l := range p.visible(i) {
		p.drawLane(l, p.Selected.Program == i && p.Selected.Lane == l.ID)
	}
	if p.folds(i) {
		p.drawFold(i)
	}
}

func (p *picture) drawTitle(c *racer) {
	r := p.row()
	r.add(p.pens.title, p.shorten(strings.TrimSpace(c.letter+"  "+clean(c.Title)), p.o.Width))
	if room := p.o.Width - r.width - 2; c.Note != "" && room > 8 {
		r.add(p.pens.note, "  "+p.shorten(clean(c.Note), room))
	}
	p.throughNow(r)
	p.put(r)
}

// shorten cuts the end of a text that is too wide.
func (p *picture) shorten(s string, width int) string { return ansi.Truncate(s, width, p.g.more) }
