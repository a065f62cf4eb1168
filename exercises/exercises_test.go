package exercises_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/exercises"
	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
	"lesswait/internal/trace"
	"lesswait/lessons"
)

// The least number of answers that prove a harness.
const (
	fewestRight = 4
	fewestWrong = 8
)

func load(tb testing.TB) *course.Course {
	tb.Helper()
	c, err := course.Load(lessons.Files, exercises.Files)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func checker(tb testing.TB) *check.Checker {
	tb.Helper()
	in := pythontest.Interpreter(tb)
	pool := python.NewPool(in, 2)
	tb.Cleanup(func() { _ = pool.Close() })
	return check.New(pool, in.Version)
}

func judge(t *testing.T, c *check.Checker, ex *course.Exercise, source string) check.Verdict {
	t.Helper()
	verdict, err := c.Check(t.Context(), ex, ex.File, []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return verdict
}

// TestRightAnswersPass proves that a harness judges behaviour: answers of every
// make pass.
func TestRightAnswersPass(t *testing.T) {
	c := checker(t)
	for _, ex := range load(t).Exercises {
		if len(ex.Right) < fewestRight {
			t.Errorf("%s has %d right answers, at least %d prove it", ex.ID, len(ex.Right), fewestRight)
		}
		for _, answer := range ex.Right {
			t.Run(ex.ID+"/"+answer.Name, func(t *testing.T) {
				t.Parallel()
				if v := judge(t, c, ex, answer.Source); !v.Passed {
					t.Errorf("refused as %s: %s", v.Code, v.Message)
				} else if v.BestSeconds != nil && len(trace.Build(v.Trace).Shown()) == 0 {
					t.Error("its run has no picture")
				}
			})
		}
	}
}

// TestWrongAnswersAreNamed proves that each mistake is called what it is, at a
// line of the file, and never accuses without a message.
func TestWrongAnswersAreNamed(t *testing.T) {
	c := checker(t)
	for _, ex := range load(t).Exercises {
		if len(ex.Wrong) < fewestWrong {
			t.Errorf("%s has %d wrong answers, at least %d prove it", ex.ID, len(ex.Wrong), fewestWrong)
		}
		for _, answer := range ex.Wrong {
			t.Run(ex.ID+"/"+answer.Name, func(t *testing.T) {
				t.Parallel()
				v := judge(t, c, ex, answer.Source)
				if v.Passed || v.Code != answer.Code {
					t.Errorf("passed %v, code %q, want %q: %s", v.Passed, v.Code, answer.Code, v.Message)
				}
				if v.Message == "" {
					t.Error("no message")
				}
			})
		}
	}
}

// TestStarterIsNoAnswer proves that an untouched starter is told apart from a
// wrong answer, and that a program to mend is named for its mistake.
func TestStarterIsNoAnswer(t *testing.T) {
	c := checker(t)
	for _, ex := range load(t).Exercises {
		if v := judge(t, c, ex, ex.Starter); v.Code != ex.StarterCode() {
			t.Errorf("%s: the starter gets %q, want %q: %s", ex.ID, v.Code, ex.StarterCode(), v.Message)
		}
	}
}

// TestVerdictsAreRepeatable checks every answer with warm workers and with the
// fork server: verdicts and recorded events are the same to the byte.
func TestVerdictsAreRepeatable(t *testing.T) {
	if testing.Short() {
		t.Skip("it judges every answer twice")
	}
	in := pythontest.Interpreter(t)
	server, err := python.NewForkServer(in)
	if errors.Is(err, errors.ErrUnsupported) {
		t.Skip("no fork server on this system")
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	warm, forked := checker(t), check.New(server, in.Version)
	for _, ex := range load(t).Exercises {
		for _, answer := range slices.Concat(ex.Right, ex.Wrong) {
			t.Run(ex.ID+"/"+answer.Name, func(t *testing.T) {
				t.Parallel()
				first, second := told(t, judge(t, warm, ex, answer.Source)), told(t, judge(t, forked, ex, answer.Source))
				if diff := cmp.Diff(first, second); diff != "" {
					t.Errorf("a second check differs (-first +second):\n%s", diff)
				}
			})
		}
	}
}

// told is all that a verdict says, its picture included, but for the time that
// the check took.
func told(t *testing.T, v check.Verdict) string {
	t.Helper()
	v.TookMS = 0
	var b strings.Builder
	if err := json.NewEncoder(&b).Encode(v); err != nil {
		t.Fatal(err)
	}
	for _, e := range v.Trace {
		if err := trace.WriteEvent(&b, e); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}
