package course

import (
	"fmt"
	"strings"
)

// parsonsYAML is a Parsons problem as an author writes it.
type parsonsYAML struct {
	Title       string `yaml:"title"`
	Task        string `yaml:"task"`
	Exercise    string `yaml:"exercise"`
	Given       string `yaml:"given"`
	Solution    string `yaml:"solution"`
	Distractors []struct {
		Line    int    `yaml:"line"`    // which line it is confused with, from 1
		Instead string `yaml:"instead"` // its text
		Indent  *int   `yaml:"indent"`  // levels; that line's, if left out
		Code    string `yaml:"code"`
		Because string `yaml:"because"`
	} `yaml:"distractors"`
}

func loadParsons(t tree, file string) *Parsons {
	var y parsonsYAML
	doc, ok := t.yaml(file, &y)
	if !ok {
		return nil
	}
	p := &Parsons{
		ID: stem(file), Title: y.Title, Task: y.Task, Exercise: y.Exercise, Given: y.Given,
		file: t.path(file), doc: doc,
	}
	doc.need("title", y.Title, "a few words that name it in a list")
	doc.need("task", y.Task, "what the finished program does")
	doc.need("exercise", y.Exercise, "the id of the exercise whose check judges it")
	doc.need("solution", y.Solution, "the lines in their right order, as a block: `solution: |`")
	doc.solution(p, y.Solution)
	doc.distractors(p, y)
	return p
}

func (d doc) solution(p *Parsons, source string) {
	first := func() int { return d.line("solution") + 1 }
	d.width(d.file, CodeWidth, source, first)
	for i, line := range strings.Split(strings.TrimRight(source, "\n"), "\n") {
		text := strings.TrimLeft(line, " ")
		spaces := len(line) - len(text)
		if text == "" || spaces%4 != 0 || strings.HasPrefix(text, "\t") {
			d.tree.report(d.file, first()+i, "this line can't be a piece of the puzzle", "Indent by four spaces a level, and leave no line empty.")
		}
		p.Lines = append(p.Lines, Line{Text: text, Indent: spaces / 4})
	}
}

func (d doc) distractors(p *Parsons, y parsonsYAML) {
	if len(y.Distractors) == 0 {
		d.report("distractors", "there is no wrong line to leave out", "Add at least one under `distractors:`, with `line:`, `instead:`, `code:` and `because:`.")
	}
	for i, w := range y.Distractors {
		at := fmt.Sprintf("distractors[%d]", i)
		if w.Line < 1 || w.Line > len(p.Lines) {
			d.report(at, fmt.Sprintf("it replaces line %d, but the solution has %d", w.Line, len(p.Lines)), "Count the lines of `solution:` from 1.")
			continue
		}
		line := Line{Text: strings.TrimSpace(w.Instead), Indent: p.Lines[w.Line-1].Indent}
		if w.Indent != nil {
			line.Indent = *w.Indent
		}
		if line.Text == "" || line == p.Lines[w.Line-1] || line.Indent < 0 {
			d.report(at, "this distractor does not differ from the right line", "Write the wrong line behind `instead:`, or another `indent:`.")
		}
		if !feedback.MatchString(w.Code) {
			d.report(at, "this distractor names no feedback code", "Add `code:` with what the exercise's check answers where this line is used, such as `forgot-await`.")
		}
		if w.Because == "" {
			d.report(at, "this distractor explains nothing", "Add `because:` with why the line is wrong.")
		}
		p.Distractors = append(p.Distractors, Distractor{Line: line, Number: w.Line, Code: w.Code, Because: w.Because})
	}
}
