package kit_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

const page = "# Waiting\n\nSome *prose* with `code` that is long enough to be wrapped at any of the widths.\n\n" +
	"```python\nasync def main():\n    await gather(one(), two(), three())  # together\n```\n\n" +
	"1. the first item, which goes on for so long that it has to be wrapped at least once\n2. second\n\n" +
	"| a | b |\n|---|---|\n| 1 | a cell with text |\n\n> quoted\n\n```\nplain output\n```\n"

func TestMarkdownFitsItsWidth(t *testing.T) {
	th := theme.New(theme.Options{Dark: true})
	for width := 20; width <= 120; width++ {
		for _, line := range kit.Markdown(th, width, page) {
			if got := ansi.StringWidth(line); got > width {
				t.Fatalf("width %d: %d cells: %q", width, got, line)
			}
		}
	}
}

func TestMarkdownLayout(t *testing.T) {
	th := theme.New(theme.Options{NoColor: true})
	text := ansi.Strip(strings.Join(kit.Markdown(th, 60, page), "\n"))
	for _, want := range []string{
		"Waiting\n\nSome prose with `code`",
		"\n    async def main():\n        await gather(",
		"\n1. the first item, which goes on for so long that it has\n   to be wrapped",
		"\n    plain output",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// TestMarkdownLosesNoWord: at no width does a line end before its text does.
func TestMarkdownLosesNoWord(t *testing.T) {
	items := "2. **The sink** is called with one result at a time. The order is up to you: it need not be that of the items.\n" +
		"3. There are *never* more than `2 * buffer + workers + 3` of them, whatever `buffer` and `workers` may be.\n" +
		"- As long as there is enough to do, `workers` calls of `work` are running: no more, no fewer.\n"
	for _, th := range []*theme.Theme{theme.New(theme.Options{Dark: true}), theme.New(theme.Options{NoColor: true})} {
		for width := 30; width <= 120; width++ {
			if text := strings.Join(kit.Markdown(th, width, items), "\n"); strings.Contains(text, "…") {
				t.Errorf("width %d:\n%s", width, ansi.Strip(text))
			}
		}
	}
}

func TestMarkdownWithoutColour(t *testing.T) {
	plain := strings.Join(kit.Markdown(theme.New(theme.Options{NoColor: true, Dark: true}), 60, page), "\n")
	if strings.Contains(plain, "[38") || strings.Contains(plain, "[48") {
		t.Errorf("a colour in %q", plain)
	}
	dark := strings.Join(kit.Markdown(theme.New(theme.Options{Dark: true}), 60, page), "\n")
	light := strings.Join(kit.Markdown(theme.New(theme.Options{}), 60, page), "\n")
	if dark == light {
		t.Error("dark and light look the same")
	}
	if ansi.Strip(dark) != ansi.Strip(light) {
		t.Error("dark and light differ in more than colour")
	}
}

func TestPagesKeepWhatTheyRendered(t *testing.T) {
	pages, th := kit.NewPages(), theme.New(theme.Options{Dark: true})
	first := pages.Lines(th, "id", 60, "one")
	if again := pages.Lines(th, "id", 60, "not rendered"); &again[0] != &first[0] {
		t.Error("rendered twice")
	}
	if wider := pages.Lines(th, "id", 70, "two"); !strings.Contains(wider[0], "two") {
		t.Errorf("another width showed %q", wider)
	}
	if again := pages.Lines(th, "id", 60, "not rendered"); &again[0] != &first[0] {
		t.Error("the first width was forgotten")
	}
	light := theme.New(theme.Options{})
	if other := pages.Lines(light, "id", 60, "three"); !strings.Contains(other[0], "three") {
		t.Errorf("another theme showed %q", other)
	}
}

func TestPythonKeepsTheSource(t *testing.T) {
	source := "async def f(x):\n\tawait g(x)  # go\n\n    s = \"\"\"two\nlines\"\"\"\n"
	got := ansi.Strip(strings.Join(kit.Python(theme.New(theme.Options{Dark: true}), source), "\n"))
	want := strings.TrimRight(strings.ReplaceAll(source, "\t", "    "), "\n")
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
