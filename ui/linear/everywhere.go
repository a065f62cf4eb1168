package linear

import (
	"context"
	"strings"

	"lesswait/internal/course"
	"lesswait/internal/recall"
)

// everywhere are the commands that every page has.
func (s *session) everywhere() []command {
	return []command{
		simple("help", "tells what you can type; a question mark does the same", s.help),
		simple("repeat", "says this page once more", func() { s.top().tell() }),
		simple("back", "leaves this page", s.back),
		simple("contents", "lists the lessons, and how far you are", s.contents),
		{"lesson", "NUMBER", "opens that lesson", func(_ context.Context, arg string) { s.openLesson(arg) }},
		{"find", "LETTERS", "finds lessons, exercises, words and all else by letters of their names", s.find},
		{"search", "WORDS", "finds the lines of lessons, exercises and the glossary that have these words", s.search},
		simple("recall", "asks the questions again that you got wrong", s.recall),
		{"glossary", "[WORD]", "says what a word of the field means, or all of them", s.glossary},
		simple("cheatsheet", "reads the cheat sheet", func() { s.reference("cheatsheet") }),
		simple("quit", "ends; all that you did is kept", s.goodbye),
	}
}

func (s *session) wordsEverywhere() string {
	var words []string
	for _, c := range s.everywhere() {
		words = append(words, c.usage())
	}
	return strings.Join(words, ", ")
}

// contents goes back to the first page and lists all lessons.
func (s *session) contents() {
	s.pages = s.pages[:1]
	if c, ok := s.top().(*contents); ok {
		c.list()
	}
}

// openLesson opens a lesson by its number, whatever is open now.
func (s *session) openLesson(arg string) {
	n, ok := number(arg, len(s.Course.Lessons))
	if !ok {
		s.say("There is no lesson %q: lessons have numbers from 1 to %d, as in lesson 1.", arg, len(s.Course.Lessons))
		return
	}
	s.pages = s.pages[:1]
	s.open(newLesson(s, s.Course.Lessons[n-1]))
}

func (s *session) recall() {
	due := s.due()
	if len(due) == 0 {
		s.say("No question is due to be asked again. %s", s.top().next())
		return
	}
	s.open(newQuiz(s, series{title: "Recall", questions: due}))
}

func (s *session) due() []*course.Quiz {
	return recall.Due(s.Course, s.Progress.State(), s.Progress.Opened())
}
