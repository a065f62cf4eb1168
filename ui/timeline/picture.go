package timeline

import (
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
	r.Now = r.Moment()
	p := &picture{Sheet: ink.NewSheet(o, r.Now), race: r, racers: newRacers(r)}
	if !o.Bare {
		addUp(p.racers)
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
	p.race.Frame(p.Sheet, label)
}

// drawRacer draws a program: its title, its lanes, and what had to be folded.
func (p *picture) drawRacer(i int) {
	c := &p.racers[i]
	if p.hides(i) {
		return
	}
	if i > 0 && p.race.Only == nil && p.parts.gaps {
		p.Gap()
	}
	if p.parts.titles {
		p.Title(c.letter, c.Title, c.Note)
	}
	for _, l := range p.visible(i) {
		p.Lane(l, p.race.Selected.Program == i && p.race.Selected.Lane == l.ID)
	}
	if p.folds(i) {
		p.drawFold(i)
	}
}
