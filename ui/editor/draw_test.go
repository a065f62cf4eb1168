package editor

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/editor/buffer"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// after is the place behind a text that begins a buffer.
func after(text string) buffer.Pos { return buffer.New(text).End() }

func lines(e *Editor) []string { return strings.Split(ansi.Strip(e.View()), "\n") }

func TestDraw(t *testing.T) {
	e := edit(t, "a\tb\n世界|\n\x1b[2J\u200b\r\x7f\n")
	want := []string{"  1 a   b", "  2 世界", "  3 ␛[2J·␍␡", "  4 ", "", "", "", "", "", ""}
	for i, line := range lines(e) {
		if line != want[i] {
			t.Errorf("line %d is %q; want %q", i+1, line, want[i])
		}
	}
	if c := e.Cursor(); c == nil || c.X != 8 || c.Y != 1 {
		t.Errorf("the cursor is at %+v", c)
	}
}

// TestSideways: a long line is scrolled where the cursor goes, signs tell that
// there is more, and half of a wide character is a blank.
func TestSideways(t *testing.T) {
	e := edit(t, "|xx"+strings.Repeat("世", 30)+"\nshort\n")
	if got := lines(e)[0]; !strings.HasSuffix(got, "世 ›") || ansi.StringWidth(got) != 40 {
		t.Errorf("the line is %q", got)
	}
	press(e, "end")
	got := lines(e)
	if !strings.HasPrefix(got[0], "  1‹") || strings.Contains(got[0], "›") || got[1] != "  2‹" {
		t.Errorf("at the end the lines are %q", got[:2])
	}
	if c := e.Cursor(); c == nil || c.X >= 40 || c.X < 20 {
		t.Errorf("the cursor is at %+v", c)
	}
	press(e, "home")
	if e.left != 0 {
		t.Errorf("back at the start the window begins at cell %d", e.left)
	}
}

func TestWindowFollowsTheCursor(t *testing.T) {
	e := edit(t, "|"+strings.Repeat("x\n", 50))
	press(e, "pgdown", "pgdown")
	if line, _ := e.Place(); line != 19 || e.Cursor() == nil {
		t.Errorf("two pages down it is line %d", line)
	}
	e.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	e.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	e.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if e.Cursor() != nil {
		t.Error("the wheel moves the cursor")
	}
	write(e, "y")
	if c := e.Cursor(); c == nil || e.text.Cursor().Line != 18 {
		t.Errorf("what is typed goes where it isn't seen: %+v", c)
	}
}

func TestMouse(t *testing.T) {
	e := edit(t, "|ab\n\tcd\n")
	click := func(x, y int, mod tea.KeyMod) {
		e.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft, Mod: mod})
	}
	for _, c := range []struct {
		x, y int
		want buffer.Pos
	}{{5, 0, buffer.Pos{Col: 1}}, {39, 0, buffer.Pos{Col: 2}}, {0, 1, buffer.Pos{Line: 1}}, {6, 1, buffer.Pos{Line: 1}},
		{8, 1, buffer.Pos{Line: 1, Col: 1}}, {9, 9, buffer.Pos{Line: 2}}} {
		if click(c.x, c.y, 0); e.text.Cursor() != c.want {
			t.Errorf("a click at %d,%d goes to %v; want %v", c.x, c.y, e.text.Cursor(), c.want)
		}
	}
	click(4, 0, 0)
	e.Update(tea.MouseMotionMsg{X: 9, Y: 1, Button: tea.MouseLeft})
	shows(t, e, "|ab\n\tc|d\n")
	click(5, 0, tea.ModShift)
	shows(t, e, "|a|b\n\tcd\n")
}

// TestMark: the marked line is found again however the text around it changes,
// and not where it was changed itself.
func TestMark(t *testing.T) {
	const source = "a\nb\nc\n"
	marked := func(change func(e *Editor)) string {
		e := edit(t, source)
		e.SetMark(Mark{Line: 2, Note: "✗ sequential", Source: source})
		change(e)
		for _, line := range lines(e) {
			if strings.HasPrefix(line, "✗") {
				return line
			}
		}
		return ""
	}
	for name, c := range map[string]struct {
		change func(*Editor)
		want   string
	}{
		"as it was":     {func(*Editor) {}, "✗ 2 b  ✗ sequential"},
		"a line before": {func(e *Editor) { write(e, "x"); press(e, "enter") }, "✗ 3 b  ✗ sequential"},
		"a line behind": {func(e *Editor) { e.GoTo(3); write(e, "x") }, "✗ 2 b  ✗ sequential"},
		"itself":        {func(e *Editor) { e.GoTo(2); write(e, "x") }, ""},
		"and undone":    {func(e *Editor) { e.GoTo(2); write(e, "x"); press(e, "ctrl+z") }, "✗ 2 b  ✗ sequential"},
		"gone":          {func(e *Editor) { e.SetText("") }, ""},
	} {
		if got := marked(c.change); got != c.want {
			t.Errorf("%s: marked is %q; want %q", name, got, c.want)
		}
	}
}

// TestRandomUse: nothing panics, nothing is larger than the editor, and undoing
// all gives the first text.
func TestRandomUse(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	keys := append(strings.Fields("enter tab shift+tab backspace delete ctrl+z ctrl+y ctrl+x ctrl+c ctrl+v ctrl+a ctrl+f ctrl+g "+
		"ctrl+n ctrl+p esc left right up down shift+up shift+left ctrl+left ctrl+right home end pgup pgdown shift+end x 世 : ( 3"), "space")
	const first = "async def f(urls):\n\treturn [\"世\"] # e\u0301\n\x1b\n"
	e := New(kittest.Env(t, theme.Options{Dark: true}), first)
	width, height := 40, 10
	for step := range 5000 {
		switch roll := dice.IntN(100); {
		case roll < 4:
			width, height = dice.IntN(90), dice.IntN(25)
			e.SetSize(width, height)
		case roll < 8:
			e.Update(tea.PasteMsg{Content: strings.Repeat("long ", dice.IntN(30)) + "\r\nif a:\r\t🇩🇪"})
		case roll < 12:
			e.Update(tea.MouseClickMsg{X: dice.IntN(90), Y: dice.IntN(25), Button: tea.MouseLeft})
		case roll < 14:
			e.Update(tea.MouseWheelMsg{Button: tea.MouseWheelUp + tea.MouseButton(dice.IntN(2))})
		default:
			press(e, keys[dice.IntN(len(keys))])
		}
		within(t, e, width, height, fmt.Sprint("step ", step))
		if len(e.Text()) > 4000 {
			e.SetText(first)
		}
	}
	for e.text.Undo() {
	}
	if e.Text() != first {
		t.Errorf("undoing all gives %q", e.Text())
	}
}

func within(t *testing.T, e *Editor, width, height int, when string) {
	t.Helper()
	all := strings.Split(e.View(), "\n")
	if len(all) > height && e.View() != "" {
		t.Fatalf("%s: %d lines of %d", when, len(all), height)
	}
	for _, line := range all {
		if ansi.StringWidth(line) > width {
			t.Fatalf("%s: %d cells of %d: %q", when, ansi.StringWidth(line), width, line)
		}
	}
	if c := e.Cursor(); c != nil && (c.X >= width || c.Y >= height || c.X < 0 || c.Y < 0) {
		t.Fatalf("%s: the cursor at %d,%d is outside of %dx%d", when, c.X, c.Y, width, height)
	}
}
