package workbench

import (
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/watch"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// TestScreens compares every pane, at every look, with the file it was last
// seen and accepted as.
func TestScreens(t *testing.T) {
	scenes := map[string]func(*driver){
		"task":            func(*driver) {},
		"verdict":         func(r *driver) { r.save(oneByOne) },
		"passed":          func(r *driver) { r.save(gathered) },
		"hints":           func(r *driver) { r.press("h", "h") },
		"timeline":        func(r *driver) { r.save(oneByOne).press("t", "j", "left", "left", "left") },
		"timeline-before": func(r *driver) { r.save(oneByOne).save(gathered).press("t", "c") },
		"timeline-view":   func(r *driver) { r.save(oneByOne).press("t", "o", "home", "right", "right", "right") },
		"solutions-aside": func(r *driver) { r.save(gathered+"    # "+strings.Repeat("wide ", 20)).press("s", ">") },
		"solutions":       func(r *driver) { r.save(gathered).press("s") },
		"reset":           func(r *driver) { r.press("R") },
		"nosuch":          func(r *driver) { r.f.env["EDITOR"], r.f.lost["nano"] = "nano", true; r.press("e") },
		"write":           func(r *driver) { r.press("i") },
		"write-wrong": func(r *driver) {
			r.press("i", "ctrl+a").paste(oneByOne).press("ctrl+s", "up", "home", "shift+right", "shift+right")
		},
		"write-passed": func(r *driver) { r.press("i", "ctrl+a").paste(gathered).press("ctrl+s") },
		"write-find":   func(r *driver) { r.press("i", "ctrl+f", "f", "e") },
		"write-long":   func(r *driver) { r.press("i").paste("x = \"世" + strings.Repeat("界 ", 60) + "\"  # end") },
		"write-draft": func(r *driver) {
			r.press("i", "x").tick()
			r.leave().again(r.width, r.height)
		},
		"write-conflict": func(r *driver) { r.press("i", "x").put(oneByOne).press("ctrl+s") },
		"write-shut":     func(r *driver) { r.press("i", "x", "esc") },
		"unchanged":      func(r *driver) { r.press("enter") },
	}
	kittest.Scenes(t, slices.Sorted(maps.Keys(scenes)), func(t *testing.T, name string, look kittest.Look) (*kit.Env, kit.Screen) {
		f := newFakes(t)
		f.env["HOME"] = f.dir // so that the path is the same everywhere
		r := open(t, f, look.Theme, look.Width, look.Height)
		scenes[name](r)
		return r.env, r.w
	})
}

// TestRandomUse presses keys, saves files and changes the window at random:
// nothing panics and nothing is ever larger than the window.
func TestRandomUse(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	keys := strings.Fields("e enter r R y n h t p s v o c < > tab shift+tab left right home end up down j k g G " +
		"space pgup pgdown esc x é 0 $ i i ctrl+s ctrl+f ctrl+z ctrl+y ctrl+a ctrl+v ctrl+t ctrl+o backspace shift+up alt+up alt+down")
	texts := []string{oneByOne, gathered, exercise().Starter, "", "a\x00", "\tx = 'é'\r\n" + strings.Repeat("y", 300)}
	f := newFakes(t)
	f.env["EDITOR"] = "vim"
	f.editor = func(path string) error { return os.WriteFile(path, []byte(texts[dice.IntN(2)]), 0o644) }
	width, height := 80, 24
	r := open(t, f, theme.Options{Dark: true}, width, height)
	for range kittest.Steps(t) {
		switch roll := dice.IntN(100); {
		case roll < 6:
			width, height = dice.IntN(201), dice.IntN(61)
			r.w.SetSize(kit.BodySize(width, height))
		case roll < 12:
			r.save(texts[dice.IntN(len(texts))])
		case roll < 13:
			r.told(watch.Gone)
		case roll < 15:
			r.run(r.w.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown}))
		case roll < 18:
			r.tick()
		case roll < 19:
			f.engine = []error{nil, errReadOnly}[dice.IntN(2)]
		case roll < 20:
			r.leaveUnharmed().again(width, height)
		case roll < 22:
			r.paste("if x:\r\n\ty = '世'\r")
		case roll < 24:
			at := tea.Mouse{X: dice.IntN(width + 1), Y: dice.IntN(height + 1), Button: tea.MouseLeft}
			r.run(r.w.Update([]tea.Msg{tea.MouseClickMsg(at), tea.MouseMotionMsg(at), tea.MouseReleaseMsg(at)}[dice.IntN(3)]))
		default:
			r.press(keys[dice.IntN(len(keys))])
		}
		kittest.Inside(t, r.w, width, height)
		if c := r.w.Cursor(); c != nil && (c.X >= width || c.Y >= height || c.X < 0 || c.Y < 0) {
			t.Fatalf("the cursor is at %d,%d of %dx%d", c.X, c.Y, width, height)
		}
	}
}

// leaveUnharmed closes the screen; what was typed and not saved is kept.
func (r *driver) leaveUnharmed() *driver {
	r.t.Helper()
	typed := string(r.w.unsaved())
	r.leave()
	if kept := slices.Collect(maps.Values(r.kept())); typed != "" && !slices.Contains(kept, typed) {
		r.t.Fatalf("%q is lost; kept are %q", typed, kept)
	}
	return r
}

// BenchmarkDraw is one frame at 120x40, all panes made anew; bench/README.md
// has the limit.
func BenchmarkDraw(b *testing.B) {
	r := open(b, newFakes(b), theme.Options{Dark: true}, 120, 40).save(oneByOne)
	for _, p := range []pane{paneVerdict, paneHints, paneTimeline, paneSolutions} {
		b.Run(p.String(), func(b *testing.B) {
			r.w.passed = true
			r.w.show(p)
			for b.Loop() {
				r.w.draw()
			}
		})
	}
}

// BenchmarkView is what Bubble Tea asks for after every message.
func BenchmarkView(b *testing.B) {
	r := open(b, newFakes(b), theme.Options{Dark: true}, 120, 40).save(oneByOne)
	for b.Loop() {
		if r.w.View() == "" {
			b.Fatal("nothing drawn")
		}
	}
}

// BenchmarkType is a letter typed into the built-in editor, with its frame.
func BenchmarkType(b *testing.B) {
	r := open(b, newFakes(b), theme.Options{Dark: true}, 120, 40).save(oneByOne).press("i")
	for b.Loop() {
		r.w.Update(kittest.Key("x"))
		r.w.Update(kittest.Key("backspace"))
		_ = r.w.View()
	}
}
