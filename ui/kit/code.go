package kit

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/theme"
)

// Python is Python source as styled lines, tabs as four blanks. It costs about
// a millisecond a page: keep the lines, don't make them in View.
func Python(t *theme.Theme, source string) []string {
	source = strings.TrimRight(strings.ReplaceAll(source, "\t", "    "), "\n")
	var out []string
	for _, runs := range PythonRuns(t, source) {
		var line strings.Builder
		for _, run := range runs {
			line.WriteString(styled(run.Style, run.Text))
		}
		out = append(out, line.String())
	}
	return out
}

// Run is a piece of a line that looks the same all along.
type Run struct {
	Text  string
	Style lipgloss.Style
}

// PythonRuns is Python source as runs, line by line, every byte of it, for those
// that draw more on it than colours.
func PythonRuns(t *theme.Theme, source string) [][]Run {
	lexer := lexers.Get("python")
	if lexer == nil {
		return splitRuns([]Run{{source, t.Code.Plain}})
	}
	// A lexer takes \r for the end of a line; a blank is as long.
	tokens, err := lexer.Tokenise(nil, strings.ReplaceAll(source, "\r", " "))
	if err != nil {
		return splitRuns([]Run{{source, t.Code.Plain}})
	}
	var runs []Run
	for token := range tokens.Stdlib() {
		size := min(len(token.Value), len(source)) // it adds a last \n where there is none
		runs = append(runs, Run{source[:size], tokenStyle(t, token.Type)})
		source = source[size:]
	}
	return splitRuns(append(runs, Run{source, t.Code.Plain}))
}

// splitRuns begins a new line at every \n.
func splitRuns(runs []Run) [][]Run {
	out := make([][]Run, 1)
	for _, run := range runs {
		for i, part := range strings.Split(run.Text, "\n") {
			if i > 0 {
				out = append(out, nil)
			}
			if last := len(out) - 1; part != "" {
				out[last] = append(out[last], Run{part, run.Style})
			}
		}
	}
	return out
}

// styled leaves blanks plain, so that lines can be trimmed and compared.
func styled(style lipgloss.Style, text string) string {
	if strings.TrimSpace(text) == "" {
		return text
	}
	return style.Render(text)
}

// hang is how far a line of code is moved in where it goes on.
const hang = 4

// WrapCode breaks a line of source, styled or not, that is wider than this;
// what follows the break is moved in, so that it isn't taken for a new line.
func WrapCode(line string, width int) []string {
	if ansi.StringWidth(line) <= width || width <= 2*hang {
		return []string{Cut(line, width)}
	}
	text := ansi.Strip(line)
	at := width
	if blank := strings.LastIndexByte(ansi.Cut(text, 0, width), ' '); blank > width/2 {
		at = ansi.StringWidth(text[:blank+1])
	}
	in := len(text) - len(strings.TrimLeft(text, " "))
	in = min(in+hang, width/2)
	rest := strings.Repeat(" ", in) + ansi.Cut(line, at, ansi.StringWidth(text))
	return append([]string{ansi.Cut(line, 0, at)}, WrapCode(rest, width)...)
}

func tokenStyle(t *theme.Theme, kind chroma.TokenType) lipgloss.Style {
	switch {
	case kind.InCategory(chroma.Comment):
		return t.Code.Comment
	case kind.InCategory(chroma.Keyword), kind == chroma.OperatorWord:
		return t.Code.Keyword
	case kind.InSubCategory(chroma.LiteralString):
		return t.Code.String
	case kind.InSubCategory(chroma.LiteralNumber):
		return t.Code.Number
	case kind == chroma.NameDecorator:
		return t.Code.Decorator
	}
	return t.Code.Plain
}
