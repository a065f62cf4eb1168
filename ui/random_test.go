package ui

import (
	"context"
	"image/color"
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
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
	"lesswait/ui/workbench"
)

// fits fails if the frame, or the body of the screen on top, is larger than
// the room it has.
func fits(t testing.TB, a *App) {
	t.Helper()
	inside(t, "frame", a.View().Content, a.width, a.height)
	if !a.tooSmall() {
		width, height := a.bodySize()
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

// TestRandomUse presses keys, moves the mouse and changes the window at random on
// every page: nothing panics, nothing is ever larger than the window, and the cursor
// is in it.
func TestRandomUse(t *testing.T) {
	places := []kit.Place{
		{Kind: kit.Home}, {Kind: kit.Lesson, ID: "the-problem"}, {Kind: kit.Lesson, ID: "the-solution"},
		{Kind: kit.Quiz, ID: "q5"}, {Kind: kit.Recall, ID: kit.RecallDue}, {Kind: kit.Parsons, ID: "p1"},
		{Kind: kit.Reference, ID: kit.Glossary}, {Kind: kit.Find}, {Kind: kit.Exercise, ID: "fetch-all"},
	}
	for i, place := range places {
		t.Run(string(place.Kind)+"-"+place.ID, func(t *testing.T) {
			m := newMonkey(t, place, uint64(i))
			for range kittest.Steps(t) {
				m.step()
				m.looks()
			}
			if place.Kind == kit.Exercise && m.typing == 0 {
				t.Error("the editor was never open")
			}
		})
	}
}

// monkey uses a page at random, and comes back to it when it has left.
type monkey struct {
	t      testing.TB
	d      *driver
	place  kit.Place
	dice   *rand.Rand
	keys   []string
	typing int // steps after which there was a cursor
}

func newMonkey(t testing.TB, place kit.Place, seed uint64) *monkey {
	deps := used(t)
	deps.Theme, deps.Start, deps.Workbench, deps.Mouse = theme.Options{Dark: true}, place, desks(t), true
	return &monkey{
		t: t, d: drive(t, deps, 80, 24), place: place, dice: rand.New(rand.NewPCG(1, seed)),
		keys: strings.Fields("i i i ctrl+s ctrl+f ctrl+g ctrl+z ctrl+y ctrl+t ctrl+o ctrl+a ctrl+x ctrl+v delete f1 : y " +
			"up down left right enter enter tab shift+tab space esc q ? n p g G j k J K " +
			"pgup pgdown home end 1 2 3 9 r x ctrl+k / e e w c c o t u y N R M a i t s shift+up shift+down backspace é"),
	}
}

func (m *monkey) step() {
	switch roll := m.dice.IntN(100); {
	case roll < 8:
		m.d.send(tea.WindowSizeMsg{Width: m.dice.IntN(201), Height: m.dice.IntN(61)})
	case roll < 18:
		m.mouse()
	case roll < 19:
		m.d.send(kit.Notice{Text: strings.Repeat("much to say ", m.dice.IntN(20)), Tone: kit.Bad, Stays: m.dice.IntN(3) == 0})
	case roll < 20:
		m.d.send(tea.PasteMsg{Content: "if x:\r\n\ty = '世'\r"})
	case roll < 21:
		m.d.send(tea.BackgroundColorMsg{Color: []color.Color{color.White, color.Black}[m.dice.IntN(2)]})
	case roll < 28 && m.d.app.top().place != m.place:
		m.d.send(kit.Open{Place: m.place})
	default:
		m.d.press(m.keys[m.dice.IntN(len(m.keys))])
	}
	m.d.quit = false // q at home: begin again
}

func (m *monkey) mouse() {
	at := tea.Mouse{X: m.dice.IntN(max(m.d.app.width, 1) + 2), Y: m.dice.IntN(max(m.d.app.height, 1) + 2), Button: tea.MouseLeft}
	wheel := at
	wheel.Button = []tea.MouseButton{tea.MouseWheelDown, tea.MouseWheelUp}[m.dice.IntN(2)]
	m.d.send([]tea.Msg{
		tea.MouseClickMsg(at), tea.MouseMotionMsg(at), tea.MouseReleaseMsg(at), tea.MouseWheelMsg(wheel),
	}[m.dice.IntN(4)])
}

// looks fails if what is seen doesn't fit.
func (m *monkey) looks() {
	m.t.Helper()
	fits(m.t, m.d.app)
	c := m.d.app.View().Cursor
	if c == nil {
		return
	}
	m.typing++
	if c.X < 0 || c.X >= m.d.app.width || c.Y < 0 || c.Y >= m.d.app.height {
		m.t.Fatalf("the cursor is at %d,%d of %dx%d", c.X, c.Y, m.d.app.width, m.d.app.height)
	}
}
