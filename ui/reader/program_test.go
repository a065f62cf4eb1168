package reader

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/python"
	"lesswait/internal/snippet"
	"lesswait/internal/workspace"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// engine stands in for Python: it tells what it was given.
type engine struct {
	given []string
	done  snippet.Ran
	err   error
}

func (e *engine) deps(w *workspace.Workspace) Deps {
	return Deps{
		Engine: func(context.Context, func(string, int64, int64)) (python.Runner, string, error) {
			return nil, "", e.err
		},
		Run: func(_ context.Context, _ python.Runner, p snippet.Program) (snippet.Ran, error) {
			e.given = append(e.given, p.Source)
			return e.done, nil
		},
		Trial: func(lesson, source string) Trial { return w.Trial(lesson, source) },
	}
}

// workshop is the first lesson, with the engine that runs its program.
func workshop(t *testing.T, height int) (*Reader, *engine) {
	t.Helper()
	e := &engine{done: snippet.Ran{Output: "all\nfine\n", Took: 3 * time.Second}}
	env := kittest.Env(t, theme.Options{NoColor: true})
	r := New(env, env.Course.Lessons[0], e.deps(workspace.New(t.TempDir())))
	r.SetSize(80, height)
	return r, e
}

// plays presses keys and runs what comes of them.
func (r *Reader) plays(keys ...string) *Reader {
	for _, name := range keys {
		r.hears(kittest.Messages(r.Update(kittest.Key(name))))
	}
	return r
}

func (r *Reader) hears(msgs []tea.Msg) {
	for _, msg := range msgs {
		r.hears(kittest.Messages(r.Update(msg)))
	}
}

func (r *Reader) seesAll(t *testing.T, texts ...string) {
	t.Helper()
	view := kittest.Plain(r.View())
	for _, text := range texts {
		if !strings.Contains(view, text) {
			t.Errorf("%q is not seen in\n%s", text, r.View())
		}
	}
}

func TestProgramRuns(t *testing.T) {
	r, e := workshop(t, 40)
	r.plays("r").seesAll(t, "3.00 s on the virtual clock", "│ all │ fine")
	if len(e.given) != 1 || !strings.HasPrefix(e.given[0], "import time\n") {
		t.Errorf("given was %q", e.given)
	}
}

// TestProgramEnds: however it ends, that is told, and in which line.
func TestProgramEnds(t *testing.T) {
	for want, done := range map[string]snippet.Ran{
		"✗ Line 7, after 2.00 s: ValueError: no.":        {Error: "ValueError: no", Line: 7, Took: 2 * time.Second},
		"✗ It printed far too much":                      {Stopped: "It printed far too much.", Output: "x", More: true},
		"It printed nothing.":                            {},
		"… and more than is kept.":                       {Output: "x", More: true},
		"│ 99 … and 50 lines more.":                      {Output: strings.Repeat("99\n", 150)},
		"│ no cursor moves":                              {Output: "no \x1b[2Jcursor\a moves\n"},
		"0 ms on the virtual clock, which jumps":         {},
		"✗ After 0 ms: Everybody waits; nothing happens": {Error: "everybody waits; nothing happens"},
	} {
		r, e := workshop(t, 200)
		e.done = done
		r.plays("r").seesAll(t, want)
	}
	r, e := workshop(t, 40)
	e.err = errors.New("there is no Python here")
	r.plays("r").seesAll(t, "✗ There is no Python here.")
}

func TestRunIsStopped(t *testing.T) {
	r, _ := workshop(t, 40)
	late := r.Update(kittest.Key("r"))
	if !r.Holds(kittest.Key("esc")) || !r.running.Running() {
		t.Fatal("nothing runs, or esc leaves the lesson")
	}
	r.do("esc")
	r.hears(kittest.Messages(late))
	if strings.Contains(r.text(), "fine\n") || r.running.Running() || r.Holds(kittest.Key("esc")) {
		t.Errorf("it still runs, or its end is told:\n%s", r.View())
	}
}

// TestProgramIsChanged in its place, run as it is, kept, and undone.
func TestProgramIsChanged(t *testing.T) {
	r, e := workshop(t, 40)
	r.plays("e", "#", "q", "space", "?")
	if c := r.Cursor(); c == nil || !strings.Contains(r.text(), "1 #q ?import time") {
		t.Fatalf("nothing is typed, or there is no cursor:\n%s", r.View())
	}
	r.plays("ctrl+s").seesAll(t, "│ fine")
	if len(e.given) != 1 || !strings.HasPrefix(e.given[0], "#q ?import") {
		t.Errorf("given was %q", e.given)
	}
	r.plays("x").seesAll(t, "Changed since.")
	r.plays("esc").seesAll(t, "#q ?ximport time", "u undo your changes")

	again := New(r.env, r.lesson, r.deps)
	again.SetSize(80, 40)
	again.hears(kittest.Messages(again.Init()))
	again.seesAll(t, "#q ?ximport time")
	var said []tea.Msg
	again.do("c")
	said = kittest.Messages(again.Update(kittest.Key("u")))
	if notice, ok := said[len(said)-1].(kit.Notice); !ok || !strings.Contains(notice.Text, ".earlier") {
		t.Errorf("said is %v", said)
	}
	if again.seesAll(t, "import time"); strings.Contains(again.text(), "#q") {
		t.Error("it is not the lesson's")
	}
	if again.plays("e", "ctrl+z"); !strings.Contains(again.text(), "#q ?x") {
		t.Errorf("undo in the editor does not bring it back:\n%s", again.View())
	}
}

// TestLeavingKeepsWhatIsTyped, also where no time went by.
func TestLeavingKeepsWhatIsTyped(t *testing.T) {
	r, _ := workshop(t, 24)
	r.do("e", "z")
	kittest.Messages(r.Leave())
	again := New(r.env, r.lesson, r.deps)
	again.SetSize(80, 24)
	again.hears(kittest.Messages(again.Init()))
	again.seesAll(t, "zimport time", "(changed by you)")
}

func TestProgramIsCopied(t *testing.T) {
	r, _ := workshop(t, 24)
	msgs := kittest.Messages(r.Update(kittest.Key("y")))
	if len(msgs) != 2 || !strings.Contains(msgs[1].(kit.Notice).Text, "copied") {
		t.Errorf("y asked for %v", msgs)
	}
}

// TestProgramByMouse: a click takes it, another one does what is offered.
func TestProgramByMouse(t *testing.T) {
	r, e := workshop(t, 40)
	click := func(text string) {
		for y, line := range strings.Split(r.text(), "\n") {
			if x := strings.Index(line, text); x >= 0 {
				r.hears(kittest.Messages(r.Update(tea.MouseClickMsg{X: len([]rune(line[:x])), Y: y, Button: tea.MouseLeft})))
				return
			}
		}
		t.Fatalf("no %q in\n%s", text, r.View())
	}
	click("import time")
	click("r run")
	if len(e.given) != 1 {
		t.Errorf("it ran %d times", len(e.given))
	}
	click("e change")
	if !r.editing {
		t.Error("the editor is not open")
	}
	click("import time")
	r.plays("#").seesAll(t, "1 #import time")
}

// TestEditorFits in every window, with what came of the program below it.
func TestEditorFits(t *testing.T) {
	for _, look := range kittest.Looks() {
		env := kittest.Env(t, look.Theme)
		e := &engine{done: snippet.Ran{Output: strings.Repeat("much to say\n", 60)}}
		r := New(env, env.Course.Lessons[0], e.deps(workspace.New(t.TempDir())))
		r.SetSize(kit.BodySize(look.Width, look.Height))
		r.plays("c", "e", "enter", "up", "ctrl+s")
		kittest.Inside(t, r, look.Width, look.Height)
		if r.Cursor() == nil {
			t.Errorf("%s: the cursor is not seen:\n%s", look.Name, r.View())
		}
		r.seesAll(t, "much to say")
	}
}

// text is what is seen, without colours.
func (r *Reader) text() string { return ansi.Strip(r.View()) }
