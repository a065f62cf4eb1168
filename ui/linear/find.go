package linear

import (
	"context"
	"fmt"
	"strings"

	"lesswait/internal/course"
)

// thing is something that can be opened.
type thing struct {
	name string   // as it is told
	ids  []string // by which it is called exactly
	open func(*session) page
}

// things are all that the course has: lessons and exercises first.
func things(c *course.Course) []thing {
	var all, more []thing
	for i, l := range c.Lessons {
		all = append(all, thing{fmt.Sprintf("lesson %d, %s", i+1, l.Title), []string{l.ID}, func(s *session) page { return newLesson(s, l) }})
		more = append(more, activities(l)...)
	}
	for _, e := range c.Exercises {
		all = append(all, thing{"exercise " + e.Alias + ", " + e.Title, []string{e.ID, e.Alias, e.Name}, func(s *session) page { return newExercise(s, e) }})
	}
	for _, r := range c.References {
		more = append(more, thing{"page " + r.Title, []string{r.ID}, func(s *session) page { return newReference(s, r) }})
	}
	return append(all, more...)
}

// activities are what there is to do in a lesson besides its exercises.
func activities(l *course.Lesson) []thing {
	var all []thing
	for _, d := range l.Demos {
		all = append(all, thing{"demo " + d.ID + ", " + d.Title, []string{d.ID}, func(s *session) page { return newDemo(s, d) }})
	}
	for _, p := range l.Parsons {
		all = append(all, thing{"puzzle " + p.ID + ", " + p.Title, []string{p.ID}, func(s *session) page { return newParsons(s, p) }})
	}
	for _, q := range l.Quizzes {
		asked := series{questions: []*course.Quiz{q}}
		all = append(all, thing{"question " + q.ID + ", " + q.Title, []string{q.ID}, func(s *session) page { return newQuiz(s, asked) }})
	}
	return all
}

// search finds what has these letters in its name, in any case; what is called
// exactly that comes alone.
func search(c *course.Course, letters string) []thing {
	letters = plainName(letters)
	var some []thing
	for _, t := range things(c) {
		for _, id := range t.ids {
			if plainName(id) == letters {
				return []thing{t}
			}
		}
		if strings.Contains(plainName(strings.Join(append(t.ids, t.name), " ")), letters) {
			some = append(some, t)
		}
	}
	return some
}

// plainName lets fetch_all and Fetch-All be the same.
func plainName(text string) string { return strings.ReplaceAll(strings.ToLower(text), "_", "-") }

func (s *session) nothingFound(letters string) {
	if near := s.Course.Nearest(letters); len(near) > 0 {
		s.say("Nothing has %q in its name. Near to it are: %s. Type find and one of them.", letters, strings.Join(near, ", "))
		return
	}
	s.say("Nothing has %q in its name. Try fewer letters, or type contents.", letters)
}

// results are several things that were found, to be opened by their numbers.
type results struct {
	*session
	letters string
	found   []thing
}

func (r *results) name() string { return fmt.Sprintf("what was found for %q", r.letters) }

func (r *results) tell() {
	r.say("Found for %q: %s.", r.letters, counted(len(r.found), "thing"))
	for i, t := range r.found {
		r.say("Number %d: %s", i+1, ended(t.name))
	}
	r.say("%s", r.next())
}

func (r *results) next() string {
	return fmt.Sprintf("Type a number from 1 to %d to open it; back leaves the list.", len(r.found))
}

func (r *results) commands() []command { return nil }

func (r *results) take(_ context.Context, text string) bool {
	if !isNumber(text) {
		return false
	}
	n, ok := number(text, len(r.found))
	if !ok {
		r.say("There is no number %s here. %s", text, r.next())
		return true
	}
	r.replace(r.found[n-1].open(r.session))
	return true
}
