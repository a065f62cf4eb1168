package course_test

import (
	"maps"
	"os"
	"strings"
	"testing"

	"lesswait/exercises"
	"lesswait/internal/course"
	"lesswait/lessons"
)

// embedded is the course that the program carries.
func embedded(t *testing.T) *course.Course {
	t.Helper()
	c, err := course.Load(lessons.Files, exercises.Files)
	if err != nil {
		t.Fatalf("the embedded course has findings:\n%v", err)
	}
	return c
}

func TestTheCourseHasNoFindings(t *testing.T) {
	embedded(t)
	// The folders themselves may hold strays that the embedding leaves out.
	if _, err := course.Load(os.DirFS("../../lessons"), os.DirFS("../../exercises")); err != nil {
		t.Errorf("the folders of the course have findings:\n%v", err)
	}
}

func TestEmbeddingLeavesNothingOut(t *testing.T) {
	onDisk, _ := course.Load(os.DirFS("../../lessons"), os.DirFS("../../exercises"))
	c := embedded(t)
	if len(c.Lessons) != len(onDisk.Lessons) || len(c.Exercises) != len(onDisk.Exercises) {
		t.Fatalf("embedded %d lessons and %d exercises, on disk are %d and %d",
			len(c.Lessons), len(c.Exercises), len(onDisk.Lessons), len(onDisk.Exercises))
	}
	for i, x := range c.Exercises {
		y := onDisk.Exercises[i]
		if len(x.Right) != len(y.Right) || len(x.Wrong) != len(y.Wrong) || !maps.Equal(x.Modules, y.Modules) {
			t.Errorf("exercise %s differs from its folder", x.ID)
		}
	}
}

func TestDemosRunWithEveryParameter(t *testing.T) {
	d, ok := embedded(t).Demo("d2")
	if !ok {
		t.Fatal("no demo d2")
	}
	for n, want := range map[int]int{3: 3, 30: 3, 1000: 1, 10000: 1} {
		params := map[string]int{"n": n}
		running, err := d.WithParams(params)
		if err != nil {
			t.Fatal(err)
		}
		out, _ := d.LeftOut(params)
		if len(running) != want || len(running)+len(out) != len(d.Programs) {
			t.Errorf("n = %d: %d programs run and %d are left out, want %d running", n, len(running), len(out), want)
		}
	}
}

func TestParsonsDistractorsAreToldApart(t *testing.T) {
	for _, l := range embedded(t).Lessons {
		for _, p := range l.Parsons {
			if solved, _, _ := p.Solved(p.Lines); !solved {
				t.Errorf("%s: its own solution is not accepted", p.ID)
			}
			for _, d := range p.Distractors {
				solved, at, because := p.Solved(p.With(d))
				if solved || at != d.Number-1 || because != d.Because {
					t.Errorf("%s, distractor %q: solved %v at %d: %s", p.ID, d.Text, solved, at, because)
				}
			}
		}
	}
}

func TestSnippetsAreFound(t *testing.T) {
	c := embedded(t)
	withOutput := 0
	for _, s := range c.Snippets() {
		if strings.TrimSpace(s.Source) == "" || s.Line == 0 {
			t.Errorf("%s:%d: an empty snippet", s.File, s.Line)
		}
		if s.Prints != "" {
			withOutput++
		}
	}
	if withOutput < 5 {
		t.Errorf("%d snippets say what they print, want at least 5", withOutput)
	}
}

// BenchmarkOpen is what everybody waits for before the first screen.
func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := course.Open(lessons.Files, exercises.Files); err != nil {
			b.Fatal(err)
		}
	}
}
