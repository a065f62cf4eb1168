package ui

import (
	"image/color"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// picture is a model that says what it was told last.
type picture struct{ told tea.Msg }

func (p picture) Init() tea.Cmd                           { return nil }
func (p picture) Update(msg tea.Msg) (tea.Model, tea.Cmd) { return picture{msg}, nil }
func (p picture) View() tea.View                          { return tea.NewView("│ so…") }

func TestAloneFitsTheTerminal(t *testing.T) {
	env := kittest.Env(t, theme.Options{Dark: true})
	var a tea.Model = alone{picture{}, env, Deps{}}
	white := tea.BackgroundColorMsg{Color: color.White}
	a, _ = a.Update(white)
	if env.Theme.Dark || a.(alone).Model.(picture).told != tea.Msg(white) {
		t.Error("on a white background it is drawn for a dark one, or was not told")
	}
	if a, _ = a.Update(tea.ColorProfileMsg{Profile: colorprofile.ANSI}); env.Theme.Depth != theme.Colours16 {
		t.Errorf("with 16 colours the depth is %v", env.Theme.Depth)
	}
	if got := a.View().Content; got != "│ so…" {
		t.Errorf("drawn as %q", got)
	}
	env.Theme = theme.New(theme.Options{Dark: true, Fixed: true, ASCII: true})
	if a, _ = a.Update(white); !env.Theme.Dark {
		t.Error("what was said to be dark became light")
	}
	if got := a.View().Content; got != "| s.." {
		t.Errorf("in plain letters it is %q", got)
	}
}
