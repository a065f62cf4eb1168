package editor

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"lesswait/ui/editor/buffer"
)

// rows is how many lines of the text are seen.
func (e *Editor) rows() int {
	if e.ask != nil {
		return max(e.height-1, 0)
	}
	return e.height
}

// gutter is the width of what stands before the text: the sign of a mark, the
// number, and a blank.
func (e *Editor) gutter() int { return len(strconv.Itoa(max(e.text.Len(), 10))) + 2 }

// room is the width of the text; one cell at the end tells that a line goes on.
func (e *Editor) room() int { return max(e.width-e.gutter()-1, 1) }

// margin is how many lines stay in sight above and below the cursor.
const margin = 2

// reveal moves the window as little as needed to see the cursor; sideways a bit
// more, so that it is seen what one is writing towards.
func (e *Editor) reveal() {
	at, rows := e.text.Cursor(), e.rows()
	keep := min(margin, max(rows-1, 0)/2)
	e.top = min(e.top, at.Line-keep)
	e.top = max(e.top, at.Line-rows+1+keep)
	e.top = max(min(e.top, e.text.Len()-rows), 0)

	cell, room := buffer.Cell(e.text.Line(at.Line), at.Col), e.room()
	switch {
	case cell < room:
		e.left = 0
	case cell < e.left:
		e.left = max(cell-room/4, 0)
	case cell >= e.left+room:
		e.left = cell - room + 1 + room/4
	}
}

// Cursor is where the terminal's cursor belongs, from the upper left corner of
// the editor; nil where it isn't seen.
func (e *Editor) Cursor() *tea.Cursor {
	if e.width <= 0 || e.height <= 0 {
		return nil
	}
	if e.ask != nil {
		_, x := e.promptLine()
		return seen(x, e.height-1, e.width)
	}
	at := e.text.Cursor()
	y := at.Line - e.top
	x := buffer.Cell(e.text.Line(at.Line), at.Col) - e.left
	if y < 0 || y >= e.rows() || x < 0 {
		return nil
	}
	return seen(x+e.gutter(), y, e.width)
}

func seen(x, y, width int) *tea.Cursor {
	if x >= width {
		return nil
	}
	return tea.NewCursor(x, y)
}
