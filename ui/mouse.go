package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// onMouse hands a message of the mouse to the page on top, in the coordinates
// of its body. What happens on header or footer is nobody's.
func (a *App) onMouse(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	at.Y -= a.bodyTop()
	_, height := a.bodySize()
	if at.Y < 0 || at.Y >= height {
		return nil
	}
	switch msg.(type) {
	case tea.MouseClickMsg:
		return a.toTop(tea.MouseClickMsg(at))
	case tea.MouseReleaseMsg:
		return a.toTop(tea.MouseReleaseMsg(at))
	case tea.MouseMotionMsg:
		return a.toTop(tea.MouseMotionMsg(at))
	}
	return a.toTop(tea.MouseWheelMsg(at))
}

// turnMouse leaves the mouse to the terminal, or takes it back: nothing else of that
// is seen until it is used.
func (a *App) turnMouse() tea.Cmd {
	a.deps.Mouse = !a.deps.Mouse
	if a.deps.Mouse {
		return kit.Say(kit.Plain, "Clicks and the wheel are for lesswait.")
	}
	return kit.Say(kit.Plain, "The mouse is the terminal's, for selecting text; M takes it back.")
}

// mouseKey turns the mouse off and on again: while it is the program's, most
// terminals select text only with shift.
func (a *App) mouseKey() key.Binding {
	if a.deps.Mouse {
		return kit.Bind("M", "leave the mouse to the terminal", "M")
	}
	return kit.Bind("M", "use the mouse here", "M")
}
