package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// clickOn presses the left button on the first cell of a text that is seen.
func (d *driver) clickOn(text string) *driver {
	d.t.Helper()
	column, row := d.find(text)
	d.send(tea.MouseClickMsg{X: column, Y: row, Button: tea.MouseLeft})
	return d
}

// find is where a text stands in the frame.
func (d *driver) find(text string) (column, row int) {
	d.t.Helper()
	for row, line := range strings.Split(ansi.Strip(d.app.frame()), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			return ansi.StringWidth(before), row
		}
	}
	d.t.Fatalf("%q is not to be seen:\n%s", text, ansi.Strip(d.app.frame()))
	return 0, 0
}

// TestPathByMouse does with the mouse what TestPath does with the keys, in a
// window with and one without rules around the body.
func TestPathByMouse(t *testing.T) {
	for _, height := range []int{16, 40} {
		d := drive(t, Deps{Theme: theme.Options{Dark: true}, Mouse: true}, 80, height)
		d.clickOn("Where do three seconds go?").at(place(kit.Demo, "d1"))
		d.press("esc", "G").at(place(kit.Home, ""))
		d.clickOn("The Solution").at(place(kit.Lesson, "the-solution"))
		d.press("g", "tab", "tab")
		d.clickOn("Which comes first?").at(place(kit.Quiz, "q5"))
		d.clickOn("slow fast").press("enter").at(place(kit.Lesson, "the-solution"))
		if !d.app.deps.Progress.State().Quizzes["q5"].Right {
			t.Error("the answer was not kept")
		}
	}
}

func TestClickBesideEverythingDoesNothing(t *testing.T) {
	d := drive(t, Deps{Mouse: true}, 80, 24)
	for _, at := range [][2]int{{0, 0}, {79, 0}, {40, 23}, {0, 5}, {3, 6}} {
		d.send(tea.MouseClickMsg{X: at[0], Y: at[1], Button: tea.MouseLeft})
		d.at(place(kit.Home, ""))
	}
	column, row := d.find("The Solution")
	d.send(tea.MouseClickMsg{X: column, Y: row, Button: tea.MouseRight})
	d.at(place(kit.Home, ""))
}

// TestLinesAreDragged solves the problem with the mouse alone, but for the
// keys that judge it.
func TestLinesAreDragged(t *testing.T) {
	d := open(t, place(kit.Parsons, "p1"), theme.Options{NoColor: true}, 100, 40)
	lines := []string{"async def fetch_all", "async with asyncio", "tasks = [group", "return [task"}
	if _, _, ok := strings.Cut(ansi.Strip(d.app.frame()), lines[1]); !ok {
		d.variantOf("with asyncio.TaskGroup")
	}
	_, top := d.find(lines[0])
	for _, line := range lines {
		_, row := d.find(line)
		top = min(top, row)
	}
	for i, line := range lines {
		d.clickOn(line)
		d.send(tea.MouseMotionMsg{X: 20, Y: top + i, Button: tea.MouseLeft})
	}
	d.press("enter")
	if frame := ansi.Strip(d.app.frame()); !strings.Contains(frame, "Solved") {
		d.variantOf("return [task")
		d.press("enter")
		if frame = ansi.Strip(d.app.frame()); !strings.Contains(frame, "Solved") {
			t.Errorf("not solved:\n%s", frame)
		}
	}
}

// variantOf clicks on the mark of a line.
func (d *driver) variantOf(line string) {
	d.t.Helper()
	_, row := d.find(line)
	text := strings.Split(ansi.Strip(d.app.frame()), "\n")[row]
	d.send(tea.MouseClickMsg{X: ansi.StringWidth(strings.TrimRight(text, " ")) - 1, Y: row, Button: tea.MouseLeft})
}

func TestTheMouseCanBeLeftToTheTerminal(t *testing.T) {
	d := drive(t, Deps{Mouse: true}, 80, 24)
	if d.app.View().MouseMode != tea.MouseModeCellMotion {
		t.Error("the mouse is off at the start")
	}
	if d.press("M"); d.app.View().MouseMode != tea.MouseModeNone {
		t.Error("M left it on")
	}
	if !strings.Contains(d.app.frame(), "The mouse is the terminal's") {
		t.Error("it did not say so")
	}
	if d.press("M"); d.app.View().MouseMode != tea.MouseModeCellMotion {
		t.Error("M did not bring it back")
	}
}
