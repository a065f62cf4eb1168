package timeline

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/ink"
)

// picture is a race being drawn.
type picture struct {
	*ink.Sheet
	race   Race
	racers []racer
	notes  []string
	parts  parts
}

func newPicture(r Race, o ink.Options) *picture {
	r.Now = r.moment()
	p := &picture{Sheet: ink.NewSheet(o, r.Now), race: r, racers: newRacers(r)}
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
			label = max(label, ansi.StringWidth(ink.Clean(l.Label)))
		}
		if p.folds(i) {
			label = max(label, ansi.StringWidth(p.foldLabel(i)))
		}
	}
	from, to := p.race.window()
	p.Frame(label, from, to, p.race.Live || !p.over())
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

// drawRacer draws a program: its title, its lanes, and what had to be folded.
func (p *picture) drawRacer(i int) {
	c := &p.racers[i]
	if i > 0 && p.parts.gaps {
		p.Gap()
	}
	if p.parts.titles {
		p.drawTitle(c)
	}
	for _, l := range p.visible(i) {
		p.Lane(l, p.race.Selected.Program == i && p.race.Selected.Lane == l.ID)
	}
	if p.folds(i) {
		p.drawFold(i)
	}
}

func (p *picture) drawTitle(c *racer) {
	r := p.Row()
	r.Add(p.Pens.Title, p.Shorten(strings.TrimSpace(c.letter+"  "+ink.Clean(c.Title)), p.Width))
	if room := p.Width - r.Width - 2; c.Note != "" && room > 8 {
		r.Add(p.Pens.Note, "  "+p.Shorten(ink.Clean(c.Note), room))
	}
	p.ThroughNow(r)
	p.Put(r)
}
