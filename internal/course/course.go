// Package course loads what is taught: lessons, demos, quizzes, Parsons
// problems and exercises, from folders of plain files.
//
// It reads and checks; it runs nothing, draws nothing and knows no Python.
// Everything an author can get wrong is a Finding that says where it is and
// how to mend it.
//
// A lesson is a folder lessons/02-the-solution; the number is its place:
//
//	lesson.md      front matter (title, part, summary) and text, with a line
//	               @demo d2, @quiz q5, @parsons p1, @exercise fetch-all or
//	               @recall 6 where each of these belongs, and asides from
//	               @note Title to @end
//	d2/demo.yaml   a demo, with its programs beside it
//	q5.yaml        a quiz; j1.yaml one whose right option has its reasons
//	p1.yaml        a Parsons problem
//
// Pages to look things up in are lessons/reference/glossary.md and the like.
//
// An exercise is a folder exercises/fetch-all:
//
//	exercise.yaml  alias, title, name, file, level, lesson
//	task.md        all that the answer is judged by
//	starter.py     what the learner begins with
//	lab.py         the given services in real time, if there are any
//	hints.md       three hints, each under a heading: the idea, the tool, the line
//	check.py       the harness that judges
//	right/*.py     answers that must pass, opened by a comment with their idea
//	wrong/*.py     answers that must not, opened by `# code: sequential` and the
//	               mistake
//
// A code block marked python is a program that runs as it stands and prints
// what the block marked output below it says; a python sketch is only read.
package course

import (
	"io/fs"
	"slices"
	"strings"
)

// Course is everything there is to learn, in the order it is taught.
type Course struct {
	Lessons    []*Lesson
	Exercises  []*Exercise  // in the order the lessons meet them
	References []*Reference // to look things up in
}

// Load reads a course from the folder of lessons and the folder of exercises.
//
// Where it finds faults the error is of type Findings, and the course returned
// beside it holds what could be read, for an author's tools to go on with.
func Load(lessons, exercises fs.FS) (*Course, error) {
	return source{lessons: lessons, exercises: exercises}.load()
}

// Open reads a course as a learner needs it: without the wrong answers, which
// are most of its files and only prove the checks, and without the findings
// that matter to authors alone.
func Open(lessons, exercises fs.FS) (*Course, error) {
	return source{lessons: lessons, exercises: exercises, learner: true}.load()
}

// Lesson finds a lesson by its id.
func (c *Course) Lesson(id string) (*Lesson, bool) {
	id = canonical(id)
	return pick(c.Lessons, func(l *Lesson) bool { return l.ID == id })
}

// Exercise finds an exercise by its id (fetch-all, fetch_all) or alias (E02).
func (c *Course) Exercise(idOrAlias string) (*Exercise, bool) {
	id := canonical(idOrAlias)
	return pick(c.Exercises, func(e *Exercise) bool {
		return e.ID == id || strings.EqualFold(e.Alias, id)
	})
}

// Demo finds a demo by its id (d2), or the first demo of the lesson so named.
func (c *Course) Demo(id string) (*Demo, bool) {
	id = canonical(id)
	if d, ok := pick(c.demos(), func(d *Demo) bool { return d.ID == id }); ok {
		return d, true
	}
	if l, ok := c.Lesson(id); ok && len(l.Demos) > 0 {
		return l.Demos[0], true
	}
	return nil, false
}

// Quiz finds a quiz by its id.
func (c *Course) Quiz(id string) (*Quiz, bool) {
	for _, l := range c.Lessons {
		if q, ok := pick(l.Quizzes, func(q *Quiz) bool { return q.ID == id }); ok {
			return q, true
		}
	}
	return nil, false
}

// Next is the lesson after l, if there is one.
func (c *Course) Next(l *Lesson) (*Lesson, bool) {
	i := slices.Index(c.Lessons, l)
	if i < 0 || i+1 >= len(c.Lessons) {
		return nil, false
	}
	return c.Lessons[i+1], true
}

func (c *Course) demos() []*Demo {
	var all []*Demo
	for _, l := range c.Lessons {
		all = append(all, l.Demos...)
	}
	return all
}

// canonical lets fetch_all and Fetch-All name the exercise fetch-all.
func canonical(id string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(id)), "_", "-")
}

func pick[T any](all []T, is func(T) bool) (T, bool) {
	i := slices.IndexFunc(all, is)
	if i < 0 {
		var none T
		return none, false
	}
	return all[i], true
}
