package workbench

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// printable is a text of the learner's program or machine, without what would
// move the cursor or change colours.
func printable(line string) string {
	line = strings.ReplaceAll(ansi.Strip(line), "\t", "    ")
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, line)
}

// sentence makes a whole sentence of an error.
func sentence(text string) string {
	text = printable(text)
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	text = string(unicode.ToUpper(first)) + text[size:]
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	return text
}

func percent(done, total int64) string {
	return strconv.FormatInt(min(max(done, 0), total)*100/total, 10) + " %"
}

// seconds is a time of the virtual clock: "3 s", "0.25 s".
func seconds(s float64) string {
	return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(s, 'f', 2, 64), "0"), ".") + " s"
}

// older tells whether a Python version is below one such as "3.13".
func older(version, needs string) bool {
	have, want := minor(version), minor(needs)
	return have != 0 && have < want // no need at all is 0
}

// minor is the second number of a version of Python 3.
func minor(version string) int {
	parts := strings.Split(version, ".")
	if len(parts) < 2 {
		return 0
	}
	n, _ := strconv.Atoi(parts[1]) // 0, which is never older, where it is no number
	return n
}

// sources keeps highlighted programs: highlighting costs a millisecond each.
type sources struct{ lines map[string][]string }

func (s *sources) forget() { s.lines = nil }

func (s *sources) of(t *theme.Theme, source string) []string {
	if lines, ok := s.lines[source]; ok {
		return lines
	}
	if s.lines == nil {
		s.lines = map[string][]string{}
	}
	lines := kit.Python(t, clean(source))
	s.lines[source] = lines
	return lines
}

// clean is source that can be shown: one kind of line end, nothing that moves
// the cursor.
func clean(source string) string {
	source = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\ufeff", "").Replace(source)
	lines := strings.Split(source, "\n")
	for i, line := range lines {
		lines[i] = printable(line)
	}
	return strings.Join(lines, "\n")
}

// numbered is a line of source with its number before it.
func numbered(t *theme.Theme, n int, line string) string {
	return t.Muted.Render(fmt.Sprintf("%4d %s ", n, t.Symbols.Pipe)) + line
}
