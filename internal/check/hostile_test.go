package check_test

import (
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"lesswait/exercises"
	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
	"lesswait/lessons"
)

// hostile are the answers in a folder of testdata that attack the checker
// instead of the exercise, by their names. The first line of each tells the
// code that it must get, or several where that hangs on which of two limits is
// met first; none may pass, hang, or harm the next check.
func hostile(t *testing.T, folder string) map[string]attack {
	t.Helper()
	files := os.DirFS("testdata/" + folder)
	names, err := fs.Glob(files, "*.py")
	if err != nil || len(names) == 0 {
		t.Fatalf("no hostile answers in %s: %v", folder, err)
	}
	found := map[string]attack{}
	for _, name := range names {
		source, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(string(source), "\n")
		code, ok := strings.CutPrefix(first, "# code: ")
		if !ok {
			t.Fatalf("%s/%s: the first line tells no code", folder, name)
		}
		found[strings.TrimSuffix(name, ".py")] = attack{code, source}
	}
	return found
}

type attack struct {
	code   string
	source []byte
}

// The spares of the pool have been told of the exercise, and have rehearsed.
func TestHostileAnswers(t *testing.T) {
	for name, runner := range runners(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c, ex := checkerOf(t, runner)
			for name, attack := range hostile(t, "hostile") {
				t.Run(name, func(t *testing.T) { attack.isNamed(t, c, ex) })
			}
			stillRight(t, c, ex)
		})
	}
}

func TestAnswersThatOnlyTheClockEnds(t *testing.T) {
	if testing.Short() {
		t.Skip("each takes as long as a check may")
	}
	t.Parallel()
	c, ex := realChecker(t)
	t.Run("answers", func(t *testing.T) { // side by side: most of their time they do nothing
		for name, attack := range hostile(t, "slow") {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				attack.isNamed(t, c, ex)
			})
		}
	})
	stillRight(t, c, ex)
}

func (a attack) isNamed(t *testing.T, c *check.Checker, ex *course.Exercise) {
	v, err := c.Check(t.Context(), ex, ex.File, a.source)
	if err != nil {
		t.Fatal(err)
	}
	if v.Passed || !slices.Contains(strings.Fields(a.code), v.Code) || v.Message == "" {
		t.Errorf("passed %v, code %q, want %q: %s", v.Passed, v.Code, a.code, v.Message)
	}
	if strings.Contains(v.Message, "lesswait/") || strings.Contains(v.Message, " at 0x") {
		t.Errorf("the message shows the inside: %s", v.Message)
	}
}

func stillRight(t *testing.T, c *check.Checker, ex *course.Exercise) {
	t.Helper()
	for range 3 { // by as many workers as are kept, and one more
		v, err := c.Check(t.Context(), ex, ex.File, []byte(ex.Right[0].Source))
		if err != nil || !v.Passed {
			t.Errorf("a right answer after them: %s %s, error %v", v.Code, v.Message, err)
		}
	}
}

// The second check is by a spare that is told of the exercise, the third by one
// that had the time to compile its harness.
func TestChecksAfterTheFirstSayTheSame(t *testing.T) {
	t.Parallel()
	c, ex := realChecker(t)
	for _, answer := range []course.Solution{ex.Right[0], ex.Wrong[0]} {
		var first check.Verdict
		for i := range 3 {
			v, err := c.Check(t.Context(), ex, ex.File, []byte(answer.Source))
			if err != nil {
				t.Fatal(err)
			}
			v.TookMS = 0
			if i == 0 {
				first = v
			} else if !reflect.DeepEqual(v, first) {
				t.Errorf("check %d says %+v\nand the first %+v", i+1, v, first)
			}
		}
	}
}

func realChecker(t *testing.T) (*check.Checker, *course.Exercise) {
	t.Helper()
	pool := python.NewPool(pythontest.Interpreter(t), 2)
	t.Cleanup(func() { _ = pool.Close() })
	return checkerOf(t, pool)
}

// runners are the ways to run a check on this system.
func runners(t *testing.T) map[string]python.Runner {
	t.Helper()
	in := pythontest.Interpreter(t)
	pool := python.NewPool(in, 2)
	t.Cleanup(func() { _ = pool.Close() })
	found := map[string]python.Runner{"pool": pool}
	if server, err := python.NewForkServer(in); err == nil { // Windows has none
		t.Cleanup(func() { _ = server.Close() })
		found["fork server"] = server
	}
	return found
}

func checkerOf(t *testing.T, runner python.Runner) (*check.Checker, *course.Exercise) {
	t.Helper()
	c, err := course.Load(lessons.Files, exercises.Files)
	if err != nil {
		t.Fatal(err)
	}
	ex, ok := c.Exercise("fetch-all")
	if !ok {
		t.Fatal("no exercise fetch-all")
	}
	return check.New(runner, pythontest.Interpreter(t).Version), ex
}
