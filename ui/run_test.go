package ui

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// runDeps is a terminal of 80x24 that types input; its screen is returned.
func runDeps(t *testing.T, input io.Reader) (Deps, *bytes.Buffer) {
	t.Helper()
	var screen bytes.Buffer
	return Deps{
		Course: kittest.Course(), Progress: kittest.Progress(t), Theme: theme.Options{Dark: true, NoColor: true},
		Width: 80, Height: 24, Input: input, Output: &screen,
		Environ: []string{"TERM=xterm-256color", "COLORTERM=truecolor", "NO_COLOR=yes"},
	}, &screen
}

func TestRunUntilQuit(t *testing.T) {
	d, screen := runDeps(t, strings.NewReader("q"))
	if err := Run(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	got := screen.String()
	if !strings.Contains(got, "Do more with less waiting.") {
		t.Errorf("home was not drawn: %q", got)
	}
	if strings.Contains(got, "\x1b[38") {
		t.Errorf("NO_COLOR=yes and yet colours: %q", got)
	}
}

// TestRunEndsWithItsContext: as when the terminal is closed; what was under
// way is stopped and it is no error.
func TestRunEndsWithItsContext(t *testing.T) {
	d, _ := runDeps(t, nil)
	in, never := io.Pipe()
	defer never.Close()
	d.Input = in
	ctx, cancel := context.WithCancel(t.Context())
	s := &stub{name: "work"}
	d.Player = playerOf(s, cancel)
	d.Start = kit.Place{Kind: kit.Demo, ID: "d1"}
	if err := Run(ctx, d); err != nil {
		t.Errorf("the end of the context is an error: %v", err)
	}
	if s.left != 1 {
		t.Errorf("the page was closed %d times", s.left)
	}
}

func TestLookup(t *testing.T) {
	get := lookup([]string{"A=1", "B=x=y", "A=2", "AB=3"})
	for name, want := range map[string]string{"A": "2", "B": "x=y", "AB": "3", "C": ""} {
		if got := get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}
