package course

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
)

// What an exercise must have before it can be trusted to judge.
const (
	wantHints = 3 // the idea, the tool, the line
	wantRight = 4
	wantWrong = 8
)

var (
	exerciseFolder = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	aliasWord      = regexp.MustCompile(`^[A-Z][0-9]+$`)
	imports        = regexp.MustCompile(`^(?:from|import) (\w+)`)
	definition     = regexp.MustCompile(`^(?:async def|def|class) (\w+)`)
	pythonName     = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)
)

func exerciseFile(name string) bool {
	switch name {
	case "exercise.yaml", "task.md", "starter.py", "lab.py", "hints.md", "check.py", "right", "wrong":
		return true
	}
	return false
}

func loadExercises(t tree) []*Exercise {
	var all []*Exercise
	aliases := map[string]string{}
	for _, e := range t.entries(".") {
		if !e.IsDir() && path.Ext(e.Name()) == ".go" {
			continue // the package that embeds the folder
		}
		if !e.IsDir() || !exerciseFolder.MatchString(e.Name()) {
			t.stray(e.Name(), "an exercise is a folder such as fetch-all")
			continue
		}
		x := loadExercise(t, e.Name())
		if x == nil {
			continue
		}
		if other, twice := aliases[x.Alias]; twice {
			t.found.add(x.file, 0, "the alias "+x.Alias+" is also that of "+other, "Give each exercise its own `alias:`.")
		}
		aliases[x.Alias] = x.ID
		all = append(all, x)
	}
	return all
}

func loadExercise(t tree, dir string) *Exercise {
	file := path.Join(dir, "exercise.yaml")
	x := &Exercise{ID: dir, file: t.path(file), taskFile: t.path(path.Join(dir, "task.md"))}
	doc, ok := t.yaml(file, x)
	if !ok {
		return nil
	}
	doc.exercise(x)
	t.exerciseTexts(dir, x)
	t.exerciseCode(dir, x)
	for _, e := range t.entries(dir) {
		if _, imported := x.Modules[e.Name()]; !imported && !exerciseFile(e.Name()) {
			t.stray(path.Join(dir, e.Name()), "exercise.yaml, task.md, starter.py, hints.md, check.py, right/, wrong/, lab.py, and any other module that the starter imports")
		}
	}
	return x
}

func (d doc) exercise(x *Exercise) {
	x.doc = d
	d.need("title", x.Title, "a few words that name it in a list")
	d.need("lesson", x.Lesson, "the id of the lesson it belongs to")
	if !aliasWord.MatchString(x.Alias) {
		d.report("alias", "the alias is not a letter and a number", "Write it as in `alias: E02`: learners may type it for the id.")
	}
	if !pythonName.MatchString(x.Name) {
		d.report("name", "`name` is not a Python name", "Write what the learner has to define, as in `name: fetch_all`.")
	}
	if path.Ext(x.File) != ".py" || path.Base(x.File) != x.File {
		d.report("file", "`file` is not the name of a Python file", "Write where the learner works, as in `file: fetch_all.py`.")
	}
	if x.Broken != "" && !feedback.MatchString(x.Broken) {
		d.report("broken", "`broken` is not a feedback code", "Write what the starter is told as it stands, as in `broken: blocked-loop`.")
	}
	if x.Level < 1 || x.Level > 3 {
		d.report("level", "there is no such level", "1 is one idea, 2 two ideas or an edge, 3 lifetimes and cleanup.")
	}
}

// exerciseTexts reads what the learner reads.
func (t tree) exerciseTexts(dir string, x *Exercise) {
	task := path.Join(dir, "task.md")
	x.Task, _ = t.read(task, "the task: everything the answer is judged by")
	t.checkFences(task, x.Task, 1)
	t.checkLinks(task, x.Task, 1)
	hints := path.Join(dir, "hints.md")
	text, ok := t.read(hints, "the hints, each under a heading `## …`")
	if !ok {
		return
	}
	t.checkFences(hints, text, 1)
	t.checkLinks(hints, text, 1)
	x.Hints = t.hints(hints, text)
	if len(x.Hints) != wantHints {
		t.report(hints, 0, fmt.Sprintf("there are %d hints where %d are wanted", len(x.Hints), wantHints),
			"Write three under headings `## …`: the idea, the tool, the line.")
	}
}

// hints cuts a text at its headings, which only the author sees.
func (t tree) hints(file, text string) []string {
	var hints []string
	var body []mdLine
	heading := mdLine{}
	flush := func() {
		hint := strings.TrimSpace(joinLines(body))
		switch {
		case heading.number == 0 && hint != "":
			t.report(file, 1, "there is text before the first heading", "Put each hint under its own heading `## …`.")
		case heading.number > 0 && hint == "":
			t.report(file, heading.number, "this hint is empty", "Write it below its heading.")
		case hint != "":
			hints = append(hints, hint)
		}
	}
	for _, l := range mdLines(text, 1) {
		if !l.code && strings.HasPrefix(l.text, "## ") {
			flush()
			heading, body = l, nil
			continue
		}
		body = append(body, l)
	}
	flush()
	return hints
}

// exerciseCode reads what Python runs.
func (t tree) exerciseCode(dir string, x *Exercise) {
	starter := path.Join(dir, "starter.py")
	x.Starter, _ = t.python(starter, "the file the learner begins with")
	x.Check, _ = t.read(path.Join(dir, "check.py"), "the harness that judges")
	x.Modules = t.modules(dir, x.Starter)
	if _, has := x.Modules["lab.py"]; !has && slices.Contains(imported(x.Starter), "lab") {
		t.report(starter, 0, "the starter imports lab, and there is no lab.py", "Add lab.py with the given services in real time.")
	}
	if x.Starter != "" && pythonName.MatchString(x.Name) && !defines(x.Starter, x.Name) {
		t.report(starter, 0, "the starter does not define "+x.Name, "Give the learner its first line, with `...` for a body.")
	}
	proofs := t.forAuthors()
	x.Right = proofs.solutions(path.Join(dir, "right"), wantRight, proofs.right)
	if !t.learner {
		x.Wrong = proofs.solutions(path.Join(dir, "wrong"), wantWrong, proofs.wrong)
	}
}

// modules reads the programs of the folder that the starter imports.
func (t tree) modules(dir, starter string) map[string]string {
	modules := map[string]string{}
	for _, name := range imported(starter) {
		file := name + ".py"
		if !t.has(path.Join(dir, file)) {
			continue // Python's own
		}
		if source, ok := t.python(path.Join(dir, file), "what it gives to the learner, in real time"); ok {
			modules[file] = source
		}
	}
	return modules
}

// defines tells whether a program defines a function or a class of this name.
func defines(source, name string) bool {
	for line := range strings.Lines(source) {
		if match := definition.FindStringSubmatch(line); match != nil && match[1] == name {
			return true
		}
	}
	return false
}

// imported names the modules that a program imports.
func imported(source string) []string {
	var names []string
	for line := range strings.Lines(source) {
		if match := imports.FindStringSubmatch(line); match != nil {
			names = append(names, match[1])
		}
	}
	return names
}
