package kittest

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// Look is a window and its colours.
type Look struct {
	Name          string
	Width, Height int
	Theme         theme.Options
}

// Looks are those that every screen is compared at.
func Looks() []Look {
	dark := theme.Options{Dark: true}
	return []Look{
		{"40x12-dark", 40, 12, dark},
		{"80x24-dark", 80, 24, dark},
		{"120x40-dark", 120, 40, dark},
		{"80x24-light", 80, 24, theme.Options{}},
		{"80x24-nocolor", 80, 24, theme.Options{Dark: true, NoColor: true}},
		{"80x24-ascii", 80, 24, theme.Options{Dark: true, ASCII: true}},
	}
}

// Scenes compares every scene, at every look, with the file it was last seen
// and accepted as; play brings a screen to the scene of this name.
func Scenes(t *testing.T, names []string, play func(t *testing.T, name string, look Look) (*kit.Env, kit.Screen)) {
	t.Helper()
	for _, name := range names {
		for _, look := range Looks() {
			file := name + "-" + look.Name
			t.Run(file, func(t *testing.T) {
				env, screen := play(t, name, look)
				Inside(t, screen, look.Width, look.Height)
				Golden(t, file, Frame(env.Theme, screen, look.Width, look.Height))
			})
		}
	}
}

// Frame is a window with a screen in it.
func Frame(t *theme.Theme, s kit.Screen, width, height int) string {
	status := ""
	if said, ok := s.(kit.Status); ok {
		status = said.Status()
	}
	return kit.Frame(t, width, height,
		kit.Header(t, width, s.Title(), status), s.View(), kit.Footer(t, width, s.Keys().Short, nil))
}

// Inside fails if what a screen draws is larger than a window leaves to it.
func Inside(t testing.TB, s kit.Screen, width, height int) {
	t.Helper()
	width, height = kit.BodySize(width, height)
	view := s.View()
	lines := strings.Split(view, "\n")
	if len(lines) > height && view != "" {
		t.Fatalf("%d lines in %d:\n%s", len(lines), height, ansi.Strip(view))
	}
	for i, line := range lines {
		if got := ansi.StringWidth(line); got > width {
			t.Fatalf("line %d has %d cells of %d: %q", i, got, width, line)
		}
	}
}

// Plain is what can be read on a screen, as one line of text.
func Plain(view string) string { return strings.Join(strings.Fields(ansi.Strip(view)), " ") }
