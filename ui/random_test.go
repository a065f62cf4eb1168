package ui

import (
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// fits fails if the frame, or the body of the screen on top, is larger than
// the room it has.
func fits(t testing.TB, a *App) {
	t.Helper()
	inside(t, "frame", a.View().Content, a.width, a.height)
	if !a.tooSmall() {
		width, height := kit.BodySize(a.width, a.height)
		inside(t, "body", a.top().screen.View(), width, height)
	}
}

func inside(t testing.TB, what, text string, width, height int) {
	t.Helper()
	lines := strings.Split(text, "\n")
	if text != "" && len(lines) > height {
		t.Fatalf("%s of %d lines in %d", what, len(lines), height)
	}
	for i, line := range lines {
		if got := ansi.StringWidth(line); got > width {
			t.Fatalf("%s: line %d has %d cells of %d: %q", what, i, got, width, line)
		}
	}
}

// TestRandomUse presses keys and changes the window at random: nothing panics
// and nothing is ever larger than the window.
func TestRandomUse(t *testing.T) {
	const steps = 10_000
	dice := rand.New(rand.NewPCG(1, 2))
	keys := strings.Fields("up down left right enter enter tab shift+tab space esc q ? n p g G j k J K " +
		"pgup pgdown home end 1 2 3 9 r x shift+up shift+down ctrl+z backspace é")
	d := open(t, kit.Place{Kind: kit.Home}, theme.Options{Dark: true}, 80, 24)
	for range steps {
		switch roll := dice.IntN(100); {
		case roll < 8:
			d.send(tea.WindowSizeMsg{Width: dice.IntN(201), Height: dice.IntN(61)})
		case roll < 10:
			d.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
		case roll < 14:
			at := tea.Mouse{X: dice.IntN(210), Y: dice.IntN(65), Button: tea.MouseLeft}
			d.send([]tea.Msg{tea.MouseClickMsg(at), tea.MouseMotionMsg(at), tea.MouseReleaseMsg(at)}[dice.IntN(3)])
		case roll < 15:
			d.send(kit.Notice{Text: strings.Repeat("much to say ", dice.IntN(20)), Tone: kit.Bad})
		default:
			d.press(keys[dice.IntN(len(keys))])
		}
		if d.quit { // q at home: begin again
			d.quit = false
		}
		fits(t, d.app)
	}
}
