package cli

import (
	"fmt"
	"os"
	"strings"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/styles"
	"github.com/charmbracelet/x/term"
)

// textWidth is the measure of running text where no terminal narrows it.
const textWidth = 80

// plainMarkdown renders Markdown without a colour, for pipes, files and screen
// readers. Trailing blanks, with which Glamour fills its lines, are taken off.
func (a *app) plainMarkdown(markdown string) (string, error) {
	renderer, err := glamour.NewTermRenderer(
		glamour.WithStandardStyle(styles.NoTTYStyle),
		glamour.WithWordWrap(a.width()),
	)
	if err != nil {
		return "", fmt.Errorf("render text: %w", err)
	}
	text, err := renderer.Render(markdown)
	if err != nil {
		return "", fmt.Errorf("render text: %w", err)
	}
	lines := strings.Split(strings.Trim(text, "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n"), nil
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
