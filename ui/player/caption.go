package player

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/ink"
	"lesswait/ui/kit"
	"lesswait/ui/timeline"
)

// caption is the line below the picture: a rule, into which is written what just
// happened and what is left out of the picture; or the line to type a moment in.
func (p *Player) caption(width int) string {
	if p.prompt.open {
		return p.promptLine(width)
	}
	t := p.env.Theme
	rule := func(n int) string { return t.Faint.Render(strings.Repeat(t.Symbols.Rule, max(n, 0))) }
	right := p.leftOut()
	if right != "" {
		right = " " + t.Accent.Render(right) + " " + rule(1)
	}
	room := width - ansi.StringWidth(right)
	left := ""
	if said := p.happened(); said != "" {
		left = rule(1) + " " + kit.Cut(said, room-4) + " "
	}
	return kit.Cut(left+rule(room-ansi.StringWidth(left))+right, width)
}

// leftOut says which part of the race the picture shows.
func (p *Player) leftOut() string {
	var parts []string
	if p.only != nil && p.hasLanes() {
		parts = append(parts, "only "+kit.Printable(p.only.lane.Label))
	}
	if w := p.head.window; p.hasAxis() && !w.Whole() {
		parts = append(parts, fmt.Sprintf("%s of %s seen", micros(w.To-w.From), micros(p.race.end())))
	}
	return strings.Join(parts, " "+p.env.Theme.Symbols.Dot+" ")
}

// happened says what just happened, while the recording stands somewhere.
func (p *Player) happened() string {
	if p.stage != replaying || p.head.playing() || p.head.Now >= p.race.end() || p.viewed().Alone {
		return "" // what stands alone says it itself
	}
	t, r := p.env.Theme, p.drawn().Busiest()
	which := ""
	if letter := r.Letter(r.Looked()); letter != "" {
		which = t.Accent.Bold(true).Render(letter) + " "
	}
	if line := r.Line(r.Looked()); len(line.Loop) > 0 {
		loop := r.Loop()
		which += t.Muted.Render(fmt.Sprintf("event %s/%s ", ink.Count(loop.Turns), ink.Count(len(line.Loop))))
		return which + t.Text.Render(timeline.Happened(line, loop))
	}
	r.Selected.Lane = ""
	return which + t.Text.Render(r.Doing())
}
