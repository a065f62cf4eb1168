package kit

import tea "charm.land/bubbletea/v2"

// Clicked tells whether a message is a click of the left button, and where: the
// column and the row of the screen's body. The root has moved the mouse's
// coordinates there.
func Clicked(msg tea.Msg) (column, row int, ok bool) {
	click, ok := msg.(tea.MouseClickMsg)
	if !ok || click.Button != tea.MouseLeft {
		return 0, 0, false
	}
	return click.X, click.Y, true
}
