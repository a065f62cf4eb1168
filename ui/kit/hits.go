package kit

import (
	"regexp"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Hit is where a text was found in some lines: a span of each line that it
// reaches over.
type Hit struct{ Spans []Span }

// Span is a part of a line, by its cells.
type Span struct{ Line, From, To int }

// Phrase matches a text in any case, also where a line breaks in it.
func Phrase(text string) *regexp.Regexp { return sought(strings.Fields(text), `\s+`) }

// AnyWord matches the words of a text.
func AnyWord(text string) *regexp.Regexp {
	return sought(strings.FieldsFunc(text, func(r rune) bool { return !isLetter(r) && r != '_' }), "|")
}

func sought(words []string, between string) *regexp.Regexp {
	if len(words) == 0 {
		return nil
	}
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	return regexp.MustCompile("(?i)" + strings.Join(words, between))
}

// FindHits looks for a pattern in lines, styled or not.
func FindHits(lines []string, pattern *regexp.Regexp) []Hit {
	if pattern == nil {
		return nil
	}
	plain := make([]string, len(lines))
	for i, line := range lines {
		plain[i] = ansi.Strip(line)
	}
	text := strings.Join(plain, "\n")
	var hits []Hit
	line, begin := 0, 0 // the line that the last hit was in, and where it begins
	for _, m := range pattern.FindAllStringIndex(text, -1) {
		for begin+len(plain[line]) < m[0] {
			begin += len(plain[line]) + 1
			line++
		}
		if hit := spans(plain, line, m[0]-begin, m[1]-begin); len(hit.Spans) > 0 {
			hits = append(hits, hit)
		}
	}
	return hits
}

// spans cuts a part of the text, by its bytes from the beginning of a line, at
// the ends of lines and behind their indents.
func spans(lines []string, line, from, to int) Hit {
	var hit Hit
	for first := true; line < len(lines) && to > 0; first = false {
		text := lines[line]
		if !first {
			from = len(text) - len(strings.TrimLeft(text, " "))
		}
		if end := min(to, len(text)); from < end {
			hit.Spans = append(hit.Spans, Span{line, ansi.StringWidth(text[:from]), ansi.StringWidth(text[:end])})
		}
		to -= len(text) + 1
		line++
	}
	return hit
}

// MarkHits draws hits into lines, the one at hand in another style.
func MarkHits(lines []string, hits []Hit, at int, style, atHand lipgloss.Style) []string {
	ranges := map[int][]lipgloss.Range{}
	for i, hit := range hits {
		look := style
		if i == at {
			look = atHand
		}
		for _, s := range hit.Spans {
			ranges[s.Line] = append(ranges[s.Line], lipgloss.NewRange(s.From, s.To, look))
		}
	}
	for line, all := range ranges {
		lines[line] = lipgloss.StyleRanges(lines[line], all...)
	}
	return lines
}
