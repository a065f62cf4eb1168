package cli_test

import (
	"strings"
	"testing"

	"lesswait/exercises"
	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python"
	"lesswait/lessons"
)

// TestSolutions judges every answer that comes with an exercise: the right ones
// pass, each wrong one gets the code that it names, and the starter is told as
// what it is. A rejected right answer is the gravest bug there is.
func TestSolutions(t *testing.T) {
	c, err := course.Load(lessons.Files, exercises.Files)
	if err != nil {
		t.Fatal(err)
	}
	in, err := python.Open(t.Context(), python.Options{CacheDir: sharedCache(t)})
	if err != nil {
		t.Fatal(err)
	}
	pool := python.NewPool(in, 2)
	t.Cleanup(func() { _ = pool.Close() }) // what it fails with has failed a check before
	checker := check.New(pool, in.Version)
	for _, ex := range c.Exercises {
		t.Run(ex.ID, func(t *testing.T) {
			if len(ex.Right) < 4 || len(ex.Wrong) < 8 {
				t.Errorf("%d right and %d wrong solutions; want at least 4 and 8", len(ex.Right), len(ex.Wrong))
			}
			for _, solution := range ex.Right {
				judged(t, checker, ex, "right/"+solution.Name, solution.Source, "")
			}
			for _, solution := range ex.Wrong {
				judged(t, checker, ex, "wrong/"+solution.Name, solution.Source, solution.Code)
			}
		})
	}
}

func judged(t *testing.T, checker *check.Checker, ex *course.Exercise, name, source, code string) {
	t.Helper()
	verdict, err := checker.Check(t.Context(), ex, name, []byte(source))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if verdict.Code != code || verdict.Passed != (code == "") {
		t.Errorf("%s: passed %v with code %q; want code %q\n%s", name, verdict.Passed, verdict.Code, code, verdict.Message)
	}
	if verdict.Passed && len(verdict.Trace) == 0 && strings.Contains(source, "async def") {
		t.Errorf("%s: there is no trace to be drawn", name)
	}
}
