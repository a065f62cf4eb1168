package svg

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// heading is what the picture is called, and what kind of evidence it is; a page
// says both itself.
func (p *painter) heading() {
	if p.o.Live {
		p.y = gap
		return
	}
	p.text(margin, 28, "title", p.Title)
	stamp := timeline.Stamp(p.rec.Race)
	p.text(margin, 46, "dim", strings.ToUpper(stamp[:1])+stamp[1:])
	p.y = headRoom
}

// program draws one of the racers: its title, its lanes, and as one those that
// have no room.
func (p *painter) program(i int) {
	race := p.rec.Race
	line := race.Line(i)
	p.titleOf(i)
	top := p.y
	lanes := line.Shown()
	var rest []*trace.Lane
	if len(lanes) > p.o.Lanes {
		lanes, rest = lanes[:p.o.Lanes-1], lanes[p.o.Lanes-1:]
	}
	for _, l := range lanes {
		p.lane(i, l)
	}
	if len(rest) > 0 {
		p.crowd(rest)
	}
	p.marks(line, top)
	p.y += gap
}

func (p *painter) titleOf(i int) {
	race := p.rec.Race
	name := strings.TrimSpace(race.Letter(i) + "  " + ink.Clean(race.Programs[i].Title))
	if name == "" {
		return
	}
	note := ink.Clean(race.Programs[i].Note)
	if note != "" {
		note = fmt.Sprintf(`<tspan class="dim" dx="12">%s</tspan>`, escape(note))
	}
	fmt.Fprintf(&p.body, `<text class="name" x="%d" y="%d">%s%s</text>`+"\n", margin, p.y+17, escape(name), note)
	p.y += titleRoom
}

// axis draws the ticks, and a line down from each.
func (p *painter) axis() {
	scale := ink.Scale{From: p.Plot.From, To: p.Plot.To, Width: letters(plotRight - plotLeft)}
	for _, tick := range scale.Ticks("µs") {
		x := p.Plot.x(tick.At)
		fmt.Fprintf(&p.under, `<path class="grid" d="M%s %dV%d"/>`, px(x), p.Plot.Top-4, p.Plot.Bottom)
		if tick.Label != "" {
			fmt.Fprintf(&p.under, `<text class="tick" x="%s" y="%d">%s</text>`, px(x), p.Plot.Top-10, escape(tick.Label))
		}
	}
	p.under.WriteString("\n")
}

// marks are the moments that a presenter named.
func (p *painter) marks(t *trace.Timeline, top int) {
	for _, m := range t.Marks {
		fmt.Fprintf(&p.body, `<path class="mark" d="M%s %dV%d"><title>%s</title></path>`+"\n", px(p.Plot.x(m.T)), top, p.y, escape(ink.Clean(m.Label)))
	}
}

// legend explains the looks that the picture has.
func (p *painter) legend() {
	const sample, between = 28, 20
	x := margin
	p.y += 6
	for _, look := range ink.Looks() {
		if !p.seen[look] || look == ink.Brief {
			continue
		}
		words := ink.Meaning(look)
		room := sample + 8 + int(float64(ansi.StringWidth(words))*letterWidth) + between
		if x > margin && x+room-between > width-margin {
			x, p.y = margin, p.y+textRoom
		}
		p.stroke(look, float64(x), float64(x+sample), p.y)
		p.text(x+sample+8, p.y+14, "dim", words)
		x += room
	}
	p.y += textRoom + 8
}

// foot tells what the run adds up to, and what went wrong in it.
func (p *painter) foot() {
	said := timeline.Sums(p.rec.Race)
	p.words.WriteString(escapeLines(said))
	for line := range strings.Lines(said) {
		if line = strings.TrimSpace(line); p.isTitle(line) {
			continue
		}
		for part := range strings.SplitSeq(ansi.Wrap(line, letters(width-2*margin), ""), "\n") {
			p.text(margin, p.y+14, "said", part)
			p.y += textRoom
		}
	}
}

// isTitle tells a line that only names a program.
func (p *painter) isTitle(line string) bool {
	for i := range p.rec.Race.Programs {
		if line == p.rec.Race.Heading(i) {
			return true
		}
	}
	return false
}
