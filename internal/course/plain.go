package course

import (
	"regexp"
	"strings"
)

// emphasis matches what Markdown puts around words; linked what it makes of an
// address.
var (
	emphasis = regexp.MustCompile(`\*{1,3}([^\s*](?:[^*]*[^\s*])?)\*{1,3}`)
	linked   = regexp.MustCompile(`\[([^\]]+)\]\([^)]*\)`)
)

// Plain is a paragraph of Markdown in plain words: as it is read, not as it is
// written.
func Plain(markdown string) string {
	parts := strings.Split(strings.ReplaceAll(markdown, "|", " "), "`")
	if len(parts)%2 == 0 { // a ` that is never closed
		parts[len(parts)-2] += "`" + parts[len(parts)-1]
		parts = parts[:len(parts)-1]
	}
	code := parts[:0:0]
	for i := 1; i < len(parts); i += 2 {
		code = append(code, parts[i])
		parts[i] = "\x00" // emphasis may stand around code
	}
	text := linked.ReplaceAllString(strings.Join(parts, ""), "$1")
	text = emphasis.ReplaceAllString(emphasis.ReplaceAllString(text, "$1"), "$1")
	for _, c := range code {
		text = strings.Replace(text, "\x00", c, 1)
	}
	return strings.Join(strings.Fields(text), " ")
}

// Headings are the headings of a text, in plain words.
func Headings(markdown string) []string {
	var all []string
	for _, l := range mdLines(markdown, 1) {
		if h := strings.TrimLeft(l.text, "#"); !l.code && h != l.text && strings.HasPrefix(h, " ") {
			all = append(all, Plain(h))
		}
	}
	return all
}
