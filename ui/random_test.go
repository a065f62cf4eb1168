package ui

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python"
	"lesswait/internal/watch"
	"lesswait/internal/workspace"
	"lesswait/ui/kit"
	"lesswait/ui/theme"
	"lesswait/ui/workbench"
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

// desks makes real workbenches, in a folder of their own and without a Python.
func desks(t testing.TB) func(*kit.Env, *course.Exercise) kit.Screen {
	files := workspace.New(t.TempDir())
	return func(env *kit.Env, ex *course.Exercise) kit.Screen {
		return workbench.New(env, ex, workbench.Deps{
			Files: files,
			Engine: func(context.Context, func(string, int64, int64)) (python.Runner, string, error) {
				return nil, "3.14.6", nil
			},
			Check: func(context.Context, python.Runner, string, *course.Exercise, string, []byte, *check.Case) (check.Verdict, error) {
				line := 2
				return check.Verdict{Code: "sequential", Message: "One after the other.", Line: &line}, nil
			},
			Watch: func(context.Context, string) <-chan watch.Event {
				none := make(chan watch.Event)
				close(none)
				return none
			},
		})
	}
}

// TestRandomUse presses keys and changes the window at random: nothing panics
// and nothing is ever larger than the window.
func TestRandomUse(t *testing.T) {
	const steps = 10_000
	dice := rand.New(rand.NewPCG(1, 2))
	keys := strings.Fields("i i i i ctrl+s ctrl+f ctrl+g ctrl+z ctrl+y ctrl+t ctrl+o ctrl+a ctrl+x ctrl+v delete f1 : y " +
		"up down left right enter enter tab shift+tab space esc q ? n p g G j k J K " +
		"pgup pgdown home end 1 2 3 9 r x ctrl+k / e w c c o t u y N shift+up shift+down ctrl+z backspace é")
	desk := kit.Place{Kind: kit.Exercise, ID: "fetch-all"}
	d := drive(t, Deps{Theme: theme.Options{Dark: true}, Start: kit.Place{Kind: kit.Home}, Workbench: desks(t)}, 80, 24)
	typing := 0 // steps after which the editor was open
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
		case roll < 16:
			d.send(tea.PasteMsg{Content: "if x:\r\n\ty = '世'\r"})
		case roll < 20 && d.app.top().place != desk:
			d.send(kit.Open{Place: desk})
		default:
			d.press(keys[dice.IntN(len(keys))])
		}
		if d.quit { // q at home: begin again
			d.quit = false
		}
		fits(t, d.app)
		if c := d.app.View().Cursor; c != nil {
			typing++
			if c.X < 0 || c.X >= d.app.width || c.Y < 0 || c.Y >= d.app.height {
				t.Fatalf("the cursor is at %d,%d of %dx%d", c.X, c.Y, d.app.width, d.app.height)
			}
		}
	}
	if typing < steps/100 {
		t.Errorf("the editor was open after %d steps only", typing)
	}
}
