package timeline

import "github.com/charmbracelet/x/ansi"

// legendRows is how many lines the legend may take: a narrow picture needs two.
func (p *picture) legendRows() int {
	if p.o.Width < 60 {
		return 2
	}
	return 1
}

// Legend explains the glyphs that the picture of a race has, the common ones
// first: each is a glyph and what it means.
func Legend(r Race, o Options) []string {
	if o.Width <= 0 || o.Height <= 0 {
		return nil
	}
	p := newPicture(r, o)
	p.draw()
	var out []string
	for _, m := range meanings() {
		if p.seen[m.look] {
			r := &row{limit: ansi.StringWidth(p.g.cell[m.look]+m.text) + 1}
			r.add(p.pens.cell[m.look], p.g.cell[m.look])
			r.add(p.pens.dim, " "+m.text)
			out = append(out, r.line())
		}
	}
	return out
}

// drawLegend explains the glyphs that the picture has, in as many words as fit.
func (p *picture) drawLegend(rows int) {
	items := p.legend(rows * p.o.Width)
	r := p.row()
	for _, item := range items {
		if r.width > 0 && r.width+item.width() > p.o.Width {
			if rows--; rows == 0 {
				break
			}
			p.put(r)
			r = p.row()
		}
		r.pad(r.width + 1)
		r.add(p.pens.cell[item.look], p.g.cell[item.look])
		r.add(p.pens.dim, " "+item.text)
		r.add(p.pens.plain, " ")
	}
	p.put(r)
}

// legend gives the meanings of what is in the picture; where there is no room
// for all of the words, the first ones, which are the plainest, are said shortly.
func (p *picture) legend(room int) []meaning {
	var items []meaning
	for _, m := range meanings() {
		if p.seen[m.look] {
			items = append(items, m)
			room -= m.width() + 1
		}
	}
	for i := range items {
		if room >= 0 {
			break
		}
		room += items[i].width()
		items[i].text = items[i].short
		room -= items[i].width()
	}
	return items
}

// width is the room of a blank, the glyph, a blank and the text.
func (m meaning) width() int { return ansi.StringWidth(m.text) + 3 }
