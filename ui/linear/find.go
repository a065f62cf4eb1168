package linear

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"lesswait/internal/index"
)

// thing is something that can be opened.
type thing struct {
	name string // as it is told
	open func(*session) page
}

// mostFound is how many things are told: the best come first.
const mostFound = 12

// find opens what is called so, or lists what it could be.
func (s *session) find(_ context.Context, letters string) {
	matches := s.index().Names(letters)
	if len(matches) > 0 && matches[0].Called(letters) && (len(matches) == 1 || !matches[1].Called(letters)) {
		matches = matches[:1]
	}
	var found []thing
	for _, m := range matches[:min(len(matches), mostFound)] {
		found = append(found, thing{s.called(m.Entry), opener(m.Entry)})
	}
	if len(found) == 0 {
		s.nothingFound(letters)
		return
	}
	s.present(letters, found)
}

// search lists the lines of the texts that hold some words.
func (s *session) search(_ context.Context, words string) {
	var found []thing
	all := s.index().Passages(words)
	for _, p := range all[:min(len(all), mostFound)] {
		found = append(found, thing{fmt.Sprintf("%s %s: %s", p.On, p.Name, p.Text), opener(p.Entry)})
	}
	if len(found) == 0 {
		s.say("No text has all of these words: %q. Try fewer of them, or find, which looks for names.", words)
		return
	}
	if len(all) > len(found) {
		s.say("%d lines have these words; these are the first.", len(all))
	}
	s.present(words, found)
}

// present opens the one thing that was found, or lists them.
func (s *session) present(sought string, found []thing) {
	if len(found) == 1 {
		s.say("Found: %s", ended(found[0].name))
		s.blank()
		s.open(found[0].open(s))
		return
	}
	s.open(&results{session: s, sought: sought, found: found})
}

// index is made when it is first needed.
func (s *session) index() *index.Index {
	if s.found == nil {
		s.found = index.New(s.Course)
	}
	return s.found
}

// called is how an entry is told.
func (s *session) called(e index.Entry) string {
	switch e.What {
	case index.Lesson:
		l, _ := s.Course.Lesson(e.ID)
		return fmt.Sprintf("lesson %d, %s", slices.Index(s.Course.Lessons, l)+1, e.Name)
	case index.Exercise:
		return fmt.Sprintf("exercise %s, %s", e.Alias[0], e.Name)
	case index.Heading, index.Note, index.Word:
		return fmt.Sprintf("%s %s, in %s", e.What, e.Name, e.In)
	}
	return fmt.Sprintf("%s %s, %s", e.What, e.ID, e.Name)
}

func (s *session) nothingFound(letters string) {
	if near := s.Course.Nearest(letters); len(near) > 0 {
		s.say("Nothing is called %q. Near to it are: %s. Type find and one of them.", letters, strings.Join(near, ", "))
		return
	}
	s.say("Nothing is called %q. Try fewer letters, or type search and a word of the text, or contents.", letters)
}
