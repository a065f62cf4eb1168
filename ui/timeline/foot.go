package timeline

import (
	"fmt"
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/ink"
)

// drawFoot draws what stands under the lanes: the table, the verdict, warnings
// and the legend.
func (p *picture) drawFoot() {
	if p.parts.rules {
		p.Line()
	}
	p.drawTable()
	if p.parts.rules {
		p.Line()
	}
	if p.parts.verdict {
		p.drawVerdict()
	}
	for _, note := range p.notes[:p.parts.notes] {
		r := p.Row()
		r.Add(p.Pens.Warn, note)
		p.Put(r)
	}
	if p.parts.legend > 0 {
		p.PutLegend(p.parts.legend)
	}
}

// column is one of the table's, with its heading and a value for each program.
type column struct {
	head, glyph, word string

	values []string
	pen    ink.Pen
}

func (c column) width() int {
	w := ansi.StringWidth(c.glyph + c.head)
	for _, v := range c.values {
		w = max(w, ansi.StringWidth(v))
	}
	return w
}

// columns of the table, the most important first: the last ones are left out
// where there is no room. Without a row of headings the values say what they are.
func (p *picture) columns() []column {
	list := []column{
		{head: "time", pen: p.Pens.Number},
		{head: "python ran", glyph: p.G.Cell[ink.Brief] + " ", pen: p.Pens.Cell[ink.Ran]},
		{head: "waiting", glyph: p.G.Cell[ink.Waiting] + " "},
		{head: "overlap"},
		{head: "waiting share", word: "waiting "},
	}
	for _, c := range p.racers {
		values := []string{
			ink.Duration(c.sum.Wall, p.G.Micro), ink.Duration(c.sum.CPU, p.G.Micro), ink.Duration(c.sum.Waited, p.G.Micro),
			overlap(c), ink.Percent(c.sum.Share()),
		}
		for i, v := range values {
			if !p.parts.header {
				v = list[i].glyph + list[i].word + v
			}
			list[i].values = append(list[i].values, v)
		}
	}
	for i := range list {
		if !p.parts.header {
			list[i].head, list[i].glyph = "", ""
		}
	}
	return list
}

func overlap(c racer) string {
	switch c.sum.Peak {
	case 0:
		return "nothing waited"
	case 1:
		return "one at a time"
	}
	return fmt.Sprintf("%s (%s at once)", ink.Times(c.sum.Overlap), ink.Count(c.sum.Peak))
}

func (p *picture) drawTable() {
	if !p.parts.sums {
		return
	}
	columns, at, letter := p.columns(), 1, 0
	if len(p.racers) > 1 {
		letter = 3
	}
	room := p.Width - at - letter
	fits := 0
	for _, c := range columns {
		if room -= c.width(); room < 0 {
			break
		}
		room -= 3
		fits++
	}
	columns = columns[:max(fits, 1)]
	if p.parts.header {
		p.drawTableRow(letter, "", columns, -1)
	}
	for i, c := range p.racers {
		p.drawTableRow(letter, c.letter, columns, i)
	}
}

// drawTableRow draws one row of the table, the headings where i is negative.
func (p *picture) drawTableRow(letter int, name string, columns []column, i int) {
	r := p.Row()
	at := 1
	if letter > 0 {
		r.Pad(at)
		r.Add(p.Pens.Title, name)
		at += letter
	}
	for _, c := range columns {
		r.Pad(at)
		if i < 0 {
			r.Add(p.headPen(c), c.glyph)
			r.Add(p.Pens.Dim, c.head)
		} else {
			r.Add(c.pen, c.values[i])
		}
		at += c.width() + 3
	}
	if i >= 0 && len(columns) == len(p.columns()) {
		p.drawBar(r, at-2, p.racers[i])
	}
	p.Put(r)
}

// headPen paints a heading's glyph as it is painted in the lanes.
func (p *picture) headPen(c column) ink.Pen {
	if c.pen == (ink.Pen{}) {
		return p.Pens.Cell[ink.Waiting]
	}
	return c.pen
}

const barMax = 24

// drawBar draws a program's time as one bar, what it waited and what it did not.
func (p *picture) drawBar(r *ink.Row, at int, c racer) {
	room := min(p.Width-at-1, barMax)
	if room < 8 || c.sum.Wall <= 0 {
		return
	}
	r.Pad(at)
	share := c.sum.Share()
	idle := int(math.Round(share * float64(room)))
	switch {
	case idle < room:
		r.Add(p.Pens.Cell[ink.Ran], strings.Repeat(p.G.Cell[ink.Ran], room-idle))
	case c.sum.CPU > 0:
		idle--
		r.Add(p.Pens.Cell[ink.Ran], p.G.Cell[ink.Brief])
	}
	r.Add(p.Pens.Cell[ink.Waiting], strings.Repeat(p.G.Cell[ink.Waiting], idle))
}
