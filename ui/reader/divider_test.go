package reader

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestDivider: the line between contents and text is dragged, stays there in the
// next lesson, and the line at the top stays at the top.
func TestDivider(t *testing.T) {
	r := read(t, 0, 130, 12).do("down", "down", "down", "down")
	column := func(r *Reader) int {
		before, _, _ := strings.Cut(r.text(), "│")
		return len([]rune(before))
	}
	top := r.place()
	if got := column(r); got != side {
		t.Fatalf("the line is at %d", got)
	}
	for _, msg := range []tea.Msg{
		tea.MouseClickMsg{X: side, Y: 5, Button: tea.MouseLeft}, tea.MouseMotionMsg{X: 50, Y: 7, Button: tea.MouseLeft},
		tea.MouseReleaseMsg{X: 50, Y: 7, Button: tea.MouseLeft}, tea.MouseMotionMsg{X: 60, Y: 7, Button: tea.MouseLeft},
	} {
		r.Update(msg)
	}
	if got := column(r); got != 50 {
		t.Errorf("dragged to 50 it is at %d", got)
	}
	if r.place() != top {
		t.Errorf("the top was at %v and is at %v", top, r.place())
	}
	next := New(r.env, r.env.Course.Lessons[1], Deps{})
	next.SetSize(130, 12)
	if got := column(next); got != 50 {
		t.Errorf("in the next lesson it is at %d", got)
	}
}
