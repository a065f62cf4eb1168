package course_test

import (
	"strings"
	"testing"

	"lesswait/internal/course"
)

func puzzle() *course.Parsons {
	return &course.Parsons{
		ID: "p1",
		Lines: []course.Line{
			{Text: "async def both():"},
			{Text: "a = start()", Indent: 1},
			{Text: "b = start()", Indent: 1},
			{Text: "return await a, await b", Indent: 1},
		},
		Distractors: []course.Distractor{
			{Line: course.Line{Text: "return a, b", Indent: 1}, Number: 4, Because: "Nobody waited."},
		},
	}
}

func TestJudgeOfAnOrder(t *testing.T) {
	p := puzzle()
	def, a, b, end, wrong := p.Lines[0], p.Lines[1], p.Lines[2], p.Lines[3], p.Distractors[0].Line
	deep := course.Line{Text: a.Text, Indent: 2}
	for name, c := range map[string]struct {
		lines []course.Line
		want  string
	}{
		"solved":      {[]course.Line{def, a, b, end}, "in its place"},
		"first line":  {[]course.Line{a, def, b, end}, "begins with another line"},
		"second line": {[]course.Line{def, b, a, end}, "The first line is right so far"},
		"third line":  {[]course.Line{def, a, end, b}, "The first 2 lines are right so far"},
		"part of it":  {[]course.Line{def, a}, "The first 2 lines are right so far; another one comes next"},
		"too much":    {[]course.Line{def, a, b, end, wrong}, "Nobody waited"},
		"one twice":   {[]course.Line{def, a, b, end, end}, "The first 4 lines are the whole program"},
		"a variant":   {[]course.Line{def, a, b, wrong}, "Nobody waited"},
		"indentation": {[]course.Line{def, deep, b, end}, "text of this line is right, and its indentation is not"},
	} {
		got := p.Judge(c.lines)
		if !strings.Contains(got.Message, c.want) || got.Solved != (name == "solved") {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestPiecesHoldEveryLineOnce(t *testing.T) {
	p := puzzle()
	p.Lines[2] = p.Lines[1] // a solution may have the same line twice
	pieces := p.Pieces()
	if len(pieces) != len(p.Lines) {
		t.Errorf("%d pieces for %d lines", len(pieces), len(p.Lines))
	}
	lines := 0
	for _, variants := range pieces {
		lines += len(variants)
	}
	if want := len(p.Lines) + len(p.Distractors); lines != want {
		t.Errorf("%d lines in the pieces, want %d", lines, want)
	}
}

func TestReorderedLines(t *testing.T) {
	p := puzzle()
	def, a, b, end, wrong := p.Lines[0], p.Lines[1], p.Lines[2], p.Lines[3], p.Distractors[0].Line
	deep := course.Line{Text: a.Text, Indent: 2}
	for name, c := range map[string]struct {
		lines []course.Line
		want  bool
	}{
		"the solution":        {[]course.Line{def, a, b, end}, false},
		"two swapped":         {[]course.Line{def, b, a, end}, true},
		"one is missing":      {[]course.Line{def, b, a}, false},
		"one is wrong":        {[]course.Line{def, b, a, wrong}, false},
		"one is moved in":     {[]course.Line{def, b, deep, end}, false},
		"one twice, one gone": {[]course.Line{def, b, b, end}, false},
	} {
		if got := p.Reordered(c.lines); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
