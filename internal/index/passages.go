package index

import (
	"strings"
	"unicode"
)

// Passage is a paragraph, a list item, a row of a table or a line of code, and
// the page that it stands on.
type Passage struct {
	Entry
	Text string // in plain words, on one line
	Hits []Hit  // of what was looked for, in order
}

// Hit is a part of a passage, by its bytes.
type Hit struct{ From, To int }

// Passages finds where all these words stand together, in the order of the
// course. Words are whole ones; the last may still be being typed.
func (x *Index) Passages(words string) []Passage {
	sought := fields(strings.ToLower(words))
	if len(sought) == 0 {
		return nil
	}
	open := !strings.HasSuffix(words, " ")
	var found []Passage
	for _, p := range x.passages {
		if p.Hits = hits(p.Text, sought, open); p.Hits != nil {
			found = append(found, p)
		}
	}
	return found
}

// hits are where the words stand in a text; nil unless all of them do.
func hits(text string, sought []span, open bool) []Hit {
	var found []Hit
	lower := strings.ToLower(text)
	met := make([]bool, len(sought))
	for _, word := range fields(lower) {
		for i, want := range sought {
			begun := open && i == len(sought)-1 && strings.HasPrefix(word.text, want.text)
			if word.text == want.text || begun {
				met[i] = true
				found = append(found, Hit{word.from, word.from + len(want.text)})
				break
			}
		}
	}
	for _, m := range met {
		if !m {
			return nil
		}
	}
	return found
}

// span is a word and where it begins.
type span struct {
	text string
	from int
}

// fields are the words of a text: letters, digits and underscores in a row.
func fields(text string) []span {
	var all []span
	from := -1
	for i, r := range text + " " {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_'
		switch {
		case inside && from < 0:
			from = i
		case !inside && from >= 0:
			all = append(all, span{text[from:i], from})
			from = -1
		}
	}
	return all
}
