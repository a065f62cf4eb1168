package finder

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
	"lesswait/internal/index"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

func finder(t *testing.T, width, height int) *Finder {
	t.Helper()
	env := kittest.Env(t, theme.Options{NoColor: true})
	env.Course.References = []*course.Reference{{ID: "glossary", Title: "Glossary", Markdown: "- **task**: it runs.\n"}}
	f := New(env, index.New(env.Course), "")
	f.SetSize(width, height)
	return f
}

func (f *Finder) do(keys ...string) *Finder {
	for _, name := range keys {
		f.Update(kittest.Key(name))
	}
	return f
}

// goesTo is what enter asks for.
func (f *Finder) goesTo(t *testing.T) kit.Jump {
	t.Helper()
	for _, msg := range kittest.Messages(f.Update(kittest.Key("enter"))) {
		if to, ok := msg.(kit.Jump); ok {
			return to
		}
	}
	return kit.Jump{}
}

func letters(word string) []string { return strings.Split(word, "") }

func TestGoesTo(t *testing.T) {
	for typed, want := range map[string]kit.Place{
		"solu": {Kind: kit.Lesson, ID: "the-solution"}, "e02": {Kind: kit.Exercise, ID: "fetch-all"},
		"d1": {Kind: kit.Demo, ID: "d1"}, "p1": {Kind: kit.Parsons, ID: "p1"}, "q5": {Kind: kit.Quiz, ID: "q5"},
		"task": {Kind: kit.Reference, ID: "glossary"}, "awr": {Kind: kit.Lesson, ID: "the-problem"},
	} {
		if got := finder(t, 80, 20).do(letters(typed)...).goesTo(t).Place; got != want {
			t.Errorf("%q leads to %v, want %v", typed, got, want)
		}
	}
}

// TestText: a line of a text is found by whole words, and its spot is told.
func TestText(t *testing.T) {
	f := finder(t, 80, 20).do(letters("spends")...).do("space").do(letters("almost")...)
	if view := ansi.Strip(f.View()); !strings.Contains(view, "A program that asks three servers") || !strings.Contains(view, "IN THE TEXTS: 1 LINE ") {
		t.Fatalf("seen is\n%s", view)
	}
	got := f.goesTo(t)
	if got.Spot.Step != 1 || got.Sought != "spends almost" {
		t.Errorf("leads to %+v", got)
	}
}

func TestSelecting(t *testing.T) {
	f := finder(t, 80, 20)
	if got := f.do("down").goesTo(t).Place.ID; got != "the-solution" {
		t.Errorf("nothing typed, the second leads to %s", got)
	}
	f = finder(t, 80, 20).do(letters("wait")...)
	names := len(f.names)
	if names == 0 || len(f.lines) == 0 {
		t.Fatalf("%d names and %d lines", names, len(f.lines))
	}
	if f.do("tab"); f.cursor != names {
		t.Errorf("tab leads to %d, want %d", f.cursor, names)
	}
	if f.do("tab"); f.cursor != 0 {
		t.Error("tab does not lead back")
	}
	f.do("pgdown", "pgdown", "pgdown", "pgdown")
	if f.cursor != f.all()-1 || !strings.Contains(f.View(), "›") {
		t.Error("the last one is not seen")
	}
}

func TestNothingFound(t *testing.T) {
	f := finder(t, 40, 10).do(letters("zzzz")...)
	if !strings.Contains(kittest.Plain(f.View()), "Try fewer letters") {
		t.Errorf("seen is\n%s", f.View())
	}
	if got := f.goesTo(t); got != (kit.Jump{}) {
		t.Errorf("leads to %v", got)
	}
}

func TestMouse(t *testing.T) {
	f := finder(t, 80, 20)
	msgs := kittest.Messages(f.Update(tea.MouseClickMsg{X: 10, Y: headHeight + 1, Button: tea.MouseLeft}))
	if len(msgs) != 1 || msgs[0].(kit.Jump).Place.ID != "the-solution" {
		t.Errorf("a click leads to %v", msgs)
	}
	if cmd := f.Update(tea.MouseClickMsg{X: 10, Y: 0, Button: tea.MouseLeft}); cmd != nil {
		t.Error("a click on what is typed goes somewhere")
	}
}

// TestCursor is behind what is typed, however much that is.
func TestCursor(t *testing.T) {
	f := finder(t, 40, 10)
	f.Update(tea.PasteMsg{Content: strings.Repeat("long ", 30) + "\nnot this"})
	if c := f.Cursor(); c.X >= 40 || c.Y != 0 {
		t.Errorf("the cursor is at %d,%d", c.X, c.Y)
	}
	kittest.Inside(t, f, 40, 12)
}
