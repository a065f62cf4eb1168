package ink

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Clean takes out of a learner's text what would move the cursor or colour the
// screen.
func Clean(s string) string {
	safe := true
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			safe = false
			break
		}
	}
	if safe {
		return s
	}
	return strings.Map(func(c rune) rune {
		if c < ' ' || (c >= 0x7f && c < 0xa0) || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
			(c >= 0x2066 && c <= 0x2069) || c == 0xfeff {
			return -1
		}
		return c
	}, ansi.Strip(s))
}

// Fit makes a text at most so wide; what is cut off is the middle, where a label
// says least: both the function and the end of its argument tell calls apart.
func Fit(s string, width int, more string) string {
	w := ansi.StringWidth(s)
	if w <= width {
		return s
	}
	gap := ansi.StringWidth(more)
	if width <= gap+2 {
		return ansi.Truncate(s, max(width, 0), "")
	}
	head := (width - gap + 1) / 2
	tail := width - gap - head
	return ansi.Truncate(s, head, "") + more + ansi.TruncateLeft(s, w-tail, "")
}

// Fitting gives the first text that fits, the last if none does.
func Fitting(texts []string, width int) string {
	for _, text := range texts {
		if ansi.StringWidth(text) <= width {
			return text
		}
	}
	return texts[len(texts)-1]
}

// List joins n texts, as many as fit; more stands for the others.
func List(n int, text func(i int) string, between, more string, room int) string {
	list := ""
	for i := range n {
		next := Clean(text(i))
		if i > 0 {
			next = between + next
		}
		rest := 0
		if i < n-1 {
			rest = ansi.StringWidth(between + more)
		}
		if ansi.StringWidth(list+next)+rest > room {
			if i == 0 {
				return more
			}
			return list + between + more
		}
		list += next
	}
	return list
}
