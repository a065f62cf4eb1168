// Package index finds things in a course: what is called by some letters, best
// first, and the passages of its texts that hold some words. It knows names and
// texts only; it draws nothing, and what opens a thing is whoever asks.
package index

import "lesswait/internal/course"

// What is a thing that can be found.
type What string

// The things. A heading is a part of a lesson or of a page, a word one of the
// glossary.
const (
	Lesson   What = "lesson"
	Exercise What = "exercise"
	Page     What = "page"
	Word     What = "word"
	Heading  What = "heading"
	Demo     What = "demo"
	Quiz     What = "question"
	Puzzle   What = "puzzle"
	Note     What = "note"
)

// Entry is a thing and where it is.
type Entry struct {
	What  What
	ID    string   // of the thing, or of the page that holds it: see On
	Name  string   // as it is told
	Alias []string // what it is called besides, such as E02
	In    string   // the title of the page that it is a part of, or empty
	On    What     // Lesson or Page for a part of one, else What itself
	Spot  Spot     // where on that page
}

// Spot is a place on a page: the step of the lesson, as progress counts it (the
// heading of the lesson is 0), and the words that stand there. The zero Spot is
// the beginning.
type Spot struct {
	Step int
	Text string
}

// Index is a course made ready to be searched.
type Index struct {
	entries  []Entry
	passages []Passage
}

// New reads the texts of a course.
func New(c *course.Course) *Index {
	x := &Index{}
	for _, l := range c.Lessons {
		x.add(Entry{What: Lesson, ID: l.ID, Name: l.Title})
	}
	for _, e := range c.Exercises {
		x.add(Entry{What: Exercise, ID: e.ID, Name: e.Title, Alias: []string{e.Alias, e.Name}, In: title(c, e.Lesson)})
	}
	for _, r := range c.References {
		x.add(Entry{What: Page, ID: r.ID, Name: r.Title})
	}
	for _, l := range c.Lessons {
		x.lesson(l)
	}
	for _, e := range c.Exercises {
		x.text(Entry{What: Exercise, ID: e.ID, Name: e.Title, On: Exercise}, 0, e.Task)
	}
	for _, r := range c.References {
		x.page(r)
	}
	return x
}

func (x *Index) add(e Entry) {
	if e.On == "" {
		e.On = e.What
	}
	x.entries = append(x.entries, e)
}

// title is that of a lesson, empty where there is none.
func title(c *course.Course, lesson string) string {
	if l, ok := c.Lesson(lesson); ok {
		return l.Title
	}
	return ""
}
