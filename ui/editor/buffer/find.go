package buffer

import (
	"regexp"
	"strings"
)

// Match is a place where a text was found.
type Match struct{ From, To Pos }

// Find is all places of a text, in their order. Small letters stand for large
// ones too, unless the text has a large one itself. It is within one line.
func (b *Buffer) Find(text string) []Match {
	if text == "" {
		return nil
	}
	pattern := regexp.QuoteMeta(valid(text))
	if text == strings.ToLower(text) {
		pattern = "(?i)" + pattern
	}
	search, err := regexp.Compile(pattern)
	if err != nil {
		return nil // longer than any line: a quoted text has no other fault
	}
	var out []Match
	for n, line := range b.lines {
		for _, at := range search.FindAllStringIndex(line, -1) {
			out = append(out, Match{Pos{n, at[0]}, Pos{n, at[1]}})
		}
	}
	return out
}
