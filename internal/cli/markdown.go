package cli

import (
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// textWidth is the measure of running text where no terminal narrows it.
const textWidth = 80

// bodyIndent sets the text of a page off from its headings, which have no other
// mark.
const bodyIndent = 2

// plainMarkdown renders Markdown as text alone, for pipes, files and screen
// readers: as the screens do it, without what only colours and fonts can show.
func (a *app) plainMarkdown(markdown string) string {
	t := theme.New(theme.Options{NoColor: true, ASCII: a.asciiOnly()})
	var out []string
	add := func(indent int, text string) {
		lines := kit.Indent(kit.Markdown(t, a.width()-indent, text), indent)
		if len(lines) > 0 && len(out) > 0 {
			out = append(out, "")
		}
		out = append(out, lines...)
	}
	for _, s := range sections(markdown) {
		add(0, s.heading)
		add(bodyIndent, s.body)
	}
	for i, line := range out {
		out[i] = strings.TrimRight(ansi.Strip(line), " ")
	}
	return strings.Join(out, "\n")
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

// width is that of the terminal, as far as it is no wider than text should be.
func (a *app) width() int {
	file, ok := a.env.Stdout.(*os.File)
	if !ok {
		return textWidth
	}
	width, _, err := term.GetSize(file.Fd())
	if err != nil || width <= 0 {
		return textWidth
	}
	return min(width, textWidth)
}
