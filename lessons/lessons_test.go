package lessons_test

import (
	"regexp"
	"slices"
	"strings"
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
			_, isExercise := c.Exercise(j.Owner)
			return isExercise
		})
	})
}

// TestTheGlossaryIsInOrder finds a word: the words are sorted, and each has one
// sentence, so that looking one up takes no time.
func TestTheGlossaryIsInOrder(t *testing.T) {
	c, err := course.Load(lessons.Files, exercises.Files)
	if err != nil {
		t.Fatal(err)
	}
	glossary, ok := c.Reference("glossary")
	if !ok {
		t.Fatal("there is no glossary")
	}
	entry := regexp.MustCompile(`(?m)^- \*\*([^*]+)\*\*: ((?:.|\n  )+)$`)
	var words []string
	for _, m := range entry.FindAllStringSubmatch(glossary.Markdown, -1) {
		words = append(words, strings.ToLower(m[1]))
		if text := strings.TrimSpace(m[2]); !strings.HasSuffix(text, ".") || strings.Contains(text, ". ") {
			t.Errorf("%s is not told in one sentence: %s", m[1], text)
		}
	}
	if len(words) != strings.Count(glossary.Markdown, "\n- ") || !slices.IsSorted(words) {
		t.Errorf("the words are not in order: %v", words)
	}
}
