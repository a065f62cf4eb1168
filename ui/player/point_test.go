package player

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/ink"
)

// at is the cell in which a text begins in the frame.
func (r *driver) at(text string) (x, y int) {
	r.t.Helper()
	lines := strings.Split(ansi.Strip(r.p.View()), "\n")
	y = slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, text) })
	if y < 0 {
		r.t.Fatalf("no %q in\n%s", text, ansi.Strip(r.p.View()))
	}
	before, _, _ := strings.Cut(lines[y], text)
	return ansi.StringWidth(before), y
}

func left(x, y int) tea.Mouse { return tea.Mouse{X: x, Y: y, Button: tea.MouseLeft} }

// TestAClickSeeks: a click on the axis goes to that moment, at every column of it,
// and so does moving with the button held.
func TestAClickSeeks(t *testing.T) {
	r := replayed(t, &fakes{})
	x, y := r.at(ink.GlyphsOf(false).First)
	end := r.p.race.end()
	r.p.Update(tea.MouseClickMsg(left(x, y)))
	if r.p.head.Now != 0 {
		t.Errorf("the first column is at %d", r.p.head.Now)
	}
	before := int64(-1)
	width, _ := r.at(ink.GlyphsOf(false).Last)
	for column := x; column <= width; column++ {
		r.p.Update(tea.MouseMotionMsg(left(column, y+5)))
		if r.p.head.Now <= before {
			t.Fatalf("column %d is at %d, the one before at %d", column, r.p.head.Now, before)
		}
		before = r.p.head.Now
	}
	if before != end {
		t.Errorf("the last column is at %d, want the end, %d", before, end)
	}
	r.p.Update(tea.MouseReleaseMsg(left(x, y)))
	r.p.Update(tea.MouseMotionMsg(left(x, y)))
	if r.p.head.Now != end {
		t.Error("it moves though the button is up")
	}
}

// TestAClickSelects: one on a lane selects it, in whichever program it is, and
// leaves the moment alone.
func TestAClickSelects(t *testing.T) {
	r := replayed(t, &fakes{}).press("home", "right")
	now := r.p.head.Now
	for _, label := range []string{"url2", "url1"} {
		_, y := r.at(label)
		r.p.Update(tea.MouseClickMsg(left(30, y)))
		if _, lane := r.p.lane(); !strings.Contains(lane.Label, label) {
			t.Errorf("a click on %s selects %s", label, lane.Label)
		}
	}
	_, y := r.at("all at once")
	r.p.Update(tea.MouseClickMsg(left(5, y+1)))
	if at, _ := r.p.lane(); at != 1 {
		t.Error("no lane of the second program is selected")
	}
	if r.p.head.Now != now {
		t.Errorf("it went to %d", r.p.head.Now)
	}
}

// TestTheLineBelowThePicture is dragged: the picture has more rows or fewer, and
// what is below it the others.
func TestTheLineBelowThePicture(t *testing.T) {
	r := replayed(t, &fakes{})
	was := r.p.captionAt
	for _, to := range []int{was + 4, was - 2, 0} {
		r.p.Update(tea.MouseClickMsg(left(5, r.p.captionAt)))
		r.p.Update(tea.MouseMotionMsg(left(9, to)))
		r.p.Update(tea.MouseReleaseMsg(left(9, to)))
		if want := max(to, leastRows); r.p.captionAt != want {
			t.Errorf("dragged to %d it is at %d, want %d", to, r.p.captionAt, want)
		}
		if rows := strings.Count(r.p.View(), "\n") + 1; rows != r.p.height {
			t.Errorf("there are %d rows of %d", rows, r.p.height)
		}
	}
}
