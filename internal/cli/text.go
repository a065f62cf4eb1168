package cli

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
)

// wrap breaks text between words at this width. Lines that are indented are
// code and stay as they are.
func wrap(text string, width int) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if !strings.HasPrefix(line, " ") {
			lines[i] = ansi.Wordwrap(line, width, "")
		}
	}
	return strings.Join(lines, "\n")
}

// indent moves text in, as something quoted.
func indent(text string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for i, line := range lines {
		lines[i] = "    " + kit.Printable(line)
	}
	return strings.Join(lines, "\n")
}
