package player

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// TestScreens compares every stage, at every look, with the file it was last
// seen and accepted as.
func TestScreens(t *testing.T) {
	scenes := map[string]func(*driver){
		"asked":  func(*driver) {},
		"live":   func(r *driver) { half(r); r.tick(600 * time.Millisecond) },
		"result": func(r *driver) { r.press("2").tick(frameStep) },
		"wrong":  func(r *driver) { r.press("1").tick(frameStep).press("tab") },
		"replay": func(r *driver) { r.press("2").tick(frameStep).press("home", "space").tick(1_700 * time.Millisecond) },
		"fix":    func(r *driver) { r.press("2").tick(frameStep).press("f").tick(frameStep) },
		"before": func(r *driver) { r.press("2").tick(frameStep).press("+", "r").tick(frameStep).press("b") },
		"many":   func(r *driver) { r.press("+", "+", "2").tick(frameStep) },
		"detail": func(r *driver) { r.press("2").tick(frameStep).press("d", "j", "home", "right", "right", "right") },
		"event": func(r *driver) {
			r.press("2").tick(frameStep).press("home", "j", "j", "j", "right", "right", "right", "right", "right", "right", "right", "right", "right", "c")
		},
		"zoomed": func(r *driver) {
			r.press("2").tick(frameStep).press("g", ".", "5", "enter", "m", "z", "z", "g", ".", "6", "enter")
		},
		"only": func(r *driver) {
			r.p.deps = (&fakes{events: tracetest.Threads(3, true)}).deps()
			r.press("2").tick(frameStep).press("s")
		},
		"warned": func(r *driver) {
			r.p.deps = (&fakes{events: tracetest.Blocked()}).deps()
			r.press("2").tick(frameStep).press("c", "home", "n")
		},
		"typed":    func(r *driver) { r.press("2").tick(frameStep).press("g", "s", "o", "o", "n", "enter") },
		"crashed":  func(r *driver) { r.p.deps = (&fakes{crash: "ValueError: no"}).deps(); r.press("2").tick(frameStep) },
		"unusable": func(r *driver) { r.p.deps = (&fakes{engine: errNoPython}).deps(); r.press("2").tick(frameStep) },
	}
	kittest.Scenes(t, slices.Sorted(maps.Keys(scenes)), func(t *testing.T, name string, look kittest.Look) (*kit.Env, kit.Screen) {
		d := raceDemo()
		if name == "fix" {
			d = mendable()
		}
		r := open(t, d, &fakes{}, look.Theme, look.Width, look.Height)
		scenes[name](r)
		return r.env, r.p
	})
}

// TestRandomUse presses keys, lets time pass and changes the window at random:
// nothing panics and nothing is ever larger than the window.
func TestRandomUse(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	keys := strings.Fields("1 2 3 enter r esc c d o f b tab space left right home end [ ] + - n j k up down " +
		"shift+left shift+right ctrl+left ctrl+right pgup pgdown g g 0 $ é h l H L , . N p m m ' \" : " +
		"z z x a Z < > s backspace ctrl+u 9 v")
	width, height := 80, 24
	f := &fakes{}
	r := open(t, mendable(), f, theme.Options{Dark: true}, width, height)
	for range kittest.Steps(t) {
		switch roll := dice.IntN(100); {
		case roll < 6:
			width, height = dice.IntN(201), dice.IntN(61)
			r.resize(width, height)
		case roll < 30:
			r.tick(time.Duration(dice.IntN(400)) * time.Millisecond)
		case roll < 32:
			mod := []tea.KeyMod{0, tea.ModCtrl, tea.ModShift}[dice.IntN(3)]
			button := []tea.MouseButton{tea.MouseWheelDown, tea.MouseWheelUp, tea.MouseWheelLeft}[dice.IntN(3)]
			r.run(r.p.Update(tea.MouseWheelMsg{Button: button, Mod: mod, X: dice.IntN(100), Y: dice.IntN(20)}))
		case roll < 35:
			at := tea.Mouse{X: dice.IntN(width + 1), Y: dice.IntN(height + 1), Button: tea.MouseLeft}
			r.run(r.p.Update([]tea.Msg{tea.MouseClickMsg(at), tea.MouseMotionMsg(at), tea.MouseReleaseMsg(at)}[dice.IntN(3)]))
		case roll < 36:
			half(r)
		case roll < 37: // things go wrong, and get better
			f.events = [][]trace.Event{nil, tracetest.Blocked(), tracetest.Recorded("turns")}[dice.IntN(3)]
			f.engine, f.crash = []error{nil, errNoPython}[dice.IntN(2)], []string{"", "ValueError: no"}[dice.IntN(2)]
		case roll < 38:
			r.p.params.values["n"] = 3 // large races are slow to play
		default:
			key := keys[dice.IntN(len(keys))]
			if key != "+" || r.p.params.values["n"] < 30 {
				r.press(key)
			}
		}
		kittest.Inside(t, r.p, width, height)
	}
}

// BenchmarkFrame is one frame of a live or replayed race at 120x40: the news,
// the picture and the panes. bench/README.md has the limit.
func BenchmarkFrame(b *testing.B) {
	r := open(b, raceDemo(), &fakes{}, theme.Options{Dark: true}, 120, 40)
	r.press("2").tick(frameStep).press("home", "space")
	for b.Loop() {
		r.p.head.To(1_500_000)
		r.tick(time.Millisecond)
		if r.p.View() == "" {
			b.Fatal("nothing drawn")
		}
	}
}

// BenchmarkFrameOfMany is one frame of ten thousand waits.
func BenchmarkFrameOfMany(b *testing.B) {
	d := raceDemo()
	d.Params[0].Choices = []int{3, 10_000}
	r := open(b, d, &fakes{}, theme.Options{Dark: true}, 120, 40)
	r.press("+", "2").tick(frameStep).press("home", "space")
	for b.Loop() {
		r.p.head.To(700_000)
		r.tick(time.Millisecond)
	}
}

// BenchmarkView is what Bubble Tea asks for after every message.
func BenchmarkView(b *testing.B) {
	r := open(b, raceDemo(), &fakes{}, theme.Options{Dark: true}, 120, 40)
	r.press("2").tick(frameStep)
	for b.Loop() {
		if r.p.View() == "" {
			b.Fatal("nothing drawn")
		}
	}
}
