package reader

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
)

// programLines is a program, or its editor, and what came of it; counts is how
// many of the lines are the program's.
func (r *Reader) programLines(i, width int) (lines []string, counts int) {
	p, indent := r.page[i].program, kit.CodeIndent(width)
	inner := max(width-indent, 1)
	r.page[i].measure = inner
	below := r.outcome(p, inner)
	if r.editing && i == r.focus {
		r.rows = r.editorRows(p, len(below))
		p.ed.SetSize(width, r.rows)
		lines = strings.Split(p.ed.View(), "\n")
	} else {
		lines = r.source(i, width, indent)
	}
	counts = len(lines)
	if len(below) > 0 {
		lines = append(append(lines, ""), kit.Indent(below, indent)...)
	}
	return lines, counts
}

// source is the text of a program; with the focus it has a bar at its side, and
// what can be done with it at its end.
func (r *Reader) source(i, width, indent int) []string {
	p, t := r.page[i].program, r.env.Theme
	var lines []string
	for _, line := range r.code.Of(t, p.text()) {
		lines = append(lines, kit.WrapCode(line, width-indent)...)
	}
	lines = kit.Indent(lines, indent)
	if i != r.focus || r.onLink {
		if p.changed() {
			return append(lines, strings.Repeat(" ", indent)+t.Muted.Render("(changed by you)"))
		}
		return lines
	}
	bar := t.Accent.Render(t.Symbols.Bar)
	for n, line := range lines {
		lines[n] = bar
		if line != "" {
			lines[n] += line[1:]
		}
	}
	return append(lines, kit.Cut(bar+strings.Repeat(" ", indent-1)+r.offers(p), width))
}

// offers says what can be done with a program, to be clicked on as well.
func (r *Reader) offers(p *program) string {
	t, out := r.env.Theme, []string{}
	for _, k := range r.offered(p) {
		out = append(out, t.Key.Render(k.Help().Key)+" "+t.Muted.Render(k.Help().Desc))
	}
	return strings.Join(out, "  ")
}

func (r *Reader) offered(p *program) []key.Binding {
	k := r.keys
	all := []key.Binding{k.Copy}
	if r.deps.Engine != nil {
		all = []key.Binding{k.Run, k.Edit, k.Copy}
	}
	if p.changed() {
		all = append(all, k.Undo)
	}
	for i := range all {
		all[i].SetEnabled(true)
	}
	return all
}

// offerAt is the key of the offer in this cell, counted from where they begin.
func (r *Reader) offerAt(p *program, cell int) (tea.KeyPressMsg, bool) {
	from := 0
	for _, k := range r.offered(p) {
		to := from + ansi.StringWidth(k.Help().Key+" "+k.Help().Desc)
		if from <= cell && cell < to {
			name := k.Keys()[0]
			return tea.KeyPressMsg{Code: rune(name[0]), Text: name}, true
		}
		from = to + 2
	}
	return tea.KeyPressMsg{}, false
}

// leastRows is how small the editor gets.
const leastRows = 3

// editorRows is a line more than the program has, as far as there is room for it
// and for what came of the program.
func (r *Reader) editorRows(p *program, below int) int {
	spare := min(below+2, r.height/2)
	rows := strings.Count(p.text(), "\n") + 2
	return max(min(rows, r.height-spare), min(leastRows, r.height))
}

// showEditor brings the line into view in which is typed, and as much of what
// came of the program as fits.
func (r *Reader) showEditor() {
	b := &r.page[r.focus]
	if b.to-b.from <= r.height {
		r.scroll.Reveal(b.from, b.to)
		return
	}
	r.scroll.Reveal(b.from, b.from+r.height)
}

// Cursor is where something is typed.
func (r *Reader) Cursor() *tea.Cursor {
	if c := r.search.Cursor(); c != nil {
		c.X += r.textLeft() - r.margin
		return c
	}
	if !r.editing {
		return nil
	}
	b := &r.page[r.focus]
	c := b.program.ed.Cursor()
	if c == nil {
		return nil
	}
	c.X += r.textLeft() + r.indentOf(r.focus)
	c.Y += b.from - r.scroll.At()
	if c.Y < 0 || c.Y >= r.height || c.X >= r.width {
		return nil
	}
	return c
}

// textLeft is the column of the body in which the text begins.
func (r *Reader) textLeft() int {
	if side := r.sideWidth(); side > 0 {
		return side + 1 + r.margin
	}
	return r.margin
}

func (r *Reader) indentOf(i int) int {
	if r.page[i].in != none {
		return noteIndent
	}
	return 0
}
