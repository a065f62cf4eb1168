package home

import (
	"slices"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/kit"
)

// row is one line that can be selected, and what is known of it.
type row struct {
	place  kit.Place
	lesson *course.Lesson
	label  string
	kind   string // what it is, in a word: "demo", "exercise E02"
	mark   kit.Mark
	said   string // the mark in words

	from, to int // its lines on the page
}

// part is the heading that the row stands under.
func (r row) part() string {
	if r.lesson == nil {
		return "To look things up"
	}
	return r.lesson.Part
}

// refresh makes the rows from the course and the progress. Their order and
// number never change, so the cursor stays where it is.
func (h *Home) refresh() {
	state := h.env.Progress.State()
	h.rows = h.rows[:0]
	for _, l := range h.env.Course.Lessons {
		h.rows = append(h.rows, lessonRow(state, l))
		for _, d := range l.Demos {
			h.rows = append(h.rows, demoRow(state, l, d))
		}
		for _, e := range l.Exercises {
			h.rows = append(h.rows, exerciseRow(state, l, e))
		}
	}
	for _, r := range h.env.Course.References {
		h.rows = append(h.rows, row{place: kit.Place{Kind: kit.Reference, ID: r.ID}, label: r.Title})
	}
}

func lessonRow(s progress.State, l *course.Lesson) row {
	r := row{
		place: kit.Place{Kind: kit.Lesson, ID: l.ID}, lesson: l, label: l.Title,
		mark: kit.LessonMark(s, l),
	}
	switch {
	case r.mark == kit.Done:
		r.said = "done"
	case s.Lessons[l.ID].Read:
		r.said = "read"
	case r.mark == kit.Begun:
		r.said = "begun"
	}
	return r
}

func demoRow(s progress.State, l *course.Lesson, d *course.Demo) row {
	r := row{
		place: kit.Place{Kind: kit.Demo, ID: d.ID}, lesson: l, label: d.Title, kind: "demo",
		mark: kit.DemoMark(s, d),
	}
	if r.mark == kit.Done {
		r.said = "watched"
	}
	return r
}

func exerciseRow(s progress.State, l *course.Lesson, e *course.Exercise) row {
	r := row{
		place: kit.Place{Kind: kit.Exercise, ID: e.ID}, lesson: l, label: e.Title,
		kind: "exercise " + e.Alias, mark: kit.ExerciseMark(s, e),
	}
	switch r.mark {
	case kit.Done:
		r.said = "passed"
	case kit.Begun:
		r.said = "tried"
	}
	return r
}

// next is the row to go on with: where the learner was last unless that is
// done, else the first thing after it that isn't; false where all is done.
func (h *Home) next() (int, bool) {
	last := kit.Place{Kind: kit.Lesson, ID: h.env.Progress.State().Last.Lesson}
	at := max(0, slices.IndexFunc(h.rows, func(r row) bool { return r.place == last }))
	for i := range h.rows {
		if n := (at + i) % len(h.rows); h.rows[n].lesson != nil && h.rows[n].mark != kit.Done {
			return n, true
		}
	}
	return at, false
}
