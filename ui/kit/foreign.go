package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/theme"
)

// Printable is a line of a program's output or of the machine's, without what
// would move the cursor or change colours.
func Printable(line string) string {
	line = strings.ReplaceAll(ansi.Strip(line), "\t", "    ")
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, line)
}

// Sentence makes a whole sentence of an error; the name of a file that it begins with
// stays as it is.
func Sentence(text string) string {
	text = Printable(text)
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	if word, _, _ := strings.Cut(text, " "); !strings.ContainsAny(strings.TrimRight(word, ".,:;"), "./\\_") {
		text = string(unicode.ToUpper(first)) + text[size:]
	}
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	return text
}

// PlainSource is source that can be shown: one kind of line end, nothing that
// moves the cursor.
func PlainSource(source string) string {
	source = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\ufeff", "").Replace(source)
	lines := strings.Split(source, "\n")
	for i, line := range lines {
		lines[i] = Printable(line)
	}
	return strings.Join(lines, "\n")
}

// Sources keeps highlighted programs: highlighting costs a millisecond each.
type Sources struct{ lines map[string][]string }

// Forget drops them: the colours have changed.
func (s *Sources) Forget() { s.lines = nil }

// Of are the styled lines of a program.
func (s *Sources) Of(t *theme.Theme, source string) []string {
	if lines, ok := s.lines[source]; ok {
		return lines
	}
	if s.lines == nil {
		s.lines = map[string][]string{}
	}
	lines := Python(t, PlainSource(source))
	s.lines[source] = lines
	return lines
}
