package theme_test

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
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

// TestContrastStandsOut holds every colour of the contrast themes against their
// background: seven to one, the level AAA of the Web Content Accessibility
// Guidelines (https://www.w3.org/TR/WCAG22/#contrast-enhanced).
func TestContrastStandsOut(t *testing.T) {
	for _, o := range []theme.Options{{Contrast: true, Dark: true}, {Contrast: true}} {
		ground := 1.0 // white
		if o.Dark {
			ground = 0
		}
		palette := reflect.ValueOf(theme.New(o).Palette)
		for i := range palette.NumField() {
			if palette.Type().Field(i).Name == "Paper" {
				continue // the ground itself
			}
			light := luminance(t, palette.Field(i).String())
			if ratio := (max(light, ground) + 0.05) / (min(light, ground) + 0.05); ratio < 7 {
				t.Errorf("%s (dark %v) is %s: %.1f to 1", palette.Type().Field(i).Name, o.Dark, palette.Field(i), ratio)
			}
		}
	}
}

// luminance is the relative luminance of a colour such as #56B4E9.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	var rgb [3]uint8
	if _, err := fmt.Sscanf(hex, "#%02x%02x%02x", &rgb[0], &rgb[1], &rgb[2]); err != nil {
		t.Fatalf("%q is no colour: %v", hex, err)
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		c := float64(rgb[i]) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

// TestFewColours: what is told apart by colour is so with sixteen of them, too, and
// the greys of 256 are grey.
func TestFewColours(t *testing.T) {
	for _, o := range []theme.Options{{Dark: true, Depth: theme.Colours16}, {Depth: theme.Colours16}} {
		p := theme.New(o).Palette
		seen := map[string]string{}
		for name, c := range map[string]string{
			"running": p.Running, "ready": p.Ready, "frozen": p.Frozen, "thread": p.Thread, "done": p.Done, "cancelled": p.Cancelled,
		} {
			if n, err := strconv.Atoi(c); err != nil || n < 0 || n > 15 || seen[c] != "" {
				t.Errorf("dark %v: %s is %q, and so is %q", o.Dark, name, c, seen[c])
			}
			seen[c] = name
		}
	}
	for want, o := range map[string]theme.Options{
		"246": {Dark: true, Depth: theme.Colours256}, "241": {Depth: theme.Colours256},
	} {
		if got := theme.New(o).Palette.Muted; got != want {
			t.Errorf("muted is %s of 256, want %s", got, want)
		}
	}
}
