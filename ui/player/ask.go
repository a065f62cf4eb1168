package player

import (
	"strings"

	"lesswait/ui/kit"
)

// drawAsk is the page before a race: the question, its options, and the
// programs beside them or, on c, instead.
func (p *Player) drawAsk() string {
	switch {
	case p.wide():
		left := p.between.Place(p.width, p.width/2, leastPane)
		fill(p.ask, p.askLines(left-3), left, p.height, 2)
		right := p.width - left - 1
		fill(p.side, p.programLines(), right, p.height, 2)
		return kit.Beside(p.env.Theme, p.ask.View(), left, p.side.View(), p.height)
	case p.pane == paneCode:
		fill(p.ask, p.programLines(), p.width, p.height, 1)
	default:
		margin, measure := kit.Column(p.width)
		fill(p.ask, p.askLines(measure), p.width, p.height, margin)
	}
	if p.voting {
		p.ask.Reveal(p.voteFrom, p.voteTo)
		p.voting = false
	}
	return kit.Fit(p.ask.View(), p.height)
}

// askLines is the left side of the page.
func (p *Player) askLines(width int) []string {
	t := p.env.Theme
	var out []string
	if !p.folded() {
		out = append(out, "")
	}
	if p.stage == failed {
		return append(out, p.failureLines(width)...)
	}
	if p.deps.Own != nil { // there is nothing to be asked
		return append(out, kit.Wrap(p.next(), width)...)
	}
	out = append(out, t.Muted.Render("Before it runs:"))
	out = append(out, kit.Wrap(t.Strong.Render(p.demo.Question), width)...)
	out = append(out, "")
	p.voteFrom = len(out)
	out = append(out, p.vote.Lines(width)...)
	p.voteTo = len(out)
	if lines := p.params.lines(t); len(lines) > 0 {
		out = append(append(out, ""), lines...)
	}
	return append(append(out, ""), kit.Wrap(p.next(), width)...)
}

// next says what there is to do, or what is awaited.
func (p *Player) next() string {
	t := p.env.Theme
	switch {
	case p.stage == starting:
		return p.waitLine()
	case p.stage == asking:
		return t.Muted.Render("Choose what you expect; then the programs run.")
	case p.chosen() != nil:
		return t.Muted.Render("You said: ") + p.chosen().Text + t.Muted.Render(". Press enter to run it.")
	}
	return t.Muted.Render("Press enter to run it.")
}

// waitLine is what is prepared, with a bar where its size is known.
func (p *Player) waitLine() string {
	n := p.news
	if n.Total <= 0 || n.Step == "" {
		return p.busy.View()
	}
	const cells = 24
	t := p.env.Theme
	full := int(min(max(n.Done, 0), n.Total) * cells / n.Total)
	return t.Muted.Render(n.Step+" ") + t.Accent.Render(strings.Repeat(t.Symbols.Full, full)) +
		t.Faint.Render(strings.Repeat(t.Symbols.Empty, cells-full))
}

func (p *Player) failureLines(width int) []string {
	t := p.env.Theme
	out := []string{t.Failed.Bold(true).Render(t.Symbols.Failed + " The programs could not be run.")}
	out = append(out, kit.Wrap(kit.Sentence(p.failure.Error()), width)...)
	out = append(out, "")
	return append(out, kit.Wrap(t.Muted.Render("`lesswait doctor` looks at the interpreter and repairs it; "+
		"--python takes another one. Press r to try again."), width)...)
}
