// Package plain says in text alone what the screens draw: for pipes, files and
// screen readers. Nothing in it moves a cursor, has a colour or draws a line.
package plain

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
)

// Text is how text is written where it goes.
type Text struct {
	Width int  // of a line of prose; code stays as it is
	ASCII bool // plain letters only
}

// Wrap breaks text between words. Lines that are indented are code and stay as
// they are.
func (t Text) Wrap(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if !strings.HasPrefix(line, " ") {
			lines[i] = ansi.Wordwrap(line, t.Width, "")
		}
	}
	return strings.Join(lines, "\n")
}

// Quote moves text in that comes from a program.
func Quote(text string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for i, line := range lines {
		lines[i] = "    " + kit.Printable(line)
	}
	return strings.Join(lines, "\n")
}
