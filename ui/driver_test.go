package ui

import (
	"context"
	"testing"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/python"
	"lesswait/internal/snippet"
	"lesswait/internal/workspace"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/reader"
	"lesswait/ui/theme"
)

// driver plays the part of Bubble Tea: it runs the commands at once and feeds
// their messages back.
type driver struct {
	t    testing.TB
	app  *App
	quit bool
	seen []tea.Msg
}

// drive starts the program on the tests' course at this size.
func drive(t testing.TB, d Deps, width, height int) *driver {
	t.Helper()
	if d.Course == nil {
		d.Course = kittest.Course()
	}
	if d.Progress == nil {
		d.Progress = kittest.Progress(t)
	}
	d.Now, d.After = kittest.Now, kittest.Never
	d.Width, d.Height = width, height
	d.Player = func(_ *kit.Env, x *course.Demo) kit.Screen { return &stub{name: "player " + x.ID} }
	if d.Workbench == nil {
		d.Workbench = func(_ *kit.Env, x *course.Exercise) kit.Screen { return &stub{name: "workbench " + x.ID} }
	}
	if d.Reader.Engine == nil {
		d.Reader = programs(t)
	}
	r := &driver{t: t, app: New(t.Context(), d)}
	r.run(r.app.Init())
	return r
}

// programs run without a Python: each fails in its second line.
func programs(t testing.TB) reader.Deps {
	files := workspace.New(t.TempDir())
	return reader.Deps{
		Engine: func(context.Context, func(string, int64, int64)) (python.Runner, string, error) { return nil, "", nil },
		Run: func(context.Context, python.Runner, snippet.Program) (snippet.Ran, error) {
			return snippet.Ran{Output: "['users!']\nand more\n", Error: "ValueError: no", Line: 2, Took: 3 * time.Second}, nil
		},
		Trial: func(lesson, source string) reader.Trial { return files.Trial(lesson, source) },
	}
}

func (d *driver) run(cmd tea.Cmd) {
	for _, msg := range kittest.Messages(cmd) {
		d.send(msg)
	}
}

func (d *driver) send(msg tea.Msg) {
	d.seen = append(d.seen, msg)
	if _, ok := msg.(tea.QuitMsg); ok {
		d.quit = true
		return
	}
	_, cmd := d.app.Update(msg)
	d.run(cmd)
}

func (d *driver) press(names ...string) *driver {
	for _, name := range names {
		d.send(kittest.Key(name))
	}
	return d
}

func (d *driver) at(want kit.Place) {
	d.t.Helper()
	if got := d.app.top().place; got != want {
		d.t.Fatalf("at %v, want %v", got, want)
	}
}

// open is a driver with this place on top.
func open(t testing.TB, place kit.Place, o theme.Options, width, height int) *driver {
	t.Helper()
	return drive(t, Deps{Theme: o, Start: place}, width, height)
}

// stub stands in for the screens that are made elsewhere.
type stub struct {
	name   string
	got    []tea.Msg
	held   string // a key it wants for itself
	left   int
	inits  int
	width  int
	height int
}

func (s *stub) Init() tea.Cmd                { s.inits++; return nil }
func (s *stub) Update(m tea.Msg) tea.Cmd     { s.got = append(s.got, m); return nil }
func (s *stub) View() string                 { return s.name }
func (s *stub) SetSize(w, h int)             { s.width, s.height = w, h }
func (s *stub) Title() []string              { return []string{s.name} }
func (s *stub) Leave() tea.Cmd               { s.left++; return nil }
func (s *stub) Holds(k tea.KeyPressMsg) bool { return k.String() == s.held }
func (s *stub) Keys() kit.Keys {
	return kit.Keys{Short: []key.Binding{kit.Bind("x", "does x", "x")}}
}

// starter is a stub that calls begun when it is shown first.
type starter struct {
	*stub
	begun func()
}

func (s starter) Init() tea.Cmd {
	begun := s.begun
	return func() tea.Msg { begun(); return nil }
}

func playerOf(s *stub, begun func()) func(*kit.Env, *course.Demo) kit.Screen {
	return func(*kit.Env, *course.Demo) kit.Screen { return starter{s, begun} }
}
