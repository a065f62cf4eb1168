package linear

import (
	"fmt"
	"strconv"
	"strings"

	"lesswait/internal/course"
)

// deepest is how far a line can be indented, in levels.
const deepest = 9

// isOrder tells whether a text is meant as an order of lines: it begins with a
// number.
func isOrder(text string) bool { return text != "" && text[0] >= '0' && text[0] <= '9' }

// parseOrder reads an order such as `3 1 2:1 5`: numbers of the lines, each
// used once, with the levels of indentation behind a colon where it is not to
// be the line's own.
func parseOrder(text string, lines []course.Line) ([]course.Line, error) {
	var order []course.Line
	used := map[int]bool{}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,;", r) }) {
		first, levels, indented := strings.Cut(word, ":")
		n, ok := number(first, len(lines))
		if !ok {
			return nil, fmt.Errorf("there is no line %q: the lines have numbers from 1 to %d", first, len(lines))
		}
		if used[n] {
			return nil, fmt.Errorf("line %d stands in your order twice: use each line once at most", n)
		}
		used[n] = true
		line := lines[n-1]
		if indented {
			level, err := strconv.Atoi(levels)
			if err != nil || level < 0 || level > deepest {
				return nil, fmt.Errorf("%q has no indentation that can be read: type the levels behind the colon, from 0 to %d, as in %d:1", word, deepest, n)
			}
			line.Indent = level
		}
		order = append(order, line)
	}
	return order, nil
}

// indented says how far a line is indented, for whoever can't see it.
func indented(level int) string {
	switch level {
	case 0:
		return ""
	case 1:
		return ", indented once"
	case 2:
		return ", indented twice"
	}
	return fmt.Sprintf(", indented %d times", level)
}
