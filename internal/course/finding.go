package course

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Finding is one fault in the content, told so that its author can mend it.
type Finding struct {
	File string // lessons/01-the-problem/lesson.md
	Line int    // from 1; 0 where the whole file is meant
	What string // what is wrong
	Fix  string // how to mend it: a sentence

	// Author tells that a learner can do without what is wrong: an answer that
	// only proves the check, for instance.
	Author bool
}

// String is the finding as one line of text, whatever it quotes.
func (f Finding) String() string {
	at := f.File
	if f.Line > 0 {
		at = fmt.Sprintf("%s:%d", f.File, f.Line)
	}
	return strings.Map(printable, fmt.Sprintf("%s: %s. %s", at, f.What, f.Fix))
}

func printable(r rune) rune {
	if unicode.IsControl(r) {
		return ' '
	}
	return r
}

// Findings are all faults of a course, ordered by file and line.
type Findings []Finding

// Error lists the findings, one a line.
func (fs Findings) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

// forLearners are the findings that a learner would meet.
func (fs Findings) forLearners() Findings {
	return slices.DeleteFunc(slices.Clone(fs), func(f Finding) bool { return f.Author })
}

// err is the findings in their order as an error, or nil where there are none.
func (fs Findings) err() error {
	if len(fs) == 0 {
		return nil
	}
	slices.SortStableFunc(fs, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return fs
}

func (fs *Findings) add(file string, line int, what, fix string) {
	*fs = append(*fs, Finding{File: file, Line: line, What: what, Fix: fix})
}
