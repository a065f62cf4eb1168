package kit

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Letters are the letters and digits of some lines without what stands between
// them, so that words are found wherever their lines break and whatever
// Markdown has put around them.
type Letters struct {
	text  strings.Builder
	cells []Cell // of each byte of text
}

// Cell is a place in some lines.
type Cell struct{ Line, Cell int }

// NewLetters reads lines, styled or not.
func NewLetters(lines []string) *Letters {
	l := &Letters{}
	for n, line := range lines {
		cell := 0
		for _, r := range ansi.Strip(line) {
			if isLetter(r) {
				size, _ := l.text.WriteRune(r)
				for range size {
					l.cells = append(l.cells, Cell{n, cell})
				}
			}
			cell += ansi.StringWidth(string(r))
		}
	}
	return l
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// onlyLetters are those of a text.
func onlyLetters(text string) string {
	return strings.Map(func(r rune) rune {
		if isLetter(r) {
			return r
		}
		return -1
	}, text)
}

// Find is where words begin and where their last letter is, at or behind the
// cell that is handed in.
func (l *Letters) Find(words string, from Cell) (first, last Cell, ok bool) {
	sought := onlyLetters(words)
	if sought == "" {
		return Cell{}, Cell{}, false
	}
	start := 0
	for start < len(l.cells) && l.cells[start].before(from) {
		start++
	}
	at := strings.Index(l.text.String()[start:], sought)
	if at < 0 {
		return Cell{}, Cell{}, false
	}
	at += start
	return l.cells[at], l.cells[at+len(sought)-1], true
}

func (c Cell) before(d Cell) bool { return c.Line < d.Line || c.Line == d.Line && c.Cell < d.Cell }
