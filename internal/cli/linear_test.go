package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/internal/python"
	"lesswait/internal/workspace"
	"lesswait/ui/linear"
	"lesswait/ui/plain"
)

// TestAllOfTheCourseCanBeHeard opens everything that the built-in course has,
// and wants nothing in it that moves a cursor, colours or draws.
func TestAllOfTheCourseCanBeHeard(t *testing.T) {
	c, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	var typed strings.Builder
	for i, l := range c.Lessons {
		fmt.Fprintf(&typed, "contents\nlesson %d\n", i+1)
		typed.WriteString(strings.Repeat("skip\n", 3*len(l.Steps)))
		for n := range l.Steps {
			fmt.Fprintf(&typed, "note %d\n", n+1)
		}
		typed.WriteString("contents\n")
		for _, id := range ids(l) {
			fmt.Fprintf(&typed, "find %s\ncode\nhint\nhint\nhint\nback\n", id)
		}
	}
	for _, r := range c.References {
		fmt.Fprintf(&typed, "find %s\n%s", r.ID, strings.Repeat("\n", 30))
	}
	heard := hear(t, c, typed.String())
	for n, line := range strings.Split(heard, "\n") {
		if strings.ContainsFunc(line, draws) {
			t.Errorf("line %d draws: %q", n+1, line)
		}
	}
	for _, l := range c.Lessons {
		if !strings.Contains(heard, "This is the end of the lesson "+l.Title) {
			t.Errorf("the end of %s is never reached", l.Title)
		}
		for _, id := range ids(l) {
			if strings.Contains(heard, fmt.Sprintf("Nothing has %q in its name", id)) {
				t.Errorf("%s can't be found", id)
			}
		}
	}
}

// ids are what a lesson gives to do.
func ids(l *course.Lesson) []string {
	var all []string
	for _, d := range l.Demos {
		all = append(all, d.ID)
	}
	for _, q := range l.Quizzes {
		all = append(all, q.ID)
	}
	for _, p := range l.Parsons {
		all = append(all, p.ID)
	}
	for _, e := range l.Exercises {
		all = append(all, e.ID)
	}
	return all
}

// draws tells the characters of boxes, blocks and escape sequences.
func draws(r rune) bool {
	return unicode.IsControl(r) || r >= '\u2500' && r <= '\u25ff'
}

// hear runs the course without Python and returns all that it says.
func hear(t *testing.T, c *course.Course, typed string) string {
	t.Helper()
	store, err := progress.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	var heard bytes.Buffer
	err = linear.Run(t.Context(), linear.Deps{
		Course: c, Progress: store, Files: workspace.New(t.TempDir()),
		Engine: func(context.Context, func(string, int64, int64)) (python.Runner, string, error) {
			return nil, "", errors.New("there is no Python in this test")
		},
		Text: plain.Text{Width: textWidth}, In: strings.NewReader(typed), Out: &heard,
	})
	if err != nil {
		t.Fatal(err)
	}
	return heard.String()
}
