package kit_test

import (
	"strings"
	"testing"
	"time"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

func TestColumnFitsAndCentres(t *testing.T) {
	for width := range 201 {
		margin, text := kit.Column(width)
		if width >= 4 && 2*margin+text > width {
			t.Fatalf("%d: margins %d and text %d", width, margin, text)
		}
		if text < 1 || text > 80 {
			t.Fatalf("%d: text %d", width, text)
		}
	}
}

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		left, right string
		width       int
		want        string
	}{
		{"ab", "yz", 8, "ab    yz"},
		{"ab", "yz", 5, "ab yz"},
		{"ab", "yz", 4, "ab"},
		{"abcdef", "", 4, "abc…"},
		{"ab", "yz", 0, ""},
	} {
		if got := kit.Spread(c.left, c.right, c.width); got != c.want {
			t.Errorf("Spread(%q, %q, %d) = %q, want %q", c.left, c.right, c.width, got, c.want)
		}
	}
}

func TestFitMakesTheHeight(t *testing.T) {
	for _, text := range []string{"", "one", "one\ntwo\nthree"} {
		for height := 1; height < 5; height++ {
			if got := strings.Count(kit.Fit(text, height), "\n") + 1; got != height {
				t.Errorf("Fit(%q, %d) has %d lines", text, height, got)
			}
		}
	}
}

func TestSeconds(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0 ms", 380 * time.Millisecond: "380 ms", 1240 * time.Millisecond: "1.2 s", time.Minute: "60.0 s",
	} {
		if got := kit.Seconds(d); got != want {
			t.Errorf("Seconds(%v) = %q, want %q", d, got, want)
		}
	}
}

func TestWrapCodeLosesNothing(t *testing.T) {
	line := "    results = await asyncio.gather(*(fetch(url) for url in urls), return_exceptions=True)"
	for width := 1; width < 100; width++ {
		var text []string
		for _, part := range kit.WrapCode(line, width) {
			if got := ansi.StringWidth(part); got > width {
				t.Fatalf("width %d: a part of %d cells", width, got)
			}
			text = append(text, strings.Fields(part)...)
		}
		joined, want := strings.Join(text, ""), strings.Join(strings.Fields(line), "")
		if width > 8 && joined != want {
			t.Fatalf("width %d: %q", width, joined)
		}
	}
}

func TestWrapKeepsItsWidthAtHyphens(t *testing.T) {
	for _, text := range []string{
		"write to a file, - for stdout", "a value of x -1 or y", "with \x1b[1m--plain\x1b[m or -", "which was never-awaited - then",
	} {
		for width := 8; width < 40; width++ {
			lines := kit.Wrap(text, width)
			for _, line := range lines {
				if ansi.StringWidth(line) > width && strings.Contains(strings.TrimSpace(line), " ") {
					t.Errorf("width %d: %q is too wide", width, line)
				}
			}
			if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); ansi.Strip(got) != strings.ReplaceAll(ansi.Strip(text), " ", "") {
				t.Errorf("width %d: it says %q", width, got)
			}
		}
	}
}

func TestFooterKeepsTheLastKeys(t *testing.T) {
	th := theme.New(theme.Options{NoColor: true})
	many := []key.Binding{
		kit.Bind("a", "first thing", "a"), kit.Bind("b", "second thing", "b"), kit.Bind("c", "third thing", "c"),
	}
	hidden := kit.Bind("x", "not now", "x")
	hidden.SetEnabled(false)
	always := []key.Binding{kit.Bind("?", "help", "?")}
	for width := kit.MinWidth; width < 120; width++ {
		footer := ansi.Strip(kit.Footer(th, width, append([]key.Binding{hidden}, many...), always))
		if !strings.HasSuffix(footer, "? help") || !strings.Contains(footer, "first thing") {
			t.Fatalf("width %d: %q", width, footer)
		}
		if ansi.StringWidth(footer) >= width || strings.Contains(footer, "not now") {
			t.Fatalf("width %d: %q", width, footer)
		}
	}
}

func TestHeaderDropsTheFrontOfALongPath(t *testing.T) {
	th := theme.New(theme.Options{NoColor: true})
	path := []string{"Mixing Sync and Async", "Find the missing awaits"}
	got := ansi.Strip(kit.Header(th, 40, path, "live"))
	if !strings.Contains(got, "Find the missing awaits") || strings.Contains(got, "lesswait") {
		t.Errorf("header %q", got)
	}
	if wide := ansi.Strip(kit.Header(th, 100, path, "live")); !strings.HasSuffix(wide, "live") {
		t.Errorf("header %q has no status", wide)
	}
}

// TestPythonRunsAreTheSource: line by line, whatever it is, valid Python or not.
func TestPythonRunsAreTheSource(t *testing.T) {
	for _, source := range []string{
		"", "\n", "x", "x\n", "def f():\n\treturn 'a'  # é\r\n\n\n", "'''open\n\n", "\x00\x1b[2J\rx = \"\n", "  \n", "世 = 1\n@",
	} {
		var lines []string
		for _, runs := range kit.PythonRuns(theme.New(theme.Options{}), source) {
			line := ""
			for _, run := range runs {
				line += run.Text
			}
			lines = append(lines, line)
		}
		if got := strings.Join(lines, "\n"); got != source {
			t.Errorf("of %q the runs are %q", source, got)
		}
	}
}

// TestCode: backticks become colour, where there is colour and each has its pair.
func TestCode(t *testing.T) {
	colours, none := theme.New(theme.Options{Dark: true}), theme.New(theme.Options{NoColor: true})
	accent := func(s string) string { return colours.Accent.Render(s) }
	for text, want := range map[string]string{
		"each `await` waits": "each " + accent("await") + " waits",
		"`a` and `b`":        accent("a") + " and " + accent("b"),
		"a ` alone":          "a ` alone",
		"":                   "",
	} {
		if got := kit.Code(colours, text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
		if got := kit.Code(none, text); got != text {
			t.Errorf("without colours %q is %q", text, got)
		}
	}
}
