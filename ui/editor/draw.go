package editor

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/editor/buffer"
	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// colours keeps the text with its colours, which cost a millisecond a page.
type colours struct {
	revision int
	theme    *theme.Theme
	lines    [][]kit.Run
}

// largest is the size in bytes above which a text has no colours: they are made
// anew with every key.
const largest = 32 << 10

func (e *Editor) runs(line int) []kit.Run {
	t, c := e.env.Theme, &e.colours
	text := e.text.Line(line)
	if c.theme != t || c.revision != e.text.Revision() {
		*c = colours{e.text.Revision(), t, nil}
		if whole := e.text.Text(); len(whole) <= largest {
			c.lines = kit.PythonRuns(t, whole)
		}
	}
	if line < len(c.lines) {
		return c.lines[line]
	}
	return []kit.Run{{Text: text, Style: t.Code.Plain}}
}

// View is the window on the text.
func (e *Editor) View() string {
	var out []string
	mark := e.marked()
	for row := range e.rows() {
		line := e.top + row
		if line >= e.text.Len() {
			out = append(out, "")
			continue
		}
		out = append(out, e.number(line, line == mark)+e.line(line, line == mark))
	}
	if e.ask != nil && e.height > 0 {
		line, _ := e.promptLine()
		out = append(out, line)
	}
	for i, line := range out {
		out[i] = kit.Cut(line, e.width)
	}
	return strings.Join(out, "\n")
}

// number is what stands before a line.
func (e *Editor) number(line int, marked bool) string {
	t, sign, style := e.env.Theme, " ", e.env.Theme.Muted
	switch {
	case marked:
		sign, style = t.Symbols.Failed, t.Failed
	case line == e.text.Cursor().Line:
		style = t.Text
	}
	end := " "
	if e.left > 0 && e.text.Line(line) != "" {
		end = t.Muted.Render(t.Symbols.Before)
	}
	return style.Render(fmt.Sprintf("%s%*d", sign, e.gutter()-2, line+1)) + end
}

// line is a line of the text as far as it is seen, with the note of a mark where
// there is room behind it.
func (e *Editor) line(n int, marked bool) string {
	t, p := e.env.Theme, pen{from: e.left, to: e.left + e.room()}
	from, to, _ := e.text.Selection()
	p.chosen = t.Selected
	runs := e.runs(n)
	style, left := t.Code.Plain, 0
	for g := range buffer.Glyphs(e.text.Line(n)) {
		for left <= 0 && len(runs) > 0 {
			style, left = runs[0].Style, left+len(runs[0].Text)
			runs = runs[1:]
		}
		left -= len(g.Text)
		at := buffer.Pos{Line: n, Col: g.Col}
		p.put(g, style, !at.Before(from) && at.Before(to))
	}
	end := buffer.Pos{Line: n, Col: len(e.text.Line(n))}
	if !end.Before(from) && end.Before(to) {
		p.put(buffer.Glyph{Text: " ", Cell: p.end, Width: 1}, t.Code.Plain, true)
	}
	out := p.line()
	if p.end > p.to {
		return out + t.Muted.Render(t.Symbols.After)
	}
	if note := "  " + e.mark.Note; marked && e.mark.Note != "" && p.end+ansi.StringWidth(note) <= p.to && e.left == 0 {
		out += t.Failed.Render(note)
	}
	return out
}

// pen draws glyphs that lie between two cells, those of one look together.
type pen struct {
	from, to int
	chosen   lipgloss.Style // of what is selected
	end      int            // the cell behind the last glyph, drawn or not
	out      strings.Builder
	run      strings.Builder
	style    lipgloss.Style
	selected bool
}

func (p *pen) put(g buffer.Glyph, style lipgloss.Style, selected bool) {
	p.end = g.Cell + g.Width
	from, to := max(g.Cell, p.from), min(p.end, p.to)
	if from >= to {
		return
	}
	text := printable(g.Text)
	if g.Text == "\t" || to-from < g.Width {
		text = strings.Repeat(" ", to-from) // half of a wide character can't be drawn
	}
	if selected != p.selected || !same(style, p.style) {
		p.flush()
		p.style, p.selected = style, selected
	}
	p.run.WriteString(text)
}

func same(a, b lipgloss.Style) bool {
	return a.GetForeground() == b.GetForeground() && a.GetBold() == b.GetBold() && a.GetItalic() == b.GetItalic()
}

func (p *pen) flush() {
	text := p.run.String()
	p.run.Reset()
	switch {
	case text == "":
	case p.selected:
		p.out.WriteString(p.chosen.Render(text))
	case strings.TrimSpace(text) == "":
		p.out.WriteString(text)
	default:
		p.out.WriteString(p.style.Render(text))
	}
}

func (p *pen) line() string {
	p.flush()
	return p.out.String()
}

// printable is a text without what the terminal would take for a command; a
// control character has its picture instead.
func printable(text string) string {
	var out strings.Builder
	for g := range buffer.Glyphs(text) {
		switch r := []rune(g.Text)[0]; {
		case !buffer.Hidden(g.Text):
			out.WriteString(g.Text)
		case r < ' ':
			out.WriteRune('␀' + r)
		case r == '\x7f':
			out.WriteRune('␡')
		default:
			out.WriteRune('·')
		}
	}
	return out.String()
}
