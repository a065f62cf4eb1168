package ui

import (
	"slices"

	"lesswait/internal/course"
	"lesswait/ui/home"
	"lesswait/ui/kit"
	"lesswait/ui/parsons"
	"lesswait/ui/quiz"
	"lesswait/ui/reader"
)

func (a *App) home() kit.Screen { return home.New(a.env) }

// make is the one place that knows all screens; nil where there is no such place.
func (a *App) make(place kit.Place) kit.Screen {
	switch place.Kind {
	case kit.Lesson:
		if l, ok := a.env.Course.Lesson(place.ID); ok {
			return reader.New(a.env, l)
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
		if q := find(a.env.Course, place.ID, quizzes); q != nil {
			return quiz.New(a.env, q)
		}
	case kit.Parsons:
		if p := find(a.env.Course, place.ID, problems); p != nil {
			return parsons.New(a.env, p)
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
		if q := find(a.env.Course, place.ID, quizzes); q != nil {
			return q.Lesson
		}
	case kit.Parsons:
		if p := find(a.env.Course, place.ID, problems); p != nil {
			return p.Lesson
		}
	}
	return ""
}

// find looks through all lessons for the item with this id, or nil.
func find[T any](c *course.Course, id string, of func(*course.Lesson) ([]*T, func(*T) string)) *T {
	for _, l := range c.Lessons {
		items, name := of(l)
		if i := slices.IndexFunc(items, func(x *T) bool { return name(x) == id }); i >= 0 {
			return items[i]
		}
	}
	return nil
}

func quizzes(l *course.Lesson) ([]*course.Quiz, func(*course.Quiz) string) {
	return l.Quizzes, func(q *course.Quiz) string { return q.ID }
}

func problems(l *course.Lesson) ([]*course.Parsons, func(*course.Parsons) string) {
	return l.Parsons, func(p *course.Parsons) string { return p.ID }
}
