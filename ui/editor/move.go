package editor

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/editor/buffer"
)

// pressMove moves the cursor; with shift it selects on the way.
func (e *Editor) pressMove(msg tea.KeyPressMsg) bool {
	msg, extend := unshifted(msg)
	k, b, at := &e.Keys, e.text, e.text.Cursor()
	switch {
	case key.Matches(msg, k.Left):
		b.Move(e.sideways(b.Left(at), extend, false), extend)
	case key.Matches(msg, k.Right):
		b.Move(e.sideways(b.Right(at), extend, true), extend)
	case key.Matches(msg, k.Up):
		b.MoveLines(-1, extend)
	case key.Matches(msg, k.Down):
		b.MoveLines(1, extend)
	case key.Matches(msg, k.PageUp):
		b.MoveLines(-e.page(), extend)
	case key.Matches(msg, k.PageDown):
		b.MoveLines(e.page(), extend)
	case key.Matches(msg, k.WordLeft):
		b.Move(b.WordLeft(at), extend)
	case key.Matches(msg, k.WordRight):
		b.Move(b.WordRight(at), extend)
	case key.Matches(msg, k.Home):
		b.Move(b.Home(at), extend)
	case key.Matches(msg, k.End):
		b.Move(buffer.Pos{Line: at.Line, Col: len(b.Line(at.Line))}, extend)
	case key.Matches(msg, k.Top):
		b.Move(buffer.Pos{}, extend)
	case key.Matches(msg, k.Bottom):
		b.Move(b.End(), extend)
	default:
		return false
	}
	return true
}

// unshifted is a key without shift, and whether it had it.
func unshifted(msg tea.KeyPressMsg) (tea.KeyPressMsg, bool) {
	if msg.Text != "" || !strings.Contains(msg.String(), "shift+") {
		return msg, false
	}
	msg.Mod &^= tea.ModShift
	return msg, true
}

// sideways is where an arrow goes: out of a selection to its end.
func (e *Editor) sideways(to buffer.Pos, extend, right bool) buffer.Pos {
	from, end, selected := e.text.Selection()
	switch {
	case extend || !selected:
		return to
	case right:
		return end
	}
	return from
}

// page is how far a page goes; a line stays in sight.
func (e *Editor) page() int { return max(e.rows()-1, 1) }
