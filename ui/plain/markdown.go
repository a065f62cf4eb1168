package plain

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// bodyIndent sets the text of a page off from its headings, which have no other
// mark.
const bodyIndent = 2

// Page renders a whole page of Markdown, its text moved in under its headings.
func (t Text) Page(markdown string) string {
	var out []string
	for _, s := range sections(markdown) {
		for _, lines := range [][]string{t.lines(s.heading, 0), t.lines(s.body, bodyIndent)} {
			if len(lines) > 0 && len(out) > 0 {
				out = append(out, "")
			}
			out = append(out, lines...)
		}
	}
	return strings.Join(out, "\n")
}

// lines renders Markdown as the screens do it, without what only colours and
// fonts can show.
func (t Text) lines(markdown string, indent int) []string {
	plain := theme.New(theme.Options{NoColor: true, ASCII: t.ASCII})
	lines := kit.Indent(kit.Markdown(plain, t.Width-indent, markdown), indent)
	for i, line := range lines {
		lines[i] = strings.TrimRight(ansi.Strip(line), " ")
	}
	return lines
}

// section is a heading and what stands under it.
type section struct{ heading, body string }

// sections cuts Markdown at its headings; a comment in code is none.
func sections(markdown string) []section {
	all := []section{{}}
	code := false
	for line := range strings.Lines(markdown) {
		code = code != strings.HasPrefix(line, "```")
		if _, heading, ok := strings.Cut(line, "# "); ok && !code && strings.TrimLeft(line, "#") == " "+heading {
			all = append(all, section{heading: heading})
			continue
		}
		all[len(all)-1].body += line
	}
	return all
}
