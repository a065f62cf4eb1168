package ui

import (
	"errors"
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit/kittest"
)

// TestOpenKeepsWhatCameMeanwhile: keys that are typed before the course has been
// read count once it is there, or nothing would end this.
func TestOpenKeepsWhatCameMeanwhile(t *testing.T) {
	d, _ := runDeps(t, nil)
	typed, keys := io.Pipe()
	d.Input = typed
	c := d.Course
	d.Course = nil
	err := Open(t.Context(), d, func(d *Deps) error {
		d.Course = c
		_, err := io.WriteString(keys, "?qq") // the help, out of it, and out
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestOpeningHandsOver(t *testing.T) {
	d, _ := runDeps(t, nil)
	o := beginOpening(func() (*App, error) { return New(t.Context(), d), nil })
	if v := o.View(); v.Content != "" || v.AltScreen {
		t.Errorf("it draws %q before there is something to draw", v.Content)
	}
	o.Update(tea.WindowSizeMsg{Width: 60, Height: 20})
	o.Update(tea.KeyPressMsg{Code: '?', Text: "?"})
	model, _ := o.Update(o.Init()())
	app, ok := model.(*App)
	if !ok {
		t.Fatalf("the model is a %T once the program is there", model)
	}
	if app.width != 60 || app.help == nil {
		t.Errorf("what came before was lost: %d columns, help %v", app.width, app.help)
	}
}

func TestOpenFails(t *testing.T) {
	d, screen := runDeps(t, nil)
	in, never := io.Pipe()
	defer func() { _ = never.Close() }()
	d.Input, d.Progress = in, kittest.Progress(t)
	broken := errors.New("the course can't be used")
	err := Open(t.Context(), d, func(*Deps) error { return broken })
	if !errors.Is(err, broken) {
		t.Errorf("the error is %v", err)
	}
	if strings.Contains(screen.String(), "\x1b[?1049h") {
		t.Errorf("the screen was taken for nothing: %q", screen)
	}
}
