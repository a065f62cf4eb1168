package kit

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

func at(x int) tea.Mouse { return tea.Mouse{X: x, Button: tea.MouseLeft} }

// TestDivider is dragged, within bounds, and remembered by its name.
func TestDivider(t *testing.T) {
	env := &Env{}
	d := NewDivider(env, "panes")
	place := func(total, want int) {
		t.Helper()
		if got := d.Place(total, 40, 10); got != want {
			t.Errorf("of %d it is at %d, want %d", total, got, want)
		}
	}
	place(100, 40)
	if d.Drag(tea.MouseMotionMsg(at(60)), 60) || d.Drag(tea.MouseClickMsg(at(39)), 39) {
		t.Fatal("it moves though nobody holds it")
	}
	if !d.Drag(tea.MouseClickMsg(at(40)), 40) || !d.Drag(tea.MouseMotionMsg(at(60)), 60) {
		t.Fatal("it can't be dragged")
	}
	place(100, 60)
	d.Drag(tea.MouseMotionMsg(at(0)), 0)
	place(100, 10)
	d.Drag(tea.MouseMotionMsg(at(99)), 99)
	place(100, 89)
	d.Drag(tea.MouseMotionMsg(at(75)), 75)
	if !d.Drag(tea.MouseReleaseMsg(at(75)), 75) || d.Drag(tea.MouseMotionMsg(at(50)), 50) {
		t.Error("it is not let go")
	}
	place(200, 150)
	d = NewDivider(env, "panes")
	place(100, 75)
	d.Hide()
	if d.Drag(tea.MouseClickMsg(at(75)), 75) {
		t.Error("it is dragged though it isn't seen")
	}
	d = NewDivider(env, "others")
	place(100, 40)
}
