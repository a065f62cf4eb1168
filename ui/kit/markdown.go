package kit

import (
	"strings"

	"charm.land/glamour/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
	"lesswait/ui/theme"
)

// Pages renders Markdown and keeps the lines by text, width and theme.
type Pages struct {
	theme *theme.Theme
	lines map[pageKey][]string
}

type pageKey struct {
	id    string
	width int
}

// manyPages is when the kept lines are dropped, most of which belong to widths
// that a window had while it was being resized.
const manyPages = 300

// NewPages makes an empty store.
func NewPages() *Pages { return &Pages{} }

// Lines is Markdown as styled lines of at most this width, code blocks
// highlighted. The id names the text: same id, same text.
func (p *Pages) Lines(t *theme.Theme, id string, width int, markdown string) []string {
	if p.theme != t || len(p.lines) >= manyPages {
		*p = Pages{theme: t, lines: map[pageKey][]string{}}
	}
	key := pageKey{id, width}
	lines, ok := p.lines[key]
	if !ok {
		lines = Markdown(t, width, markdown)
		p.lines[key] = lines
	}
	return lines
}

// Markdown renders without keeping. Code blocks are highlighted here rather
// than by Glamour, which registers one style for the whole process and would
// keep the dark one on a light background.
func Markdown(t *theme.Theme, width int, markdown string) []string {
	var out []string
	for _, block := range course.Blocks(markdown) {
		lines := render(t, width, block)
		if len(lines) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, "")
		}
		out = append(out, lines...)
	}
	return out
}

// WarmUp renders a word of each kind. What Glamour and the highlighter do once is done
// then: the first page of text takes three times as long as it takes later.
func WarmUp() {
	Markdown(theme.New(theme.Options{}), MinWidth, "A *word* with `code`:\n\n- one\n\n```python\nasync def main():\n    print(\"done\", 1)  # at once\n```\n")
}

const codeIndent = 4

// CodeIndent is how far in a program stands in a text of this width.
func CodeIndent(width int) int {
	if width < 60 {
		return 1
	}
	return codeIndent
}

func render(t *theme.Theme, width int, b course.Block) []string {
	if !b.Code {
		return prose(t, width, b.Text)
	}
	indent := CodeIndent(width)
	var lines []string
	if b.Info == "python" || b.Info == "py" {
		lines = Python(t, b.Text)
	} else {
		for line := range strings.SplitSeq(b.Text, "\n") {
			lines = append(lines, t.Muted.Render(line))
		}
	}
	var out []string
	for _, line := range lines {
		out = append(out, WrapCode(line, width-indent)...)
	}
	return Indent(out, indent)
}

func prose(t *theme.Theme, width int, text string) []string {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	var lines []string
	for spare := itemIndent; spare <= itemIndent+overhang; spare++ {
		if lines = flow(t, width, width-spare, text); widest(lines) <= width {
			break
		}
	}
	for i, line := range lines {
		lines[i] = Cut(line, width)
	}
	return lines
}

// flow is prose that Glamour wraps at `at` cells, its list items hung; a line
// may be longer than the width.
func flow(t *theme.Theme, width, at int, text string) []string {
	renderer, err := glamour.NewTermRenderer(
		glamour.WithStyles(sheet(t)), glamour.WithWordWrap(max(at, 1)), glamour.WithTableWrap(true))
	if err != nil {
		return Wrap(text, width)
	}
	out, err := renderer.Render(unwrap(text))
	if err != nil {
		return Wrap(text, width)
	}
	return hangItems(t, tidy(out))
}

// widest is the width of the longest line.
func widest(lines []string) int {
	most := 0
	for _, line := range lines {
		most = max(most, ansi.StringWidth(line))
	}
	return most
}

// itemIndent is room for what hangItems adds.
const itemIndent = 3

// overhang is by how much Glamour lets a line stand out: by the full stop of an
// item's last word, or by an operator in inline code.
const overhang = 3

// hangItems moves the second and further lines of a list item in, under its
// first word: Glamour begins them under the bullet.
func hangItems(t *theme.Theme, lines []string) []string {
	in := 0
	for i, line := range lines {
		text := ansi.Strip(line)
		switch {
		case text == "":
			in = 0
		case itemLead(t, text) > 0:
			in = itemLead(t, text)
		case in > 0:
			depth := len(text) - len(strings.TrimLeft(text, " "))
			lines[i] = strings.Repeat(" ", max(in-depth, 0)) + line
		}
	}
	return lines
}

// itemLead is how many cells stand before the first word of a list item; 0 if
// the line begins none.
func itemLead(t *theme.Theme, text string) int {
	word := strings.TrimLeft(text, " ")
	mark, _, found := strings.Cut(word, " ")
	number := strings.TrimRight(mark, "0123456789.") == "" && strings.HasSuffix(mark, ".") && mark != "."
	if !found || mark != t.Symbols.Bullet && !number {
		return 0
	}
	return len(text) - len(word) + ansi.StringWidth(mark) + 1
}

// tidy removes the blanks that Glamour fills lines with, and blank lines at
// both ends and in a row.
func tidy(out string) []string {
	var lines []string
	for _, line := range strings.Split(out, "\n") {
		line = strings.TrimRight(line, " ")
		if line == "" && (len(lines) == 0 || lines[len(lines)-1] == "") {
			continue
		}
		lines = append(lines, line)
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}
