// Package recall chooses which questions of earlier lessons come back: those
// that were answered wrong, and after each lesson one from before, so that what
// was learned is thought of again. It asks nothing itself and keeps nothing.
package recall

import (
	"cmp"
	"slices"

	"lesswait/internal/course"
	"lesswait/internal/progress"
)

// back is how many lessons lie between a lesson and the ones asked about after
// it: the last one, and some that are about to be forgotten.
var back = [...]int{1, 3, 6}

// Due are the questions that are to be asked again, in a program that was
// started so.
func Due(c *course.Course, st progress.State, opened progress.Opening) []*course.Quiz {
	return known(c, st.Due(opened))
}

// Later is how many questions come back later than now, and how many things are
// to be done until the first of them does; the next start brings them all.
func Later(c *course.Course, st progress.State, opened progress.Opening) (questions, after int) {
	later := known(c, st.Later(opened))
	if len(later) == 0 {
		return 0, 0
	}
	return len(later), st.Again[later[0].ID].After - st.Items
}

// known are the quizzes that the course still has.
func known(c *course.Course, ids []string) []*course.Quiz {
	var quizzes []*course.Quiz
	for _, id := range ids {
		if q, ok := c.Quiz(id); ok {
			quizzes = append(quizzes, q)
		}
	}
	return quizzes
}

// After is the question from an earlier lesson that is asked after l, or nil
// where there is none: one that is due, else the one that was seen longest ago.
func After(c *course.Course, st progress.State, opened progress.Opening, l *course.Lesson) *course.Quiz {
	at := slices.Index(c.Lessons, l)
	var earlier []*course.Quiz
	for _, n := range back {
		if at-n >= 0 {
			earlier = append(earlier, c.Lessons[at-n].Quizzes...)
		}
	}
	if len(earlier) == 0 {
		return nil
	}
	return order(earlier, st, opened)[0]
}

// Mixed are n questions from the lessons before l, of as many lessons as can
// be: first what is due, then what was seen longest ago.
func Mixed(c *course.Course, st progress.State, opened progress.Opening, l *course.Lesson, n int) []*course.Quiz {
	var all []*course.Quiz
	for _, before := range c.Lessons[:max(0, slices.Index(c.Lessons, l))] {
		all = append(all, before.Quizzes...)
	}
	var mixed, rest []*course.Quiz
	asked := map[string]bool{}
	for _, q := range order(all, st, opened) {
		if asked[q.Lesson] {
			rest = append(rest, q)
			continue
		}
		asked[q.Lesson] = true
		mixed = append(mixed, q)
	}
	mixed = append(mixed, rest...)
	return mixed[:min(n, len(mixed))]
}

// order puts what is due first, and then what was seen longest ago; never seen
// comes last, since its lesson has yet to ask it.
func order(quizzes []*course.Quiz, st progress.State, opened progress.Opening) []*course.Quiz {
	due := st.Due(opened)
	rank := func(q *course.Quiz) int {
		if i := slices.Index(due, q.ID); i >= 0 {
			return i - len(due)
		}
		if st.Quizzes[q.ID].Tries == 0 {
			return 1
		}
		return 0
	}
	return slices.SortedStableFunc(slices.Values(quizzes), func(a, b *course.Quiz) int {
		one, other := st.Quizzes[a.ID], st.Quizzes[b.ID]
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(one.Items, other.Items), one.At.Compare(other.At))
	})
}
