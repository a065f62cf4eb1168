package course

import (
	"strconv"
	"strings"
)

// RunsOn tells whether a Python of this version, such as 3.12.1, has what the
// solution needs; one that is not known is taken to have it.
func (s Solution) RunsOn(version string) bool {
	have := minor(version)
	return have == 0 || have >= minor(s.Needs)
}

// RightOn is the first right solution that a Python of this version can run,
// nil where there is none.
func (e *Exercise) RightOn(version string) *Solution {
	for i, s := range e.Right {
		if s.RunsOn(version) {
			return &e.Right[i]
		}
	}
	return nil
}

// othersMost is how many right solutions are shown beside the learner's.
const othersMost = 2

// Others are the right solutions to be shown beside the learner's own: those
// that this Python can run, and that are not the same text.
func (e *Exercise) Others(own, version string) []Solution {
	own = strings.TrimSpace(own)
	var others []Solution
	for _, s := range e.Right {
		same := strings.TrimSpace(s.Body) == own || strings.TrimSpace(s.Source) == own
		if !same && s.RunsOn(version) && len(others) < othersMost {
			others = append(others, s)
		}
	}
	return others
}

// minor is the second number of a version of Python 3; 0 where there is none.
func minor(version string) int {
	parts := strings.Split(version, ".")
	if len(parts) < 2 {
		return 0
	}
	n, _ := strconv.Atoi(parts[1]) // 0 where it is no number
	return n
}
