package course

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"sync"
)

var (
	lessonFolder = regexp.MustCompile(`^(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)$`)
	demoFolder   = regexp.MustCompile(`^d\d+$`)
	quizFile     = regexp.MustCompile(`^[qj]\d+\.yaml$`)
	parsonsFile  = regexp.MustCompile(`^p\d+\.yaml$`)
)

// loadLessons reads every folder NN-id, in the order of their numbers. They are
// read side by side: the first screen waits for them.
func loadLessons(t tree) []*Lesson {
	entries := t.entries(".")
	read, found := make([]*Lesson, len(entries)), make([]Findings, len(entries))
	var reading sync.WaitGroup
	for i, e := range entries {
		own := t
		own.found = &found[i]
		reading.Go(func() { read[i] = lessonIn(own, e) })
	}
	reading.Wait()
	*t.found = slices.Concat(*t.found, slices.Concat(found...))
	lessons := slices.DeleteFunc(read, func(l *Lesson) bool { return l == nil })
	uniqueLessons(lessons, t.found)
	return lessons
}

// lessonIn reads what an entry among the lessons holds; nil if that is no lesson.
func lessonIn(t tree, e fs.DirEntry) *Lesson {
	if !e.IsDir() && path.Ext(e.Name()) == ".go" {
		return nil // the package that embeds the folder
	}
	if e.IsDir() && e.Name() == referenceFolder {
		return nil
	}
	name := lessonFolder.FindStringSubmatch(e.Name())
	if !e.IsDir() || name == nil {
		t.stray(e.Name(), "a lesson is a folder such as 03-async-and-await")
		return nil
	}
	l := loadLesson(t, e.Name())
	if l != nil {
		l.Number, _ = strconv.Atoi(name[1])
		l.ID = name[2]
		l.claim()
	}
	return l
}

// claim tells what the lesson holds whose it is.
func (l *Lesson) claim() {
	for _, d := range l.Demos {
		d.Lesson = l.ID
	}
	for _, q := range l.Quizzes {
		q.Lesson = l.ID
	}
	for _, p := range l.Parsons {
		p.Lesson = l.ID
	}
}

// uniqueLessons reports what two lessons or their parts are both called.
func uniqueLessons(lessons []*Lesson, found *Findings) {
	seen := map[string]string{}
	once := func(what, file string) {
		if other, twice := seen[what]; twice {
			found.add(file, 0, what+" is also in "+other, "Give one of the two another name: both are looked up by it.")
		}
		seen[what] = file
	}
	for _, l := range lessons {
		once(fmt.Sprintf("lesson number %02d", l.Number), l.file)
		once("lesson "+l.ID, l.file)
		for _, d := range l.Demos {
			once("demo "+d.ID, d.file)
		}
		for _, q := range l.Quizzes {
			once("quiz "+q.ID, q.file)
		}
		for _, p := range l.Parsons {
			once("Parsons problem "+p.ID, p.file)
		}
	}
}

// lessonLoader gathers what a lesson's folder holds until lesson.md claims it.
type lessonLoader struct {
	tree
	dir     string
	demos   map[string]*Demo
	quizzes map[string]*Quiz
	parsons map[string]*Parsons
	used    map[string]int // directive, such as "demo d1": its line
	lesson  *Lesson
}

func loadLesson(t tree, dir string) *Lesson {
	file := path.Join(dir, "lesson.md")
	text, ok := t.read(file, "the lesson's text and its steps")
	if !ok {
		return nil
	}
	ld := &lessonLoader{
		tree: t, dir: dir, demos: map[string]*Demo{}, quizzes: map[string]*Quiz{},
		parsons: map[string]*Parsons{}, used: map[string]int{}, lesson: &Lesson{file: t.path(file)},
	}
	ld.folder()
	ld.page(file, text)
	ld.unused()
	return ld.lesson
}

// folder reads everything beside lesson.md.
func (ld *lessonLoader) folder() {
	for _, e := range ld.entries(ld.dir) {
		name, file := e.Name(), path.Join(ld.dir, e.Name())
		switch {
		case name == "lesson.md":
		case e.IsDir() && demoFolder.MatchString(name):
			keep(ld.demos, name, loadDemo(ld.tree, file))
		case quizFile.MatchString(name):
			keep(ld.quizzes, stem(name), loadQuiz(ld.tree, file))
		case parsonsFile.MatchString(name):
			keep(ld.parsons, stem(name), loadParsons(ld.tree, file))
		default:
			ld.stray(file, "lesson.md, d1/ for a demo, q1.yaml for a quiz, j1.yaml for a judgement, p1.yaml for a Parsons problem")
		}
	}
}

// keep remembers a loaded part. One that could not be loaded is remembered as
// nil, so that its directive is not reported as well.
func keep[T any](parts map[string]*T, id string, part *T) { parts[id] = part }

// page reads lesson.md.
func (ld *lessonLoader) page(file, text string) {
	head, body, line, ok := frontMatter(text)
	if !ok {
		ld.report(file, 1, "the page has no front matter",
			"Begin it with a line `---`, then `title:`, `part:` and `summary:`, then a line `---`.")
	} else {
		ld.frontMatter(file, head)
	}
	ld.checkFences(file, body, line)
	ld.checkLinks(file, body, line)
	ld.steps(file, mdLines(body, line))
	if len(ld.lesson.Steps) == 0 {
		ld.report(file, line, "the lesson has no text", "Write it below the front matter.")
	}
}

func (ld *lessonLoader) frontMatter(file, head string) {
	var m struct {
		Title   string `yaml:"title"`
		Part    string `yaml:"part"`
		Summary string `yaml:"summary"`
	}
	doc, ok := ld.decode(file, head, &m)
	if !ok {
		return
	}
	doc.need("title", m.Title, "the lesson's heading")
	doc.need("part", m.Part, "the heading it stands under in the contents")
	doc.need("summary", m.Summary, "one line for the contents")
	ld.lesson.Title, ld.lesson.Part, ld.lesson.Summary = m.Title, m.Part, m.Summary
}

// unused reports parts of the folder that no directive shows.
func (ld *lessonLoader) unused() {
	check := func(kind, id, file string) {
		directive := kind + " " + id
		if _, used := ld.used[directive]; !used {
			ld.report(path.Join(ld.dir, file), 0, "no step of the lesson shows this",
				"Add a line `@"+directive+"` to lesson.md where it belongs.")
		}
	}
	for id := range ld.demos {
		check("demo", id, id+"/demo.yaml")
	}
	for id := range ld.quizzes {
		check("quiz", id, id+".yaml")
	}
	for id := range ld.parsons {
		check("parsons", id, id+".yaml")
	}
}
