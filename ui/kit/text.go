package kit

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/theme"
)

// measure is the widest line of running text: more is hard to read.
const measure = 78

// Column is where running text stands in a body of this width: how far in, and
// how wide.
func Column(width int) (margin, text int) {
	margin = 1
	if width >= 60 {
		margin = 2
	}
	if width-2*margin > measure {
		return (width - measure) / 2, measure
	}
	return margin, max(width-2*margin, 1)
}

// Cut shortens a line to this many cells, with an ellipsis where it was cut.
func Cut(line string, width int) string {
	if width <= 0 {
		return ""
	}
	return ansi.Truncate(line, width, "…")
}

// leading are hyphens with which a word begins, or which are all of it. A line
// that ends with them after a break would be wider than it may be.
var leading = regexp.MustCompile(` (?:\x1b\[[\d;]*m)*-+`)

// unbroken stands for such a hyphen while lines are broken.
const unbroken = "\ue000"

// Wrap breaks running text, styled or not, into lines of at most this width.
func Wrap(text string, width int) []string {
	text = leading.ReplaceAllStringFunc(text, func(word string) string { return strings.ReplaceAll(word, "-", unbroken) })
	text = strings.ReplaceAll(lipgloss.Wrap(text, max(width, 1), " "), unbroken, "-")
	return strings.Split(text, "\n")
}

// Code shows what stands in backticks in a sentence as lessons show it: in the
// colour of code. Where there is none, the backticks stay.
func Code(t *theme.Theme, text string) string {
	parts := strings.Split(text, "`")
	if t.NoColor || len(parts)%2 == 0 {
		return text
	}
	for i := 1; i < len(parts); i += 2 {
		parts[i] = t.Accent.Render(parts[i])
	}
	return strings.Join(parts, "")
}

// Flow puts items one after another, each whole, as many in a line as fit.
func Flow(items []string, width int) []string {
	const gap = "  "
	var out []string
	for _, item := range items {
		last := len(out) - 1
		if last >= 0 && ansi.StringWidth(out[last]+gap+item) <= width {
			out[last] += gap + item
			continue
		}
		out = append(out, Cut(item, width))
	}
	return out
}

// Pad fills a line with blanks up to this width.
func Pad(line string, width int) string {
	return line + strings.Repeat(" ", max(0, width-ansi.StringWidth(line)))
}

// Spread puts one text at each end of a line; the right one gives way.
func Spread(left, right string, width int) string {
	gap := width - ansi.StringWidth(left) - ansi.StringWidth(right)
	if right == "" || gap < 1 {
		return Cut(left, width)
	}
	return left + strings.Repeat(" ", gap) + right
}

// Indent moves lines to the right; empty ones stay empty.
func Indent(lines []string, by int) []string {
	pad := strings.Repeat(" ", max(by, 0))
	out := make([]string, len(lines))
	for i, line := range lines {
		if line != "" {
			out[i] = pad + line
		}
	}
	return out
}

// Fit makes the text exactly this many lines.
func Fit(text string, height int) string {
	lines := strings.Split(text, "\n")
	if len(lines) > height {
		lines = lines[:max(height, 0)]
	}
	for len(lines) < height {
		lines = append(lines, "")
	}
	return strings.Join(lines, "\n")
}

// Beside joins two texts of so many lines, a thin line between them; left is the
// width of the first.
func Beside(t *theme.Theme, first string, left int, second string, height int) string {
	pipe := t.Faint.Render(t.Symbols.Pipe)
	l, r := strings.Split(Fit(first, height), "\n"), strings.Split(Fit(second, height), "\n")
	for i := range l {
		l[i] = Pad(l[i], left) + pipe + r[i]
	}
	return strings.Join(l, "\n")
}

// Seconds is a duration as the program writes it: "1.2 s", "380 ms".
func Seconds(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%d ms", d.Milliseconds())
	}
	return fmt.Sprintf("%.1f s", d.Seconds())
}
