package workbench

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"lesswait/ui/theme"
)

// drag pulls with the left button from one cell to another.
func (r *driver) drag(fromX, fromY, toX, toY int) {
	r.w.Update(tea.MouseClickMsg{X: fromX, Y: fromY, Button: tea.MouseLeft})
	r.w.Update(tea.MouseMotionMsg{X: toX, Y: toY, Button: tea.MouseLeft})
	r.w.Update(tea.MouseReleaseMsg{X: toX, Y: toY, Button: tea.MouseLeft})
}

// TestDividers are dragged: that beside the task, that beside the editor, and
// that below it, where each pane keeps some room.
func TestDividers(t *testing.T) {
	r := open(t, newFakes(t), theme.Options{NoColor: true}, 120, 40)
	r.drag(60, 5, 80, 9)
	if r.w.leftHalf() != 80 {
		t.Errorf("the line is at %d", r.w.leftHalf())
	}
	r.press("i")
	r.drag(80, 5, 1, 5)
	if r.w.leftHalf() != leastPane {
		t.Errorf("the line is at %d", r.w.leftHalf())
	}
	r = open(t, newFakes(t), theme.Options{NoColor: true}, 120, 40).save(gathered).press("s")
	r.drag(r.w.solutionsLeft(), 8, 40, 8)
	if r.w.solutionsLeft() != 40 {
		t.Errorf("the line between the solutions is at %d", r.w.solutionsLeft())
	}
	r = open(t, newFakes(t), theme.Options{NoColor: true}, 80, 24).press("i")
	line := r.w.height - r.w.below()
	r.drag(5, line, 5, line-5)
	if got := r.w.height - r.w.below(); got != line-5 || r.w.desk.at.height > got {
		t.Errorf("the line was at %d and is at %d, the editor has %d rows", line, got, r.w.desk.at.height)
	}
}
