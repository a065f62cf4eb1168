package course_test

import (
	"errors"
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"lesswait/internal/course"
)

// A whole course of one lesson, without a fault. Each case below breaks one
// thing in it.
const (
	goodLesson = `---
title: Waiting
part: Why wait?
summary: What waiting is.
---

Some text.

@demo d1

@note An aside
More text.
@end

@quiz q1

@parsons p1

@exercise wait-once

@quiz j1
`
	goodDemo = `title: A wait
question: How long?
options:
  - text: long
    because: It only seems so.
  - text: short
    right: true
    because: It is.
params:
  - name: n
    title: waits
    default: 3
    choices: [3, 30]
programs:
  - file: wait.py
    title: in a row
    max: {n: 3}
    beyond: It takes too long.
  - file: gather.py
    title: together
why: Because.
`
	goodQuiz = `title: One
question: What is printed?
code: |
  print(1)
prints: |
  1
options:
  - text: one
    right: true
    because: It is.
  - text: two
    because: It is not.
`
	goodJudgement = `title: One file
question: A script downloads one file.
options:
  - text: plain
    right: true
    because: It is enough.
  - text: threads
    right: true
    because: They do no harm.
reasons:
  - text: one wait
    right: true
    because: Nothing overlaps.
  - text: speed
    because: It is the same.
`
	goodParsons = `title: Lines
task: Put them in order.
exercise: wait-once
solution: |
  def wait_once():
      return 1
distractors:
  - line: 2
    instead: return 2
    code: wrong-value
    because: It is one too many.
`
	goodExercise = `alias: E01
title: Wait once
name: wait_once
file: wait_once.py
level: 1
lesson: waiting
`
	goodHints = "## Idea\none\n## Tool\ntwo\n## Line\nthree\n"
)

func goodFiles() map[string]string {
	files := map[string]string{
		"lessons/01-waiting/lesson.md":          goodLesson,
		"lessons/01-waiting/d1/demo.yaml":       goodDemo,
		"lessons/01-waiting/d1/wait.py":         "n = 3  # waits\nprint(n)\n",
		"lessons/01-waiting/d1/gather.py":       "n = 3\nprint(n)\n",
		"lessons/01-waiting/q1.yaml":            goodQuiz,
		"lessons/01-waiting/j1.yaml":            goodJudgement,
		"lessons/01-waiting/p1.yaml":            goodParsons,
		"lessons/reference/words.md":            "---\ntitle: Words\nsummary: What they mean.\n---\n\n```python\nprint(3)\n```\n",
		"exercises/wait-once/exercise.yaml":     goodExercise,
		"exercises/wait-once/task.md":           "Do it.\n",
		"exercises/wait-once/hints.md":          goodHints,
		"exercises/wait-once/starter.py":        "from lab import fetch\n\n\ndef wait_once():\n    ...\n",
		"exercises/wait-once/lab.py":            "def fetch(): ...\n",
		"exercises/wait-once/check.py":          "pass\n",
		"exercises/wait-once/right/.hidden":     "left by a tool",
		"exercises/wait-once/__pycache__/x.pyc": "left by Python",
	}
	for i := range 4 {
		files[fmt.Sprintf("exercises/wait-once/right/r%d.py", i)] = "# a way\n# needs: 3.13\n# and why\n\nprint(1)\n"
	}
	for i := range 8 {
		files[fmt.Sprintf("exercises/wait-once/wrong/w%d.py", i)] = "# code: wrong-value\n# a mistake\n\nprint(2)\n"
	}
	return files
}

func load(files map[string]string) (*course.Course, error) { return course.Load(folders(files)) }

// folders are the files below lessons and those below exercises.
func folders(files map[string]string) (lessons, exercises fstest.MapFS) {
	lessons, exercises = fstest.MapFS{}, fstest.MapFS{}
	for name, text := range files {
		file := &fstest.MapFile{Data: []byte(text)}
		if rest, ok := strings.CutPrefix(name, "lessons/"); ok {
			lessons[rest] = file
		} else {
			exercises[strings.TrimPrefix(name, "exercises/")] = file
		}
	}
	return lessons, exercises
}

func TestLoadReadsAWholeCourse(t *testing.T) {
	c, err := load(goodFiles())
	if err != nil {
		t.Fatal(err)
	}
	l := c.Lessons[0]
	var kinds []string
	for _, s := range l.Steps {
		kinds = append(kinds, strings.TrimPrefix(fmt.Sprintf("%T", s), "course."))
	}
	if got, want := strings.Join(kinds, " "), "Text DemoRef Note QuizRef ParsonsRef ExerciseRef QuizRef"; got != want {
		t.Errorf("steps are %s, want %s", got, want)
	}
	if l.ID != "waiting" || l.Number != 1 || l.Demos[0].Lesson != "waiting" || l.Exercises[0] != c.Exercises[0] {
		t.Errorf("the lesson is not tied together: %+v", l)
	}
	x := c.Exercises[0]
	if len(x.Hints) != 3 || x.Hints[1] != "two" {
		t.Errorf("hints are %q", x.Hints)
	}
	r := x.Right[0]
	if r.Title != "a way" || r.Needs != "3.13" || r.Note != "and why" || r.Body != "print(1)\n" {
		t.Errorf("a right solution is %+v", r)
	}
	if w := x.Wrong[0]; w.Code != "wrong-value" || w.Title != "a mistake" {
		t.Errorf("a wrong solution is %+v", w)
	}
}

// TestAnswersComeByTheirNumbers: a learner is shown the first ones.
func TestAnswersComeByTheirNumbers(t *testing.T) {
	files := goodFiles()
	for _, name := range []string{"10_queue", "2_tasks", "09_loop"} {
		files["exercises/wait-once/right/"+name+".py"] = "# a way\nprint(1)\n"
	}
	c, err := load(files)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, r := range c.Exercises[0].Right {
		names = append(names, r.Name)
	}
	got := strings.Join(names, " ")
	if !strings.HasSuffix(got, "2_tasks 09_loop 10_queue") {
		t.Errorf("the right answers are %s", got)
	}
}

func TestWindowsLineEndsChangeNothing(t *testing.T) {
	files := goodFiles()
	for name, text := range files {
		files[name] = strings.ReplaceAll(text, "\n", "\r\n")
	}
	c, err := load(files)
	if err != nil {
		t.Fatal(err)
	}
	if s := c.Exercises[0].Starter; strings.Contains(s, "\r") {
		t.Errorf("the starter keeps its carriage returns: %q", s)
	}
}

// from is the part of a text that begins with word.
func from(text, word string) string {
	_, after, _ := strings.Cut(text, word)
	return word + after
}

// edit says how a case breaks the course: replace old by new in a file, or,
// with no old, write new as the whole file.
type edit struct{ file, old, new string }

func TestFindings(t *testing.T) {
	const (
		lesson   = "lessons/01-waiting/lesson.md"
		demo     = "lessons/01-waiting/d1/demo.yaml"
		quiz     = "lessons/01-waiting/q1.yaml"
		judge    = "lessons/01-waiting/j1.yaml"
		parsons  = "lessons/01-waiting/p1.yaml"
		exercise = "exercises/wait-once/exercise.yaml"
		hints    = "exercises/wait-once/hints.md"
		starter  = "exercises/wait-once/starter.py"
	)
	cases := []struct {
		name string
		edit edit
		want string // the beginning of one finding
	}{
		{"lesson folder", edit{"lessons/waiting/lesson.md", "", goodLesson}, "lessons/waiting: this belongs to nothing"},
		{"file beside the lessons", edit{"lessons/notes.txt", "", "x"}, "lessons/notes.txt: this belongs to nothing"},
		{"number taken", edit{"lessons/01-other/lesson.md", "", "---\ntitle: a\npart: b\nsummary: c\n---\ntext\n"}, "lessons/01-waiting/lesson.md: lesson number 01 is also in lessons/01-other"},
		{"lesson without text", edit{"lessons/02-other/q2.yaml", "", goodQuiz}, "lessons/02-other/lesson.md: this file is missing"},
		{"no front matter", edit{lesson, "---\ntitle", "title"}, lesson + ":1: the page has no front matter"},
		{"no title", edit{lesson, "title: Waiting\n", ""}, lesson + ": `title` is missing"},
		{"no part", edit{lesson, "part: Why wait?", "part:"}, lesson + ":3: `part` is missing"},
		{"no summary", edit{lesson, "summary: What waiting is.\n", ""}, lesson + ": `summary` is missing"},
		{"unknown front matter", edit{lesson, "part:", "prat:"}, lesson + ":3: this is not the YAML expected here: unknown field \"prat\". Correct its spelling"},
		{"no text", edit{lesson, from(goodLesson, "Some"), ""}, lesson + ":6: the lesson has no text"},
		{"unknown directive", edit{lesson, "@demo d1", "@video d1"}, lesson + ":9: @video is no directive"},
		{"demo that is not there", edit{lesson, "@demo d1", "@demo d7"}, lesson + ":9: there is no demo \"d7\". This lesson's folder has d1."},
		{"quiz that is not there", edit{lesson, "@quiz q1", "@quiz q7"}, lesson + ":15: there is no quiz \"q7\""},
		{"reference without a title", edit{"lessons/reference/words.md", "title: Words\n", ""}, "lessons/reference/words.md: `title` is missing"},
		{"reference that is no page", edit{"lessons/reference/words.txt", "", "x"}, "lessons/reference/words.txt: this belongs to nothing"},
		{"reference without front matter", edit{"lessons/reference/words.md", "---\ntitle", "title"}, "lessons/reference/words.md:1: the page has no front matter"},
		{"link to nowhere", edit{lesson, "Some text.", "See [the docs](docs/index.html) and [more](https://docs.python.org/3/).\n\n`[a](b)` is code."}, lesson + ":7: the link to \"docs/index.html\" leads nowhere"},
		{"link of a task", edit{"exercises/wait-once/task.md", "Do it.", "Do [it](#it)."}, "exercises/wait-once/task.md:1: the link to \"#it\" leads nowhere"},
		{"recall of nothing", edit{lesson, "@quiz j1", "@quiz j1\n\n@recall some"}, lesson + ":23: @recall does not say how many"},
		{"Parsons problem that is not there", edit{lesson, "@parsons p1", "@parsons p7"}, lesson + ":17: there is no parsons \"p7\""},
		{"exercise that is not there", edit{lesson, "@exercise wait-once", "@exercise wait-twice"}, lesson + ":19: there is no exercise \"wait-twice\". Name a folder of exercises/: wait-once."},
		{"shown twice", edit{lesson, "@quiz q1", "@quiz q1\n@quiz q1"}, lesson + ":16: @quiz q1 stands here a second time. Show it once; it is already at line 15."},
		{"exercise shown twice", edit{lesson, "@exercise wait-once", "@exercise wait-once\n@exercise wait-once"}, lesson + ":20: @exercise wait-once stands here a second time"},
		{"demo not shown", edit{lesson, "@demo d1\n", ""}, "lessons/01-waiting/d1/demo.yaml: no step of the lesson shows this. Add a line `@demo d1`"},
		{"quiz not shown", edit{lesson, "@quiz q1\n", ""}, "lessons/01-waiting/q1.yaml: no step of the lesson shows this"},
		{"Parsons problem not shown", edit{lesson, "@parsons p1\n", ""}, "lessons/01-waiting/p1.yaml: no step of the lesson shows this"},
		{"exercise not shown", edit{lesson, "@exercise wait-once\n", ""}, exercise + ": no lesson shows this exercise"},
		{"note not closed", edit{lesson, "@end\n", ""}, lesson + ":11: this note is not closed"},
		{"note without title", edit{lesson, "@note An aside", "@note"}, lesson + ":11: this note has no title"},
		{"empty note", edit{lesson, "More text.\n", ""}, lesson + ":11: this note is empty"},
		{"end without note", edit{lesson, "Some text.", "@end"}, lesson + ":7: this @end closes nothing"},
		{"code block not closed", edit{lesson, "Some text.", "```python\nx"}, lesson + ":7: this code block never ends"},
		{"wide code", edit{lesson, "Some text.", "```\n" + strings.Repeat("x", 69) + "\n```"}, lesson + ":8: this line of code is 69 columns wide. Break it: 68 columns"},
		{"output of nothing", edit{lesson, "Some text.", "```output\nx\n```"}, lesson + ":7: this output belongs to no program"},
		{"output too far off", edit{lesson, "Some text.", "```python\nprint(1)\n```\nthat\n```output\n1\n```"}, lesson + ":11: this output belongs to no program"},
		{"stray in a lesson", edit{"lessons/01-waiting/todo.txt", "", "x"}, "lessons/01-waiting/todo.txt: this belongs to nothing"},
		{"not UTF-8", edit{lesson, "Some", "S\xffme"}, lesson + ": this file is not UTF-8 text"},
		{"empty", edit{lesson, goodLesson, " \n"}, lesson + ": this file is empty"},

		{"demo folder without demo", edit{"lessons/01-waiting/d2/x.py", "", "x"}, "lessons/01-waiting/d2/demo.yaml: this file is missing"},
		{"not YAML", edit{demo, "title: A wait", "title: A: wait"}, demo + ":1: this is not the YAML expected here"},
		{"wrong type", edit{demo, "default: 3", "default: few"}, demo + ":12: this is not the YAML expected here"},
		{"demo without title", edit{demo, "title: A wait\n", ""}, demo + ": `title` is missing"},
		{"demo without question", edit{demo, "question: How long?\n", ""}, demo + ": `question` is missing"},
		{"demo without why", edit{demo, "why: Because.\n", ""}, demo + ": `why` is missing"},
		{"unknown view", edit{demo, "why:", "view: film\nwhy:"}, demo + ":21: there is no view \"film\""},
		{"unknown show", edit{demo, "why:", "shows: all\nwhy:"}, demo + ":21: a demo can't show \"all\". Write `shows: output`"},
		{"unknown panel", edit{demo, "why:", "panels: [gauge, dial]\nwhy:"}, demo + ":21: there is no further panel \"dial\""},
		{"panel of a server", edit{demo, "why:", "panels: [load]\nwhy:"}, demo + ":21: the panel load draws what a web server saw"},
		{"panel twice", edit{demo, "why:", "panels: [gauge, gauge]\nwhy:"}, demo + ":21: there is no further panel \"gauge\""},
		{"unknown clock", edit{demo, "why:", "clock: wall\nwhy:"}, demo + ":21: there is no clock \"wall\""},
		{"no right prediction", edit{demo, "    right: true\n", ""}, demo + ":4: 0 options are marked right"},
		{"parameter without name", edit{demo, "name: n", "name: N O"}, demo + ":10: this parameter has no name of its own"},
		{"parameter without title", edit{demo, "    title: waits\n", ""}, demo + ":10: this parameter has no title"},
		{"parameter without values", edit{demo, "    choices: [3, 30]\n", ""}, demo + ":10: this parameter allows no values"},
		{"default not allowed", edit{demo, "choices: [3, 30]", "choices: [1, 30]"}, demo + ":10: its default is not allowed: n can't be 3: it can be 1 or 30"},
		{"no programs", edit{demo, from(goodDemo, "programs"), "why: Because.\n"}, demo + ": there is no program to run"},
		{"program without file", edit{demo, "file: gather.py", "file: ../gather.py"}, demo + ":19: this program has no file of its own"},
		{"program listed twice", edit{demo, "file: gather.py", "file: wait.py"}, demo + ":19: this program has no file of its own"},
		{"program that is not there", edit{demo, "file: gather.py", "file: race.py"}, "lessons/01-waiting/d1/race.py: this file is missing"},
		{"program not listed", edit{"lessons/01-waiting/d1/other.py", "", "x"}, "lessons/01-waiting/d1/other.py: this belongs to nothing"},
		{"wide program", edit{"lessons/01-waiting/d1/gather.py", "n = 3", "n = 3\n# " + strings.Repeat("x", 67)}, "lessons/01-waiting/d1/gather.py:2: this line of code is 69 columns wide"},
		{"program without title", edit{demo, "    title: together\n", ""}, demo + ":19: this program has no title"},
		{"no parameter line", edit{"lessons/01-waiting/d1/gather.py", "n = 3", "    n = 3"}, "lessons/01-waiting/d1/gather.py: the parameter n is not set in exactly one line `n = 3`"},
		{"another default in the program", edit{"lessons/01-waiting/d1/gather.py", "n = 3", "n = 4"}, "lessons/01-waiting/d1/gather.py: the parameter n is not set"},
		{"fix that is no program", edit{demo, "    title: together", "    title: together\n    fix: right.py"}, demo + ":19: its `fix` \"right.py\" is no other program"},
		{"fix of itself", edit{demo, "    title: together", "    title: together\n    fix: gather.py"}, demo + ":19: its `fix` \"gather.py\" is no other program"},
		{"fix of nothing", edit{demo, "why:", "fixes:\n  - {file: gather2.py, title: again}\nwhy:"}, demo + ":22: this program mends no other"},
		{"limit of no parameter", edit{demo, "max: {n: 3}", "max: {m: 3}"}, demo + ":15: `max` names \"m\", which is no parameter"},
		{"limit below the default", edit{demo, "max: {n: 3}", "max: {n: 2}"}, demo + ":15: this program does not even run with the defaults"},
		{"limit without a word", edit{demo, "    beyond: It takes too long.\n", ""}, demo + ":15: nothing tells the learner why"},

		{"one option", edit{quiz, "  - text: two\n    because: It is not.\n", ""}, quiz + ":8: there are fewer than two options"},
		{"two right options", edit{quiz, "text: two", "text: two\n    right: true"}, quiz + ":8: 2 options are marked right"},
		{"option without explanation", edit{quiz, "\n    because: It is not.", ""}, quiz + ":11: this option explains nothing"},
		{"judgement without a tool", edit{judge, "  - text: plain\n    right: true\n    because: It is enough.\n  - text: threads\n    right: true", "  - text: plain\n    because: It is enough.\n  - text: threads"}, judge + ":4: no option is marked right"},
		{"judgement with two reasons", edit{judge, "text: speed", "text: speed\n    right: true"}, judge + ":11: 2 reasons are marked right"},
		{"reason without explanation", edit{judge, "\n    because: It is the same.", ""}, judge + ":14: this reason explains nothing"},
		{"reasons of a quiz", edit{quiz, "options:", "reasons: [{text: a, because: b}]\noptions:"}, quiz + ":7: reasons are asked for by a judgement only"},
		{"option without text", edit{quiz, "text: two\n    ", ""}, quiz + ":11: this option has no text"},
		{"quiz without title", edit{quiz, "title: One\n", ""}, quiz + ": `title` is missing"},
		{"quiz without question", edit{quiz, "question: What is printed?\n", ""}, quiz + ": `question` is missing"},
		{"code without output", edit{quiz, "prints: |\n  1\n", ""}, quiz + ": `prints` is missing"},
		{"wide quiz", edit{quiz, "print(1)", "print(1)" + strings.Repeat(" ", 80) + "# x"}, quiz + ":4: this line of code is 91 columns wide"},

		{"Parsons problem without title", edit{parsons, "title: Lines\n", ""}, parsons + ": `title` is missing"},
		{"Parsons problem without task", edit{parsons, "task: Put them in order.\n", ""}, parsons + ": `task` is missing"},
		{"Parsons problem without judge", edit{parsons, "exercise: wait-once\n", ""}, parsons + ": `exercise` is missing"},
		{"judge that is not there", edit{parsons, "exercise: wait-once", "exercise: wait"}, parsons + ":3: there is no exercise \"wait\" to judge this"},
		{"odd indentation", edit{parsons, "      return 1", "     return 1"}, parsons + ":6: this line can't be a piece of the puzzle"},
		{"empty line", edit{parsons, "wait_once():\n", "wait_once():\n\n"}, parsons + ":6: this line can't be a piece of the puzzle"},
		{"no distractors", edit{parsons, from(goodParsons, "distractors"), ""}, parsons + ": there is no wrong line"},
		{"distractor out of range", edit{parsons, "line: 2", "line: 3"}, parsons + ":8: it replaces line 3, but the solution has 2"},
		{"distractor that is right", edit{parsons, "instead: return 2", "instead: return 1"}, parsons + ":8: this distractor does not differ"},
		{"distractor without code", edit{parsons, "    code: wrong-value\n", ""}, parsons + ":8: this distractor names no feedback code"},
		{"distractor without explanation", edit{parsons, "    because: It is one too many.\n", ""}, parsons + ":8: this distractor explains nothing"},

		{"file beside the exercises", edit{"exercises/notes.txt", "", "x"}, "exercises/notes.txt: this belongs to nothing"},
		{"exercise folder", edit{"exercises/Wait_Twice/x", "", "x"}, "exercises/Wait_Twice: this belongs to nothing"},
		{"exercise without settings", edit{"exercises/other/task.md", "", "x"}, "exercises/other/exercise.yaml: this file is missing"},
		{"stray in an exercise", edit{"exercises/wait-once/solution.py", "", "x"}, "exercises/wait-once/solution.py: this belongs to nothing"},
		{"alias", edit{exercise, "alias: E01", "alias: first"}, exercise + ":1: the alias is not a letter and a number"},
		{"alias taken", edit{"exercises/again/exercise.yaml", "", goodExercise}, "exercises/wait-once/exercise.yaml: the alias E01 is also that of again"},
		{"exercise without title", edit{exercise, "title: Wait once\n", ""}, exercise + ": `title` is missing"},
		{"exercise without lesson", edit{exercise, "lesson: waiting\n", ""}, exercise + ": `lesson` is missing"},
		{"name", edit{exercise, "name: wait_once", "name: wait-once"}, exercise + ":3: `name` is not a Python name"},
		{"file", edit{exercise, "file: wait_once.py", "file: wait_once"}, exercise + ":4: `file` is not the name of a Python file"},
		{"level", edit{exercise, "level: 1", "level: 4"}, exercise + ":5: there is no such level"},
		{"another lesson's", edit{exercise, "lesson: waiting", "lesson: resting"}, exercise + ":6: this exercise says it belongs to \"resting\", but lessons/01-waiting/lesson.md shows it"},
		{"too few hints", edit{hints, "## Line\nthree\n", ""}, hints + ": there are 2 hints where 3 are wanted"},
		{"empty hint", edit{hints, "two\n", ""}, hints + ":3: this hint is empty"},
		{"hint without heading", edit{hints, "## Idea\n", ""}, hints + ":1: there is text before the first heading"},
		{"starter without the function", edit{starter, "def wait_once", "def wait_twice"}, starter + ": the starter does not define wait_once"},
		{"lab that is not imported from", edit{"exercises/wait-once/lab.py", "def fetch(): ...\n", ""}, "exercises/wait-once/lab.py: this file is empty"},
		{"empty check", edit{"exercises/wait-once/check.py", "pass\n", ""}, "exercises/wait-once/check.py: this file is empty"},
		{"right without title", edit{"exercises/wait-once/right/r0.py", "", "print(1)\n"}, "exercises/wait-once/right/r0.py:1: this answer has no title"},
		{"right that needs nonsense", edit{"exercises/wait-once/right/r0.py", "3.13", "new"}, "exercises/wait-once/right/r0.py:1: `needs:` is not a Python version"},
		{"wide answer", edit{"exercises/wait-once/right/r0.py", "print", "# " + strings.Repeat("x", 75) + "\nprint"}, "exercises/wait-once/right/r0.py:5: this line of code is 77 columns wide. Break it: 76 columns"},
		{"wrong without code", edit{"exercises/wait-once/wrong/w0.py", "code: wrong-value", "wrong"}, "exercises/wait-once/wrong/w0.py:1: this answer does not say what it must be told"},
		{"wrong without its mistake", edit{"exercises/wait-once/wrong/w0.py", "# a mistake\n", ""}, "exercises/wait-once/wrong/w0.py:1: this answer does not say what its mistake is"},
		{"stray among the answers", edit{"exercises/wait-once/wrong/readme.md", "", "x"}, "exercises/wait-once/wrong/readme.md: this belongs to nothing"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			files := goodFiles()
			if c.edit.old == "" {
				files[c.edit.file] = c.edit.new
			} else {
				broken := strings.Replace(files[c.edit.file], c.edit.old, c.edit.new, 1)
				if broken == files[c.edit.file] {
					t.Fatalf("the case changes nothing: %q is not in %s", c.edit.old, c.edit.file)
				}
				files[c.edit.file] = broken
			}
			wantFinding(t, files, c.want)
		})
	}
}

func TestFindingsOfWhatIsMissing(t *testing.T) {
	for prefix, want := range map[string]string{
		"lessons/01-waiting/lesson.md":   "lessons/01-waiting/lesson.md: this file is missing",
		"exercises/wait-once/task.md":    "exercises/wait-once/task.md: this file is missing",
		"exercises/wait-once/hints.md":   "exercises/wait-once/hints.md: this file is missing",
		"exercises/wait-once/starter.py": "exercises/wait-once/starter.py: this file is missing",
		"exercises/wait-once/check.py":   "exercises/wait-once/check.py: this file is missing",
		"exercises/wait-once/lab.py":     "exercises/wait-once/starter.py: the starter imports lab, and there is no lab.py",
		"exercises/wait-once/right/r1":   "exercises/wait-once/right: there are 3 answers where at least 4 are wanted",
		"exercises/wait-once/wrong":      "exercises/wait-once/wrong: this folder is missing",
		"lessons/":                       "exercises/wait-once/exercise.yaml:6: there is no lesson \"waiting\"",
	} {
		files := goodFiles()
		maps.DeleteFunc(files, func(name, _ string) bool { return strings.HasPrefix(name, prefix) })
		wantFinding(t, files, want)
	}
}

func wantFinding(t *testing.T, files map[string]string, want string) {
	t.Helper()
	_, err := load(files)
	var found course.Findings
	if !errors.As(err, &found) {
		t.Fatalf("no findings, want %q", want)
	}
	for _, f := range found {
		if strings.HasPrefix(f.String(), want) {
			if f.What == "" || !strings.HasSuffix(f.Fix, ".") {
				t.Errorf("the finding does not end with a sentence on how to mend it: %s", f)
			}
			return
		}
	}
	t.Errorf("want a finding that begins with\n  %s\ngot\n  %s", want, strings.ReplaceAll(found.Error(), "\n", "\n  "))
}

func TestIdsAreUnique(t *testing.T) {
	files := goodFiles()
	for name, text := range goodFiles() {
		if rest, ok := strings.CutPrefix(name, "lessons/01-waiting/"); ok {
			files["lessons/02-waiting/"+rest] = strings.Replace(text, "@exercise wait-once\n", "", 1)
		}
	}
	for what, file := range map[string]string{
		"lesson waiting": "lesson.md", "demo d1": "d1/demo.yaml", "quiz q1": "q1.yaml", "Parsons problem p1": "p1.yaml",
	} {
		wantFinding(t, files, "lessons/02-waiting/"+file+": "+what+" is also in lessons/01-waiting/"+file)
	}
}

func TestAFaultHasOneFinding(t *testing.T) {
	files := goodFiles()
	files["lessons/01-waiting/q1.yaml"] = strings.Replace(goodQuiz, "title: One", "titel: One", 1)
	_, err := load(files)
	var found course.Findings
	if !errors.As(err, &found) || len(found) != 1 {
		t.Errorf("want the misspelt key alone, got:\n%v", err)
	}
}

func TestFindingsAreSorted(t *testing.T) {
	files := goodFiles()
	files["lessons/01-waiting/lesson.md"] = strings.NewReplacer("@demo d1", "@demo d9", "@quiz q1", "@quiz q9").Replace(goodLesson)
	files["exercises/zzz.txt"] = "x"
	_, err := load(files)
	var found course.Findings
	if !errors.As(err, &found) {
		t.Fatal("no findings")
	}
	for i := 1; i < len(found); i++ {
		a, b := found[i-1], found[i]
		if a.File > b.File || a.File == b.File && a.Line > b.Line {
			t.Errorf("%s stands before %s", a, b)
		}
	}
}

// TestOnlyFaultsThatALearnerMeetsStopACourse: an answer that only proves the
// check may be broken, and the course opens all the same; what the learner reads
// may not. An author is told of both.
func TestOnlyFaultsThatALearnerMeetsStopACourse(t *testing.T) {
	for file, stops := range map[string]bool{
		"exercises/wait-once/right/r0.py": false,
		"exercises/wait-once/wrong/w0.py": false,
		"exercises/wait-once/starter.py":  true,
		"exercises/wait-once/check.py":    true,
		"lessons/01-waiting/q1.yaml":      true,
	} {
		files := goodFiles()
		files[file] = ""
		if _, err := load(files); err == nil {
			t.Errorf("%s may be empty", file)
		}
		c, err := course.Open(folders(files))
		if stops != (err != nil) {
			t.Errorf("%s is empty, and the course opens with %v", file, err)
		}
		if len(c.Exercises) > 0 && len(c.Exercises[0].Wrong) > 0 {
			t.Error("a learner's course holds wrong answers")
		}
	}
}
