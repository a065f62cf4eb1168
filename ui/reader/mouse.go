package reader

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// point does what the mouse asks for: it scrolls, opens what it clicks on, and
// types in the editor that is open.
func (r *Reader) point(msg tea.MouseMsg) tea.Cmd {
	m := msg.Mouse()
	if r.contents.divider.Drag(msg, m.X) {
		at := r.place()
		r.layout()
		r.goTo(at)
		return nil
	}
	if inside, ok := r.inEditor(msg); ok {
		return r.toEditor(inside)
	}
	if r.contents.holds(r, m) {
		r.pointContents(msg)
		return nil
	}
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		r.scroll.Update(msg)
		r.settle()
	case tea.MouseClickMsg:
		return r.click(msg)
	}
	return nil
}

// inEditor is a message of the mouse counted from the corner of the editor, if
// that is where it belongs.
func (r *Reader) inEditor(msg tea.MouseMsg) (tea.Msg, bool) {
	if !r.editing {
		return nil, false
	}
	m, b := msg.Mouse(), &r.page[r.focus]
	m.X -= r.textLeft() + r.indentOf(r.focus)
	m.Y -= b.from - r.scroll.At()
	if m.X < 0 || m.Y < 0 || m.Y >= r.rows {
		return nil, false
	}
	switch msg.(type) {
	case tea.MouseClickMsg:
		return tea.MouseClickMsg(m), true
	case tea.MouseMotionMsg:
		return tea.MouseMotionMsg(m), true
	case tea.MouseWheelMsg:
		return tea.MouseWheelMsg(m), true
	}
	return nil, false
}

// click follows the link, opens the card, unfolds the note or takes the program
// under the mouse.
func (r *Reader) click(msg tea.MouseClickMsg) tea.Cmd {
	column, row, ok := kit.Clicked(msg)
	if !ok || r.editing {
		return nil
	}
	line, cell := r.scroll.LineAt(row), column-r.textLeft()
	if h, ok := r.linkUnder(line, cell); ok {
		return r.link(h).follow()
	}
	for i := range r.page {
		b := &r.page[i]
		if r.hidden(i) || line < b.from || line >= b.to {
			continue
		}
		switch {
		case b.program != nil:
			return r.clickProgram(i, line, cell)
		case b.active():
			r.focus, r.onLink = i, false
			r.layout()
			return r.open()
		}
	}
	return nil
}

// clickProgram takes a program, or does what is offered below it.
func (r *Reader) clickProgram(i, line, cell int) tea.Cmd {
	b := &r.page[i]
	if i != r.focus || r.onLink {
		r.take(i)
		return nil
	}
	_, measure := kit.Column(r.scroll.Width())
	width := max(measure-r.indentOf(i), 1)
	indent := kit.CodeIndent(width)
	if line != b.from+len(r.source(i, width, indent))-1 {
		return nil
	}
	if press, ok := r.offerAt(b.program, cell-r.indentOf(i)-indent); ok {
		return r.press(press)
	}
	return nil
}
