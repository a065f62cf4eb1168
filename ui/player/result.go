package player

import (
	"fmt"
	"strings"

	"lesswait/internal/check"
	"lesswait/internal/trace"
	"lesswait/ui/kit"
)

// resultLines are the pane of the result: the number that decides, what was
// predicted, why it is so, and the table. While the race is on it is the table
// alone.
func (p *Player) resultLines(width int) []string {
	if !p.race.done {
		return p.liveLines(width)
	}
	var out []string
	if p.stage == starting {
		out = append(out, p.waitLine(), "")
	}
	out = append(out, p.troubles(width)...)
	out = append(out, p.card(width)...)
	out = append(out, p.panels(width)...)
	out = append(out, p.explained(width)...)
	out = append(out, p.servers(width)...)
	out = append(apart(out), p.table(width)...)
	out = append(out, p.beyond(width)...)
	out = append(out, p.settings()...)
	out = append(append(out, ""), kit.Wrap(p.env.Theme.Muted.Render(p.honesty()), width)...)
	out = append(out, p.libraries(width)...)
	return append(out, p.legend(width)...)
}

// apart sets off what follows with a blank line, if there isn't one already.
func apart(out []string) []string {
	if n := len(out); n == 0 || out[n-1] == "" {
		return out
	}
	return append(out, "")
}

// legend explains the glyphs of this picture, as many in a line as fit.
func (p *Player) legend(width int) []string {
	if p.race.legend == nil {
		p.race.legend = p.viewed().Legend(p.whole(), p.options(p.width-2, p.height))
	}
	return kit.Flow(p.race.legend, width)
}

func (p *Player) liveLines(width int) []string {
	out := append(append(p.table(width), ""), p.panels(width)...)
	if c := p.chosen(); c != nil {
		out = append(out, kit.Wrap(p.env.Theme.Muted.Render("You said: ")+c.Text, width)...)
	}
	return out
}

// card sets off the number that decides, and the bound beside it.
func (p *Player) card(width int) []string {
	v := p.race.verdict()
	if v.number == "" {
		return nil
	}
	t := p.env.Theme
	bar := t.Accent.Render(t.Symbols.Bar) + " "
	number := t.Title.Render(v.number)
	indent := strings.Repeat(" ", len([]rune(v.number))+2)
	var out []string
	for i, line := range kit.Wrap(t.Strong.Render(v.says), width-len(indent)-2) {
		if i == 0 {
			out = append(out, bar+number+"  "+line)
		} else {
			out = append(out, bar+indent+line)
		}
	}
	if v.bound == "" {
		return append(out, "")
	}
	for _, line := range kit.Wrap(t.Muted.Render(v.bound), width-len(indent)-2) {
		out = append(out, bar+indent+line)
	}
	return append(out, "")
}

// inShort is the card in one line, for the smallest windows.
func (p *Player) inShort() string {
	t := p.env.Theme
	if !p.race.done {
		return t.Muted.Render("live: " + micros(p.race.end()) + " so far")
	}
	if v := p.race.verdict(); v.number != "" {
		return t.Title.Render(v.number) + " " + t.Text.Render(v.says)
	}
	return t.Failed.Render(t.Symbols.Failed+" not all of them finished:") + t.Muted.Render(" tab")
}

// saidLines put the prediction beside what came of it.
func (p *Player) saidLines(width int) []string {
	option := p.chosen()
	if option == nil {
		return nil
	}
	t := p.env.Theme
	head := t.Done.Bold(true).Render(t.Symbols.Done) + t.Muted.Render(" You said ") + option.Text + t.Muted.Render(".")
	if !option.Right {
		head = t.Failed.Bold(true).Render(t.Symbols.Failed) + t.Muted.Render(" You said ") + option.Text + t.Muted.Render(p.itWas())
	}
	out := hanging(head, width)
	out = append(out, kit.Indent(kit.Wrap(kit.Code(p.env.Theme, option.Because), width-2), 2)...)
	return append(out, "")
}

func (p *Player) itWas() string {
	if i := p.demo.Answer(); i >= 0 {
		return ". It was " + p.demo.Options[i].Text + "."
	}
	return "."
}

// troubles are the programs that came to no good end.
func (p *Player) troubles(width int) []string {
	t := p.env.Theme
	var out []string
	for _, one := range p.race.racers {
		if one.result.Error == "" {
			continue
		}
		if p.deps.Own != nil {
			out = append(append(out, p.ownTrouble(one, width)...), "")
			continue
		}
		text := t.Failed.Bold(true).Render(t.Symbols.Failed+" "+one.name()+" did not finish. ") + kit.Printable(one.result.Error)
		out = append(out, kit.Wrap(text, width)...)
		press := "  Press o for what it printed, r to run it again."
		if p.deps.Recorded != nil {
			press = "  Press o for what it printed."
		}
		out = append(out, t.Muted.Render(press), "")
	}
	return out
}

// beyond says why programs sat this one out.
func (p *Player) beyond(width int) []string {
	var out []string
	for _, program := range p.race.leftOut {
		text := p.env.Theme.Muted.Render(program.Title + ": " + strings.TrimSpace(program.Beyond))
		out = append(append(out, ""), kit.Wrap(text, width)...)
	}
	return out
}

// settings are the parameters, to be changed for another run.
func (p *Player) settings() []string {
	lines := p.params.lines(p.env.Theme)
	if len(lines) == 0 {
		return nil
	}
	out := append([]string{""}, lines...)
	for name, v := range p.params.values {
		if p.race.values[name] != v {
			return append(out, p.env.Theme.Accent.Render("Press r to run it with this."))
		}
	}
	return out
}

// honesty says on which clock and Python the race was run, and of which run the
// times are.
func (p *Player) honesty() string {
	python := strings.TrimSpace("CPython " + p.race.version) // a recording that was cut off may not name it
	if p.race.virtual() {
		return "Run on " + python + ", on a virtual clock, and played back. " + check.VirtualClock
	}
	var again []string
	for _, one := range p.race.racers {
		if !one.result.Traced && one.result.Error == "" {
			again = append(again, one.name())
		}
	}
	if len(again) > 0 {
		return fmt.Sprintf("Run on %s, in real time. The picture is a recording; the times of %s come from a second run "+
			"without recording, which so many events would have slowed down.", python, strings.Join(again, " and "))
	}
	return "Run on " + python + ", in real time. The times are those of the recorded run."
}

func (r *racer) name() string {
	if r.letter != "" {
		return r.letter
	}
	return "The program"
}

// wall is how long a program took, or has taken so far, in microseconds.
func (r *racer) wall() int64 {
	if r.result.Wall > 0 {
		return r.result.Wall.Microseconds()
	}
	return r.line.End
}

func (r *racer) cpu(s trace.Summary) int64 {
	if r.result.CPU > 0 {
		return r.result.CPU.Microseconds()
	}
	return s.CPU
}

// finished tells whether the program came to its own end.
func (r *racer) finished() bool { return r.result.Error == "" && r.result.Wall > 0 }
