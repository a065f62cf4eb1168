package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// plain holds an ASCII stand-in, of one cell, for what texts and help contain.
// Pictures have their own glyphs in theme.Symbols.
const (
	fancy  = "–—‘’“”…·•×÷±≤≥≈→←↑↓▸▾›‹✓✗°│─┌┐└┘├┤┬┴┼▌█▒▓≡▶✎━é▖▘▝▗"
	simple = "--''\"\".-*x:+<>~><^v>v><v!o|-+++++++++|#=%=>/=e|/-\\"
)

// ascii replaces whatever is not ASCII by as many ASCII characters as it had
// cells, so that the layout stays.
func ascii(frame string) string {
	if isASCII(frame) {
		return frame
	}
	stand := standIns()
	var b strings.Builder
	b.Grow(len(frame))
	for _, r := range frame {
		if r < 0x80 {
			b.WriteByte(byte(r))
			continue
		}
		if c, ok := stand[r]; ok {
			b.WriteByte(c)
			continue
		}
		b.WriteString(strings.Repeat("?", ansi.StringWidth(string(r))))
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func standIns() map[rune]byte {
	m := make(map[rune]byte, len(simple))
	i := 0
	for _, r := range fancy {
		m[r] = simple[i]
		i++
	}
	return m
}
