package kit

import (
	"strconv"

	"lesswait/internal/index"
)

// Kind is a kind of page.
type Kind string

// The pages that can be opened. Home needs no id; the others take the id of
// the lesson, demo, exercise, quiz or Parsons problem; of Recall see RecallDue,
// RecallAfter and RecallMixed.
const (
	Home     Kind = "home"
	Lesson   Kind = "lesson"
	Demo     Kind = "demo"
	Exercise Kind = "exercise"
	Quiz     Kind = "quiz"
	Parsons  Kind = "parsons"
	Recall   Kind = "recall"

	Reference Kind = "reference"

	Find Kind = "find" // of what is looked for; needs no id
)

// Glossary is the id of the page on which the field's words stand.
const Glossary = "glossary"

// RecallDue is the page of all the questions that are due to be asked again.
const RecallDue = "due"

// RecallAfter is the page of the question from earlier that follows a lesson.
func RecallAfter(lesson string) Place { return Place{Recall, "after/" + lesson} }

// RecallMixed is the page of n questions from all that came before a lesson.
func RecallMixed(lesson string, n int) Place {
	return Place{Recall, "mixed/" + strconv.Itoa(n) + "/" + lesson}
}

// Place names a page.
type Place struct {
	Kind Kind
	ID   string
}

// PlaceOf is the page of something that was found.
func PlaceOf(e index.Entry) Place {
	switch e.On {
	case index.Exercise:
		return Place{Exercise, e.ID}
	case index.Demo:
		return Place{Demo, e.ID}
	case index.Quiz:
		return Place{Quiz, e.ID}
	case index.Puzzle:
		return Place{Parsons, e.ID}
	case index.Page:
		return Place{Reference, e.ID}
	}
	return Place{Lesson, e.ID}
}
