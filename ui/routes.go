package ui

import (
	"slices"

	"lesswait/internal/course"
	"lesswait/ui/home"
	"lesswait/ui/kit"
	"lesswait/ui/parsons"
	"lesswait/ui/quiz"
	"lesswait/ui/reader"
	"lesswait/ui/reference"
)

func (a *App) home() kit.Screen { return home.New(a.env) }

// make is the one place that knows all screens; nil where there is no such place.
func (a *App) make(place kit.Place) kit.Screen {
	switch place.Kind {
	case kit.Lesson:
		if l, ok := a.env.Course.Lesson(place.ID); ok {
			return reader.New(a.env, l, a.deps.Reader)
		}
	case kit.Demo:
		if d, ok := a.env.Course.Demo(place.ID); ok && a.deps.Player != nil {
			return a.deps.Player(a.env, d)
		}
	case kit.Exercise:
		if e, ok := a.env.Course.Exercise(place.ID); ok && a.deps.Workbench != nil {
			return a.deps.Workbench(a.env, e)
		}
	case kit.Quiz:
		if q, ok := a.env.Course.Quiz(place.ID); ok {
			return quiz.New(a.env, q)
		}
	case kit.Recall:
		return a.recall(place.ID)
	case kit.Reference:
		if r, ok := a.env.Course.Reference(place.ID); ok {
			return reference.New(a.env, r)
		}
	case kit.Find:
		return a.finder()
	case kit.Parsons:
		if p := problem(a.env.Course, place.ID); p != nil {
			return parsons.New(a.env, p, a.deps.Passes)
		}
	}
	return nil
}

// lessonOf is the id of the lesson that a page belongs to, or empty.
func (a *App) lessonOf(place kit.Place) string {
	switch place.Kind {
	case kit.Lesson:
		return place.ID
	case kit.Demo:
		if d, ok := a.env.Course.Demo(place.ID); ok {
			return d.Lesson
		}
	case kit.Exercise:
		if e, ok := a.env.Course.Exercise(place.ID); ok {
			return e.Lesson
		}
	case kit.Quiz:
		if q, ok := a.env.Course.Quiz(place.ID); ok {
			return q.Lesson
		}
	case kit.Parsons:
		if p := problem(a.env.Course, place.ID); p != nil {
			return p.Lesson
		}
	}
	return ""
}

// problem finds a Parsons problem by its id, or nil.
func problem(c *course.Course, id string) *course.Parsons {
	for _, l := range c.Lessons {
		if i := slices.IndexFunc(l.Parsons, func(p *course.Parsons) bool { return p.ID == id }); i >= 0 {
			return l.Parsons[i]
		}
	}
	return nil
}
