package lessons_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"lesswait/exercises"
	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
	"lesswait/lessons"
)

func load(tb testing.TB) *course.Course {
	tb.Helper()
	c, err := course.Load(lessons.Files, exercises.Files)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// run runs a program on the virtual clock and returns what it printed.
func run(t *testing.T, r python.Runner, source string, modules map[string]string) string {
	t.Helper()
	fields := map[string]any{"op": "run", "file": "snippet.py", "source": source, "clock": "virtual", "trace": "off"}
	given := map[string]string{}
	for name, text := range modules {
		given[strings.TrimSuffix(name, ".py")] = text
	}
	fields["modules"] = given
	result, err := r.Run(t.Context(), python.Request{Fields: fields})
	if err != nil {
		t.Fatal(err)
	}
	var verdict struct {
		OK    bool
		Error string
	}
	if err := json.Unmarshal(result.Verdict, &verdict); err != nil || !verdict.OK {
		t.Errorf("it ended with %q (%v)\n%s", verdict.Error, err, result.Output)
	}
	return string(result.Output)
}

// TestSnippetsPrintWhatTheTextSays runs every program that a learner reads.
func TestSnippetsPrintWhatTheTextSays(t *testing.T) {
	pool := python.NewPool(pythontest.Interpreter(t), 2)
	t.Cleanup(func() { _ = pool.Close() })
	found := load(t).Snippets()
	if len(found) == 0 {
		t.Fatal("the course shows no program")
	}
	for _, s := range found {
		t.Run(fmt.Sprintf("%s:%d", s.File, s.Line), func(t *testing.T) {
			got := run(t, pool, s.Source, s.Modules)
			if s.Prints != "" && strings.TrimSpace(got) != strings.TrimSpace(s.Prints) {
				t.Errorf("it prints\n%s\nthe text says\n%s", got, s.Prints)
			}
		})
	}
}

// TestQuizAnswersAreTrue holds the right option against what Python prints.
func TestQuizAnswersAreTrue(t *testing.T) {
	for _, l := range load(t).Lessons {
		for _, q := range l.Quizzes {
			want := words(q.Prints)
			for _, o := range q.Options {
				if o.Right && words(o.Text) != want {
					t.Errorf("%s: the right option is %q, Python prints %q", q.ID, o.Text, want)
				}
			}
		}
	}
}

// words are what a text prints, however it puts one after the other:
// "a, then b" for "a" and "b" on two lines.
func words(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, ", then ", " ")), " ")
}

// TestDemosRun runs each program of each demo, with every value of its
// parameters that it takes, on the virtual clock.
func TestDemosRun(t *testing.T) {
	pool := python.NewPool(pythontest.Interpreter(t), 2)
	t.Cleanup(func() { _ = pool.Close() })
	for _, l := range load(t).Lessons {
		for _, d := range l.Demos {
			for _, params := range settings(d) {
				programs, err := d.WithParams(params)
				if err != nil {
					t.Fatal(err)
				}
				for _, p := range programs {
					t.Run(fmt.Sprintf("%s/%s/%v", d.ID, p.Name, params), func(t *testing.T) {
						run(t, pool, p.Source, nil)
					})
				}
			}
		}
	}
}

// settings are the parameters as they stand, and each with each of its values.
func settings(d *course.Demo) []map[string]int {
	all := []map[string]int{nil}
	for _, p := range d.Params {
		for _, v := range p.Choices {
			all = append(all, map[string]int{p.Name: v})
		}
	}
	return all
}

// TestParsonsDistractors proves that each wrong line of a puzzle has the fault
// that its feedback names, and that the right order is right.
func TestParsonsDistractors(t *testing.T) {
	in := pythontest.Interpreter(t)
	pool := python.NewPool(in, 2)
	t.Cleanup(func() { _ = pool.Close() })
	checker, c := check.New(pool, in.Version), load(t)
	for _, l := range c.Lessons {
		for _, p := range l.Parsons {
			ex, _ := c.Exercise(p.Exercise)
			code := func(lines []course.Line) string {
				v, err := checker.Check(t.Context(), ex, ex.File, []byte(p.Source(lines)))
				if err != nil {
					t.Fatal(err)
				}
				return v.Code
			}
			if got := code(p.Lines); got != "" {
				t.Errorf("%s: the right order gets %q", p.ID, got)
			}
			for _, d := range p.Distractors {
				if got := code(p.With(d)); got != d.Code {
					t.Errorf("%s, line %d: %q gets %q, want %q", p.ID, d.Number, d.Text, got, d.Code)
				}
			}
		}
	}
}
