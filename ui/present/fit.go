package present

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
)

// A page is laid out several ways, the roomiest first, and the first that the screen
// has the rows for is shown: what is asked and what can be chosen is to be seen at
// once, in any size of letters. Where none fits the last one is scrolled, so that is
// the one with the code at its end.
func fit(height int, ways ...func() []string) []string {
	var lines []string
	for _, way := range ways {
		if lines = way(); lines != nil && len(lines) <= height {
			return middle(height, lines)
		}
	}
	return lines
}

// middle puts lines in the middle of the screen, a little above.
func middle(height int, lines []string) []string {
	above := max((height-len(lines))/3, 0)
	return append(make([]string, above), lines...)
}

// stack puts texts below each other, an empty line between two.
func stack(texts ...[]string) []string {
	var lines []string
	for _, text := range texts {
		if len(text) == 0 {
			continue
		}
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, text...)
	}
	return lines
}

// squeeze leaves one empty line where there are several, and none at the end.
func squeeze(lines []string) []string {
	var out []string
	for _, line := range lines {
		if line != "" || len(out) > 0 && out[len(out)-1] != "" {
			out = append(out, line)
		}
	}
	for len(out) > 0 && out[len(out)-1] == "" {
		out = out[:len(out)-1]
	}
	return out
}

// gap is what is left free between two columns.
const gap = 3

// columns puts texts beside each other, each as wide as its widest line; nil where
// there is no room for that.
func columns(width int, texts ...[]string) []string {
	var lines []string
	left := 0
	for _, text := range texts {
		for len(lines) < len(text) {
			lines = append(lines, "")
		}
		for i, line := range text {
			lines[i] = kit.Pad(lines[i], left) + line
		}
		left += widest(text) + gap
	}
	if left-gap > width {
		return nil
	}
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines
}

func widest(lines []string) int {
	width := 0
	for _, line := range lines {
		width = max(width, ansi.StringWidth(line))
	}
	return width
}
