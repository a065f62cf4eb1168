package editor

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/editor/buffer"
)

const wheelStep = 3

// point puts the cursor where the mouse clicks, selects while it is dragged, and
// scrolls with the wheel.
func (e *Editor) point(msg tea.MouseMsg) {
	m := msg.Mouse()
	switch msg.(type) {
	case tea.MouseWheelMsg:
		e.wheel(m.Button)
	case tea.MouseClickMsg:
		if m.Button == tea.MouseLeft && m.Y < e.rows() {
			e.text.Move(e.placeAt(m.X, m.Y), m.Mod.Contains(tea.ModShift))
		}
	case tea.MouseMotionMsg:
		if m.Button == tea.MouseLeft {
			e.text.Move(e.placeAt(m.X, m.Y), true)
			e.reveal()
		}
	}
}

func (e *Editor) wheel(button tea.MouseButton) {
	switch button {
	case tea.MouseWheelUp:
		e.top = max(e.top-wheelStep, 0)
	case tea.MouseWheelDown:
		e.top = max(min(e.top+wheelStep, e.text.Len()-e.rows()), e.top)
	}
}

// placeAt is the place in the text that is drawn at a cell.
func (e *Editor) placeAt(x, y int) buffer.Pos {
	line := min(max(e.top+y, 0), e.text.Len()-1)
	return buffer.Pos{Line: line, Col: buffer.ColAt(e.text.Line(line), max(e.left+x-e.gutter(), 0))}
}
