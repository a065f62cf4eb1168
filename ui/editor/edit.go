package editor

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/editor/buffer"
)

// pressEdit changes the text.
func (e *Editor) pressEdit(msg tea.KeyPressMsg) bool {
	k, b, at := &e.Keys, e.text, e.text.Cursor()
	switch {
	case key.Matches(msg, k.Undo):
		b.Undo()
	case key.Matches(msg, k.Redo):
		b.Redo()
	case key.Matches(msg, k.Newline):
		e.newline()
	case key.Matches(msg, k.Indent):
		e.indent()
	case key.Matches(msg, k.Dedent):
		e.dedent()
	case key.Matches(msg, k.Erase):
		b.Erase(e.levelBack(at))
	case key.Matches(msg, k.Delete):
		b.Erase(b.Right(at))
	case key.Matches(msg, k.EraseWord):
		b.Erase(b.WordLeft(at))
	case key.Matches(msg, k.DeleteWord):
		b.Erase(b.WordRight(at))
	case msg.Text != "":
		e.typed(msg.Text)
	default:
		return false
	}
	return true
}

// typed types a character; a colon may complete a line that belongs further out.
func (e *Editor) typed(text string) {
	e.text.Type(text)
	at := e.text.Cursor()
	if line := e.text.Line(at.Line); text == ":" && at.Col == len(line) {
		if indent, ok := outdent(e.text.Lines(), at.Line); ok {
			e.text.Replace(buffer.Pos{Line: at.Line}, buffer.Pos{Line: at.Line, Col: len(buffer.Indent(line))}, indent)
		}
	}
}

// newline begins a line that is indented as it follows from the one before.
// What is left of a line without anything but blanks is nothing.
func (e *Editor) newline() {
	b := e.text
	b.Together(func() {
		from, _, _ := b.Selection()
		b.Insert("")
		line := b.Line(from.Line)
		indent := following(line[:from.Col], e.unit())
		start, end := from, from
		if strings.TrimSpace(line[:from.Col]) == "" {
			start.Col = 0
		} else {
			end.Col += len(buffer.Indent(line[from.Col:]))
		}
		b.Select(start, end)
		b.Insert("\n" + indent)
	})
}

// unit is a level of indentation, as this text has it.
func (e *Editor) unit() string {
	for _, line := range e.text.Lines() {
		if indent := buffer.Indent(line); indent != "" && strings.TrimSpace(line) != "" {
			if indent[0] == '\t' {
				return "\t"
			}
			break
		}
	}
	return strings.Repeat(" ", buffer.TabWidth)
}

// indent goes to the next level; a selection goes there with all its lines.
func (e *Editor) indent() {
	b, unit := e.text, e.unit()
	from, to, selected := b.Selection()
	if !selected {
		if unit != "\t" {
			unit = strings.Repeat(" ", buffer.TabWidth-buffer.Cell(b.Line(from.Line), from.Col)%buffer.TabWidth)
		}
		b.Insert(unit)
		return
	}
	e.eachLine(from, to, func(n int, line string) {
		if line != "" {
			b.Replace(buffer.Pos{Line: n}, buffer.Pos{Line: n}, unit)
		}
	})
}

// dedent takes a level from the line of the cursor, or from all that is selected.
func (e *Editor) dedent() {
	from, to, _ := e.text.Selection()
	e.eachLine(from, to, func(n int, line string) {
		indent := buffer.Indent(line)
		kept := indent[:levelBelow(indent)]
		e.text.Replace(buffer.Pos{Line: n, Col: len(kept)}, buffer.Pos{Line: n, Col: len(indent)}, "")
	})
}

// eachLine changes the lines between two places as one step. A line of which
// only the beginning is touched is not among them.
func (e *Editor) eachLine(from, to buffer.Pos, change func(n int, line string)) {
	last := to.Line
	if to.Col == 0 && last > from.Line {
		last--
	}
	e.text.Together(func() {
		for n := from.Line; n <= last; n++ {
			change(n, e.text.Line(n))
		}
	})
}

// levelBack is what backspace erases up to: a level where only blanks are before
// the cursor, else a character.
func (e *Editor) levelBack(at buffer.Pos) buffer.Pos {
	before := e.text.Line(at.Line)[:at.Col]
	if before == "" || strings.TrimLeft(before, " \t") != "" {
		return e.text.Left(at)
	}
	return buffer.Pos{Line: at.Line, Col: levelBelow(before)}
}

// levelBelow is the length of an indentation that is one level less.
func levelBelow(indent string) int {
	cells := buffer.Cell(indent, len(indent))
	return buffer.ColAt(indent, max((cells-1)/buffer.TabWidth*buffer.TabWidth, 0))
}
