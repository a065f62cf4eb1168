//go:build unix

package e2e

import (
	"bytes"
	"fmt"
	"image/color"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/vt"

	"lesswait/ui/theme"
)

// walk sees every kind of page once. It looks for plain letters only.
func walk(x *terminal) {
	x.t.Helper()
	x.toLesson(1)
	x.press("tab")
	x.waitFor("enter predicts")
	x.press("enter")
	x.waitFor("Before it runs")
	x.press("4")
	x.waitFor("replay", "You said almost nothing")
	x.press("?")
	x.waitFor("The race", "run again")
	x.quit()
}

// TestNoColor: any value counts, and bold is no colour.
func TestNoColor(t *testing.T) {
	t.Parallel()
	for _, value := range []string{"1", "yes"} {
		t.Run(value, func(t *testing.T) {
			t.Parallel()
			x := newUser(t, "NO_COLOR="+value).open()
			walk(x)
			if found := colours(x.raw()); len(found) > 0 {
				t.Errorf("%d colours, such as %q", len(found), found[0])
			}
		})
	}
}

// TestColours shows that colours would have been found.
func TestColours(t *testing.T) {
	t.Parallel()
	x := newUser(t).open()
	x.waitFor("Do more with less waiting")
	x.press("q")
	x.status()
	if len(colours(x.raw())) == 0 {
		t.Error("no colours")
	}
}

// TestSixteenColours: a console with no more gets those that can be read on it, and
// neither dark blue nor what only others have.
func TestSixteenColours(t *testing.T) {
	t.Parallel()
	x := newUser(t, "TERM=linux", "COLORTERM=").open()
	walk(x)
	found := colours(x.raw())
	if len(found) == 0 {
		t.Error("no colours")
	}
	for _, sgr := range found {
		if strings.Contains(sgr, "38") || strings.Contains(sgr, "34") {
			t.Fatalf("a colour is set by %q", sgr)
		}
	}
}

// colours are the sequences that set a colour of text, background or underline.
func colours(raw []byte) []string {
	var found []string
	for _, sgr := range regexp.MustCompile(`\x1b\[([0-9;:]*)m`).FindAllSubmatch(raw, -1) {
		for _, parameter := range bytes.FieldsFunc(sgr[1], func(r rune) bool { return r == ';' }) {
			if colour.Match(parameter) {
				found = append(found, string(sgr[0]))
				break
			}
		}
	}
	return found
}

var colour = regexp.MustCompile(`^(3[0-8]|4[0-8]|58|9[0-7]|10[0-7])(:|$)`)

// TestPlainLetters: a locale that isn't UTF-8 gets ASCII, every byte of it.
func TestPlainLetters(t *testing.T) {
	t.Parallel()
	x := newUser(t, "LANG=C").open()
	walk(x)
	raw := x.raw()
	if at := bytes.IndexFunc(raw, func(r rune) bool { return r > 0x7e }); at >= 0 {
		t.Errorf("not ASCII: %q", raw[max(at-30, 0):min(at+30, len(raw))])
	}
}

// TestBackground: the colours are those for the background that the terminal
// has when it is asked.
func TestBackground(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		background color.Color
		dark       bool
	}{
		"light": {color.White, false},
		"dark":  {color.Black, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			x := newUser(t).openIn(usual(), func(e *vt.Emulator) {
				e.SetDefaultBackgroundColor(c.background)
			}, program())
			want := theme.New(theme.Options{Dark: c.dark}).Palette.Accent
			x.waitUntil("the title to be "+want, func(string) bool {
				return strings.EqualFold(x.colourOf("Do more with"), want)
			})
		})
	}
}

// colourOf is the colour of the first letter of a text that is on the screen,
// as "#rrggbb".
func (x *terminal) colourOf(text string) string {
	for y, line := range strings.Split(x.screen(), "\n") {
		before, _, found := strings.Cut(line, text)
		if !found {
			continue
		}
		x.mu.Lock()
		defer x.mu.Unlock()
		cell := x.emulator.CellAt(len([]rune(before)), y)
		if cell == nil || cell.Style.Fg == nil {
			return ""
		}
		r, g, b, _ := cell.Style.Fg.RGBA()
		return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
	}
	return ""
}

// TestNoTerminal: without one there is a sentence that says what to do.
func TestNoTerminal(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	cmd := exec.Command(program())
	cmd.Env = u.environ()
	out, _ := cmd.CombinedOutput() // its status is looked at
	text := flat(string(out))
	says := []string{"the course opens in a terminal", "lesswait --plain", "lesswait list"}
	if status := cmd.ProcessState.ExitCode(); status != 2 || bytes.ContainsRune(out, '\x1b') || !containsAll(text, says) {
		t.Errorf("exit status %d, and %q", status, text)
	}
}

// TestLineByLine: a terminal that can't be drawn on, and whoever asks for it,
// gets the course as text, in which a demo runs and the progress is kept.
func TestLineByLine(t *testing.T) {
	t.Parallel()
	for _, setting := range []string{"TERM=dumb", "ACCESSIBLE=1"} {
		t.Run(setting, func(t *testing.T) {
			t.Parallel()
			u := newUser(t, setting)
			x := u.open()
			x.waitFor("Enter goes on with lesson 1")
			x.press("find d3", "enter")
			x.waitFor("Type the number of what you expect")
			x.press("2", "enter")
			x.waitFor("That is right.", "Enter goes on; calls tells every call")
			x.press("quit", "enter")
			if status := x.status(); status != 0 || bytes.ContainsRune(x.raw(), '\x1b') {
				t.Errorf("exit status %d, and %q", status, x.raw())
			}
			again := u.open()
			again.press("find d3", "enter")
			again.waitFor("You said: ", "Enter runs it.")
			again.press("ctrl+d")
			again.waitFor("All that you did is kept.")
			if status := again.status(); status != 0 {
				t.Errorf("the end of the input is exit status %d", status)
			}
		})
	}
}
