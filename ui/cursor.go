package ui

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// cursor is where something is typed on the page on top, in the window.
func (a *App) cursor() *tea.Cursor {
	typist, ok := a.top().screen.(kit.Typist)
	if !ok || a.help != nil || a.tooSmall() {
		return nil
	}
	c := typist.Cursor()
	if c == nil {
		return nil
	}
	moved := *c
	moved.Y += a.bodyTop()
	return &moved
}
