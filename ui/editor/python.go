package editor

import (
	"strings"

	"lesswait/ui/editor/buffer"
)

// following is the indentation of the line after one that holds this up to where
// it is broken: deeper behind a colon or an opening bracket, less deep behind
// what ends a block.
func following(line, unit string) string {
	indent := buffer.Indent(line)
	code := strings.TrimSpace(withoutComment(line))
	switch {
	case code == "":
		return indent
	case strings.HasSuffix(code, ":") && !open(code), strings.ContainsAny(code[len(code)-1:], "([{"):
		return indent + unit
	case ends(code):
		return indent[:levelBelow(indent)]
	}
	return indent
}

// ends tells whether nothing of a block comes after this statement.
func ends(code string) bool {
	switch word, _, _ := strings.Cut(code, " "); word {
	case "return", "raise":
		return !open(code)
	case "pass", "break", "continue":
		return word == code
	}
	return false
}

// open tells whether a bracket is left open.
func open(code string) bool {
	depth := 0
	scan(code, func(_ int, sign byte) bool {
		switch sign {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			depth--
		}
		return true
	})
	return depth > 0
}

func withoutComment(line string) string {
	end := len(line)
	scan(line, func(at int, sign byte) bool {
		if sign == '#' {
			end = at
		}
		return sign != '#'
	})
	return line[:end]
}

// scan calls each for every byte that is in no string, until it says no. A
// string that goes over lines is not known: a wrong guess costs an indentation.
func scan(line string, each func(at int, sign byte) bool) {
	var quote byte
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case quote != 0 && c == '\\':
			i++
		case quote != 0 && c == quote:
			quote = 0
		case quote != 0:
		case c == '"' || c == '\'':
			quote = c
		default:
			if !each(i, c) {
				return
			}
		}
	}
}

// outdent is the indentation of a line such as `else:`, which belongs to a block
// that was begun further out; not ok where it is none, or stands right already.
func outdent(lines []string, at int) (indent string, ok bool) {
	openers := openersOf(strings.TrimSpace(lines[at]))
	if openers == nil {
		return "", false
	}
	depth := buffer.Cell(lines[at], len(buffer.Indent(lines[at])))
	for n := at - 1; n >= 0; n-- {
		line := lines[n]
		code := strings.TrimSpace(line)
		indent := buffer.Indent(line)
		cells := buffer.Cell(line, len(indent))
		if code == "" || cells > depth {
			continue
		}
		if opens(code, openers) {
			return indent, cells < depth
		}
		if cells < depth {
			return "", false
		}
	}
	return "", false
}

// openersOf are the words that begin what a line such as `else:` goes on with.
func openersOf(code string) []string {
	switch word := firstWord(code); word {
	case "else":
		return []string{"if", "elif", "for", "while", "except", "try"}
	case "elif":
		return []string{"if", "elif"}
	case "except":
		return []string{"try", "except"}
	case "finally":
		return []string{"try", "except", "else"}
	}
	return nil
}

func opens(code string, openers []string) bool {
	word := firstWord(strings.TrimPrefix(code, "async "))
	for _, opener := range openers {
		if word == opener {
			return true
		}
	}
	return false
}

// firstWord is the name that a line begins with.
func firstWord(code string) string {
	end := strings.IndexFunc(code, func(r rune) bool { return r < 'a' || r > 'z' })
	if end < 0 {
		return code
	}
	return code[:end]
}
