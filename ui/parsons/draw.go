package parsons

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
	"lesswait/ui/kit"
)

// draw makes the page: the task, the board, and what was said of the answer.
func (p *Parsons) draw() {
	margin, measure := kit.Column(p.width)
	t := p.env.Theme
	lines := append([]string{""}, p.env.Pages.Lines(t, "parsons/"+p.problem.ID, measure, p.problem.Task)...)
	lines = append(lines, "")
	if p.problem.Given != "" {
		lines = append(lines, p.given(measure)...)
	}
	p.first = len(lines)
	for i := range p.board.pieces {
		lines = append(lines, p.piece(i, measure))
	}
	from, to := p.first+p.board.cursor, p.first+p.board.cursor+1
	lines = append(lines, "")
	told := len(lines)
	switch {
	case p.trying.Running():
		lines = append(lines, kit.Wrap(t.Muted.Render("Another order than ours: trying whether it works as well."), measure)...)
	case p.answer.given:
		lines = append(lines, p.said(measure)...)
	default:
		lines = append(append(lines, p.whole(measure)...), p.advice(measure)...)
	}
	p.scroll.SetLines(kit.Indent(lines, margin))
	p.scroll.Reveal(told, len(lines))
	p.scroll.Reveal(max(from-1, 0), to)
	if p.answer.given { // what was said matters more than the line
		p.scroll.Reveal(told, len(lines))
	}
}

// lead is the width of what stands before the source of a line.
const lead = 6

// markWidth is that of "1/2", the mark of a line with another variant.
const markWidth = 3

// narrow is the width below which a level of indentation is two cells.
const narrow = 60

func (p *Parsons) given(measure int) []string {
	var out []string
	for _, line := range kit.Python(p.env.Theme, p.problem.Given) {
		out = append(out, kit.Cut(strings.Repeat(" ", lead)+line, measure))
	}
	return append(out, "")
}

// piece draws a line: what is known of it, the pointer, the source and, where
// there is another variant, which one this is.
func (p *Parsons) piece(i, measure int) string {
	t, piece := p.env.Theme, p.board.pieces[i]
	source := p.source(piece.variants[piece.shown], measure)
	pointer, ground := " ", t.Faint.Render(t.Symbols.Pipe)
	if i == p.board.cursor && !p.answer.Solved {
		pointer, ground = t.Accent.Render(t.Symbols.Pointer), t.Accent.Render(t.Symbols.Bar)
	}
	left := p.verdict(i) + " " + pointer + " " + ground + " " + source
	if len(piece.variants) < 2 || p.answer.Solved {
		return kit.Cut(left, measure)
	}
	variant := fmt.Sprintf("%d/%d", piece.shown+1, len(piece.variants))
	style := t.Muted
	if i == p.board.cursor {
		style = t.Accent
	}
	return kit.Pad(kit.Cut(left, measure-len(variant)-1), measure-len(variant)) + style.Render(variant)
}

// source is a line highlighted, its indentation halved where room is short.
func (p *Parsons) source(line course.Line, measure int) string {
	indent := 4 * line.Indent
	if measure < narrow {
		indent /= 2
	}
	return strings.Repeat(" ", indent) + kit.Python(p.env.Theme, line.Text)[0]
}

// whole is the selected line in full, where the board had to cut it.
func (p *Parsons) whole(measure int) []string {
	piece := p.board.pieces[p.board.cursor]
	line := piece.variants[piece.shown]
	const around = lead + len(" 1/2")
	if ansi.StringWidth(p.source(line, measure))+around <= measure {
		return nil
	}
	out := kit.WrapCode(kit.Python(p.env.Theme, line.Text)[0], measure-lead)
	return append(kit.Indent(out, lead), "")
}

// advice explains the mark of a line that has another variant.
func (p *Parsons) advice(measure int) []string {
	if len(p.problem.Distractors) == 0 {
		return nil
	}
	const text = "A line marked 1/2 has another variant, and only one of the two is right."
	var out []string
	for _, line := range kit.Wrap(text, measure) {
		out = append(out, p.env.Theme.Muted.Render(line))
	}
	return out
}

// verdict marks the lines that are known to be right, and the first wrong one.
func (p *Parsons) verdict(i int) string {
	t, a := p.env.Theme, p.answer
	switch {
	case !a.given:
		return " "
	case a.Solved || i < a.At:
		return t.Done.Render(t.Symbols.Done)
	case i == a.At:
		return t.Failed.Render(t.Symbols.Failed)
	}
	return " "
}

func (p *Parsons) said(measure int) []string {
	t := p.env.Theme
	verdict := t.Failed.Bold(true).Render(t.Symbols.Failed + " Not yet.")
	if p.answer.Solved {
		verdict = t.Done.Bold(true).Render(t.Symbols.Done + " Solved.")
	}
	return append([]string{verdict}, p.env.Pages.Lines(t, "parsons/"+p.problem.ID+"/"+p.answer.Message, measure, p.answer.Message)...)
}
