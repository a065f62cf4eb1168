package home

import (
	"fmt"
	"strings"

	"lesswait/internal/course"
)

// tally is how many of some things are done.
type tally struct{ done, all int }

func tallied[T any](all []T, done func(T) bool) tally {
	t := tally{all: len(all)}
	for _, one := range all {
		if done(one) {
			t.done++
		}
	}
	return t
}

// of is "3 of 20 lessons".
func (t tally) of(nouns string) string { return fmt.Sprintf("%d of %d %s", t.done, t.all, nouns) }

// left is "2 demos", or nothing where all are done.
func (t tally) left(noun string) string {
	switch n := t.all - t.done; n {
	case 0:
		return ""
	case 1:
		return "1 " + noun
	default:
		return fmt.Sprintf("%d %ss", n, noun)
	}
}

// asked are the questions of all lessons.
func asked(c *course.Course) []*course.Quiz {
	var all []*course.Quiz
	for _, l := range c.Lessons {
		all = append(all, l.Quizzes...)
	}
	return all
}

// questions is a count with its verb, in the singular or in the plural.
func questions(n int, one, many string) string {
	if n == 1 {
		return "1 question " + one
	}
	return fmt.Sprintf("%d questions %s", n, many)
}

func activities(n int) string {
	if n == 1 {
		return "1 activity"
	}
	return fmt.Sprintf("%d activities", n)
}

// list is "a, b and c".
func list(words []string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
