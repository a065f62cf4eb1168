package author

import (
	"strings"

	"lesswait/internal/course"
)

// checkHints reports a first hint that gives the answer away: the ladder leads from
// the idea over the tool to the line.
func checkHints(ex *course.Exercise) []course.Finding {
	if len(ex.Hints) == 0 {
		return nil // package course has said so
	}
	for _, answer := range ex.Right {
		for _, l := range strings.Split(answer.Body, "\n") {
			if l = strings.TrimSpace(l); tells(l, ex.Starter) && strings.Contains(ex.Hints[0], l) {
				return []course.Finding{{File: ex.Path("hints.md"), What: "the first hint holds a line of an answer: " + l,
					Fix: "Let it lead to the idea; the line belongs into the last hint."}}
			}
		}
	}
	return nil
}

// tells reports whether a line gives something away: it is the learner's to
// find, and it is more than a word.
func tells(line, starter string) bool {
	return strings.Contains(line, "await ") && !strings.Contains(starter, line)
}
