package course_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"lesswait/internal/course"
)

func TestLookups(t *testing.T) {
	c := embedded(t)
	for _, word := range []string{"fetch-all", "fetch_all", "Fetch-All", "E02", "e02", " fetch-all "} {
		if x, ok := c.Exercise(word); !ok || x.ID != "fetch-all" {
			t.Errorf("Exercise(%q) found %v", word, x)
		}
	}
	for _, word := range []string{"d2", "D2", "the-solution", "the_solution"} {
		if d, ok := c.Demo(word); !ok || d.ID != "d2" {
			t.Errorf("Demo(%q) found %v", word, d)
		}
	}
	if _, ok := c.Lesson("the-end"); ok {
		t.Error("found a lesson that is not there")
	}
	if _, ok := c.Demo("d99"); ok {
		t.Error("found a demo that is not there")
	}
	if _, ok := c.Exercise(""); ok {
		t.Error("found an exercise without a name")
	}
}

func TestNext(t *testing.T) {
	c := embedded(t)
	l, _ := c.Lesson("the-problem")
	if next, ok := c.Next(l); !ok || next.ID != "the-solution" {
		t.Errorf("after the-problem comes %v", next)
	}
	if next, ok := c.Next(c.Lessons[len(c.Lessons)-1]); ok {
		t.Errorf("after the last lesson comes %v", next)
	}
}

func TestNearest(t *testing.T) {
	c := embedded(t)
	for _, test := range []struct{ word, want string }{
		{"fetch-al", "fetch-all"},
		{"fecth_all", "fetch-all"},
		{"fetch", "fetch-all"},
		{"predict-time", "predict-times"},
		{"the-solutoin", "the-solution"},
		{"problem", "the-problem"},
	} {
		if got := c.Nearest(test.word); len(got) == 0 || got[0] != test.want {
			t.Errorf("Nearest(%q) = %v, want %s first", test.word, got, test.want)
		}
	}
	for _, word := range []string{"", "xyzzy", "telephone"} {
		if got := c.Nearest(word); len(got) > 0 {
			t.Errorf("Nearest(%q) = %v, want nothing", word, got)
		}
	}
	if got := c.NearestExercise("the-solution"); len(got) > 0 {
		t.Errorf("NearestExercise offers %v for a lesson", got)
	}
	if got := c.NearestDemo("the-solutio"); !slices.Contains(got, "the-solution") {
		t.Errorf("NearestDemo offers %v, want the-solution", got)
	}
}

func demo() *course.Demo {
	return &course.Demo{
		ID: "d9",
		Params: []course.Param{
			{Name: "n", Default: 3, Choices: []int{3, 30}},
			{Name: "slow", Default: 2, Min: 1, Max: 9},
		},
		Programs: []course.Program{
			{Name: "a", Source: "n = 3  # how many\nslow = 2\nm = n = 3\nif n:\n    n = 3\n", Max: map[string]int{"n": 3}},
			{Name: "b", Source: "slow = 2\nn = 3\n"},
		},
	}
}

func TestWithParams(t *testing.T) {
	d := demo()
	same, err := d.WithParams(nil)
	if err != nil || len(same) != 2 || same[0].Source != d.Programs[0].Source {
		t.Errorf("without parameters: %v, %v", same, err)
	}
	got, err := d.WithParams(map[string]int{"slow": 9})
	if err != nil {
		t.Fatal(err)
	}
	if want := "n = 3  # how many\nslow = 9\nm = n = 3\nif n:\n    n = 3\n"; got[0].Source != want {
		t.Errorf("source is\n%s\nwant\n%s", got[0].Source, want)
	}
	got, _ = d.WithParams(map[string]int{"n": 30})
	out, _ := d.LeftOut(map[string]int{"n": 30})
	if len(got) != 1 || got[0].Source != "slow = 2\nn = 30\n" || len(out) != 1 || out[0].Name != "a" {
		t.Errorf("n = 30: running %v, left out %v", got, out)
	}
	if d.Programs[1].Source != "slow = 2\nn = 3\n" {
		t.Error("WithParams changed the demo itself")
	}
}

func TestWithParamsRefuses(t *testing.T) {
	for _, test := range []struct {
		demo   *course.Demo
		params map[string]int
		want   string
	}{
		{demo(), map[string]int{"m": 1}, `demo d9 has no parameter "m": it has n, slow`},
		{demo(), map[string]int{"n": 4}, "demo d9: n can't be 4: it can be 3 or 30"},
		{demo(), map[string]int{"slow": 0}, "demo d9: slow can't be 0: it can be 1 to 9"},
		{&course.Demo{ID: "d8"}, map[string]int{"n": 1}, `demo d8 has no parameter "n": it has none at all`},
	} {
		if _, err := test.demo.WithParams(test.params); err == nil || err.Error() != test.want {
			t.Errorf("WithParams(%v): %v, want %s", test.params, err, test.want)
		}
		if _, err := test.demo.LeftOut(test.params); err == nil {
			t.Errorf("LeftOut(%v) has no error", test.params)
		}
	}
}

func TestParsonsSource(t *testing.T) {
	p := &course.Parsons{
		Given: "import asyncio\n",
		Lines: []course.Line{{Text: "def f():"}, {Text: "return 1", Indent: 1}},
	}
	if got, want := p.Source(p.Lines), "import asyncio\n\n\ndef f():\n    return 1\n"; got != want {
		t.Errorf("source is %q, want %q", got, want)
	}
}

func TestParsonsShuffled(t *testing.T) {
	l, _ := embedded(t).Lesson("the-solution")
	p := l.Parsons[0]
	lines := p.Shuffled()
	if len(lines) != len(p.Lines)+len(p.Distractors) {
		t.Errorf("%d lines, want %d", len(lines), len(p.Lines)+len(p.Distractors))
	}
	if !slices.Equal(lines, p.Shuffled()) {
		t.Error("two learners see two orders")
	}
	if slices.Equal(lines[:len(p.Lines)], p.Lines) {
		t.Error("the lines are not mixed at all")
	}
}

func TestParsonsSolved(t *testing.T) {
	l, _ := embedded(t).Lesson("the-solution")
	p := l.Parsons[0]
	for name, lines := range map[string][]course.Line{
		"nothing":       nil,
		"one too few":   p.Lines[:len(p.Lines)-1],
		"one too many":  append(slices.Clone(p.Lines), p.Lines[0]),
		"another order": {p.Lines[1], p.Lines[0], p.Lines[2], p.Lines[3]},
	} {
		if solved, at, because := p.Solved(lines); solved || because != "" || at > len(lines) {
			t.Errorf("%s: solved %v, at %d, because %q", name, solved, at, because)
		}
	}
}

func TestSnippetsOfAPage(t *testing.T) {
	files := goodFiles()
	files["lessons/01-waiting/lesson.md"] = strings.Replace(goodLesson, "Some text.", strings.Join([]string{
		"```python", "print(1)", "```", "", "```output", "1", "```",
		"```python sketch", "not run", "```", "```sh", "python x.py", "```",
		"```python", "@decorated", "def f(): ...", "```",
	}, "\n"), 1)
	files["exercises/wait-once/task.md"] = "```python\nimport lab\n```\n"
	c, err := load(files)
	if err != nil {
		t.Fatal(err)
	}
	want := []course.Snippet{
		{File: "lessons/01-waiting/lesson.md", Line: 8, Source: "print(1)\n", Prints: "1\n"},
		{File: "lessons/01-waiting/lesson.md", Line: 21, Source: "@decorated\ndef f(): ...\n"},
		{File: "lessons/01-waiting/q1.yaml", Line: 4, Source: "print(1)\n", Prints: "1\n"},
		{File: "exercises/wait-once/task.md", Line: 2, Source: "import lab\n", Modules: map[string]string{"lab.py": "def fetch(): ...\n"}},
		{File: "lessons/reference/words.md", Line: 7, Source: "print(3)\n"},
	}
	if got := c.Snippets(); !reflect.DeepEqual(got, want) {
		t.Errorf("snippets are\n%+v\nwant\n%+v", got, want)
	}
}
