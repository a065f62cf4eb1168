package lessons_test

import (
	"slices"
	"testing"

	"lesswait/exercises"
	"lesswait/internal/author"
	"lesswait/internal/author/authortest"
	"lesswait/internal/course"
	"lesswait/lessons"
)

// TestLessonsAreTrue runs every program that a learner reads: it prints what
// the text says, the right option of each quiz is what Python prints, each demo
// runs with every value of its parameters, and each wrong line of a puzzle has
// the fault that its feedback names.
func TestLessonsAreTrue(t *testing.T) {
	c, err := course.Load(lessons.Files, exercises.Files)
	if err != nil {
		t.Fatal(err)
	}
	authortest.Run(t, func(checker *author.Checker) []author.Job {
		return slices.DeleteFunc(checker.Jobs(c), func(j author.Job) bool {
			_, isLesson := c.Lesson(j.Owner)
			return !isLesson
		})
	})
}
