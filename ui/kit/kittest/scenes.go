package kittest

import (
	"fmt"
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

// Looks are those that every screen is compared at: each size in each colouring,
// and at the usual size in plain letters and in colours that stand out.
func Looks() []Look {
	colourings := []struct {
		name  string
		theme theme.Options
	}{{"dark", theme.Options{Dark: true}}, {"light", theme.Options{}}, {"nocolor", theme.Options{Dark: true, NoColor: true}}}
	looks := []Look{
		{"80x24-ascii", 80, 24, theme.Options{Dark: true, ASCII: true}},
		{"80x24-contrast", 80, 24, theme.Options{Dark: true, Contrast: true}},
	}
	for _, size := range []struct{ width, height int }{{40, 12}, {80, 24}, {120, 40}} {
		for _, c := range colourings {
			name := fmt.Sprintf("%dx%d-%s", size.width, size.height, c.name)
			looks = append(looks, Look{name, size.width, size.height, c.theme})
		}
	}
	return looks
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
