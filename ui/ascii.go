package ui

import (
	"bytes"
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
	b := make([]byte, 0, len(frame))
	for _, r := range frame {
		if r < 0x80 {
			b = append(b, byte(r))
			continue
		}
		if r == '…' {
			b = cutMark(b)
			continue
		}
		if c, ok := stand[r]; ok {
			b = append(b, c)
			continue
		}
		b = append(b, strings.Repeat("?", ansi.StringWidth(string(r)))...)
	}
	return string(b)
}

// cutMark says that a text is cut: one dot alone would look like its end, so the letter
// before it gives its cell for another.
func cutMark(b []byte) []byte {
	n, style := len(b), bytes.LastIndexByte(b, '\x1b')
	styled := style >= 0 && bytes.IndexByte(b[style:], 'm') == n-1-style
	if n > 1 && !styled && isWord(b[n-1]) && isWord(b[n-2]) {
		b[n-1] = '.'
	}
	return append(b, '.')
}

func isWord(c byte) bool {
	return c == ' ' || c == '_' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
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
