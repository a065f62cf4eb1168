package cli

import (
	"os"

	"github.com/charmbracelet/x/term"

	"lesswait/ui/plain"
)

// textWidth is the measure of running text where no terminal narrows it.
const textWidth = 80

// text is how plain text is written here.
func (a *app) text() plain.Text { return plain.Text{Width: a.width(), ASCII: a.asciiOnly()} }

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
