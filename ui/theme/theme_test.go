package theme_test

import (
	"reflect"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/theme"
)

func TestNoColorHasNoColour(t *testing.T) {
	th := theme.New(theme.Options{Dark: true, NoColor: true})
	if th.Palette != (theme.Palette{}) {
		t.Errorf("the palette is %+v", th.Palette)
	}
	for name, style := range styles(th) {
		if fg := style.GetForeground(); fg != (lipgloss.NoColor{}) {
			t.Errorf("%s has the colour %v", name, fg)
		}
		if bg := style.GetBackground(); bg != (lipgloss.NoColor{}) {
			t.Errorf("%s has the ground %v", name, bg)
		}
	}
}

// TestStatesAreToldApart: each state of a picture has its own glyph, in both
// sets, so that it is read without colour.
func TestStatesAreToldApart(t *testing.T) {
	for _, o := range []theme.Options{{}, {ASCII: true}} {
		s := theme.New(o).Symbols
		seen := map[string]bool{}
		for _, g := range []string{
			s.Ran, s.Brief, s.Ready, s.Waiting, s.Queued, s.Frozen, s.Thread, s.Done, s.Failed, s.Cancelled,
		} {
			if seen[g] {
				t.Errorf("%+v: two states are drawn %q", o, g)
			}
			seen[g] = true
		}
	}
}

func TestSymbolsAreOneCell(t *testing.T) {
	for _, o := range []theme.Options{{}, {ASCII: true}} {
		v := reflect.ValueOf(theme.New(o).Symbols)
		for i := range v.NumField() {
			glyph := v.Field(i).String()
			if ansi.StringWidth(glyph) != 1 || o.ASCII && glyph[0] >= 0x80 {
				t.Errorf("%s is %q (%+v)", v.Type().Field(i).Name, glyph, o)
			}
		}
	}
}

func TestLightIsNotDark(t *testing.T) {
	dark, light := theme.New(theme.Options{Dark: true}), theme.New(theme.Options{})
	if dark.Palette == light.Palette {
		t.Error("one palette for both backgrounds")
	}
	for name, style := range styles(light) {
		if dark := styles(dark)[name]; dark.Render("x") == style.Render("x") && style.GetForeground() != (lipgloss.NoColor{}) {
			t.Errorf("%s looks the same on both", name)
		}
	}
}

// styles are all styles of a theme by name.
func styles(th *theme.Theme) map[string]lipgloss.Style {
	out := map[string]lipgloss.Style{}
	for _, v := range []reflect.Value{reflect.ValueOf(*th), reflect.ValueOf(th.Code)} {
		for i := range v.NumField() {
			if s, ok := v.Field(i).Interface().(lipgloss.Style); ok {
				out[v.Type().Field(i).Name] = s
			}
		}
	}
	return out
}
