package player

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/kit"
)

// column is one column of the table of times.
type column struct {
	head string
	of   func(one *racer, s trace.Summary) string
}

// columns are as many as there is room for, the most telling first.
func columns(width int) []column {
	all := []column{
		{"time", func(one *racer, _ trace.Summary) string { return micros(one.wall()) }},
		{"CPU", func(one *racer, s trace.Summary) string { return micros(one.cpu(s)) }},
		{"waiting", func(_ *racer, s trace.Summary) string { return percent(s.Share()) }},
		{"overlap", func(_ *racer, s trace.Summary) string { return ratio(max(s.Overlap, 0)) }},
		{"at once", func(_ *racer, s trace.Summary) string { return thousands(int64(s.Peak)) }},
	}
	const leastTitle = 26
	return all[:max(1, min(len(all), (width-leastTitle)/columnWidth))]
}

const columnWidth = 9

// table has a row for each program. Times are of the whole run, also while its
// recording is replayed.
func (p *Player) table(width int) []string {
	t := p.env.Theme
	cols := columns(width)
	title := width - len(cols)*columnWidth
	head := strings.Repeat(" ", max(title, 0))
	for _, c := range cols {
		head += fmt.Sprintf("%*s", columnWidth, c.head)
	}
	out := []string{t.Muted.Render(head)}
	for _, one := range p.race.racers {
		out = append(out, p.tableRow(one, cols, title))
	}
	return out
}

func (p *Player) tableRow(one *racer, cols []column, title int) string {
	t := p.env.Theme
	name := one.program.Title
	if one.letter != "" {
		name = t.Accent.Bold(true).Render(one.letter) + "  " + name
	}
	row := kit.Pad(kit.Cut(name, title-1), title)
	s := one.summary()
	for i, c := range cols {
		cell := c.of(one, s)
		cell = strings.Repeat(" ", max(columnWidth-ansi.StringWidth(cell), 1)) + cell
		if i == 0 {
			cell = t.Strong.Render(cell)
		}
		row += cell
	}
	return row
}
