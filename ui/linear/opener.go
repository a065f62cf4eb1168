package linear

import (
	"strings"

	"lesswait/internal/course"
	"lesswait/internal/index"
)

// opener makes the page of something that was found, at the place that was
// found on it.
func opener(e index.Entry) func(*session) page {
	return func(s *session) page {
		switch c := s.Course; e.On {
		case index.Exercise:
			ex, _ := c.Exercise(e.ID)
			return newExercise(s, ex)
		case index.Demo:
			d, _ := c.Demo(e.ID)
			return newDemo(s, d)
		case index.Quiz:
			q, _ := c.Quiz(e.ID)
			return newQuiz(s, series{questions: []*course.Quiz{q}})
		case index.Puzzle:
			return newParsons(s, s.puzzle(e.ID))
		case index.Page:
			r, _ := c.Reference(e.ID)
			return newReference(s, r).beginAt(e.Spot)
		default:
			l, _ := c.Lesson(e.ID)
			return newLesson(s, l).beginAt(e.Spot)
		}
	}
}

func (s *session) puzzle(id string) *course.Parsons {
	for _, l := range s.Course.Lessons {
		for _, p := range l.Parsons {
			if p.ID == id {
				return p
			}
		}
	}
	return nil
}

// holder is the piece in which a spot is: the last of its step that begins
// before it, or -1.
func holder(pieces []piece, spot index.Spot) int {
	found := -1
	for i, p := range pieces {
		for _, n := range p.notes {
			if n.step == spot.Step {
				return i
			}
		}
		if p.block != spot.Step {
			continue
		}
		if found < 0 || p.holds(spot.Text) {
			found = i
		}
	}
	return found
}

// holds tells whether a text stands in the piece, as far as words go.
func (p piece) holds(text string) bool {
	words := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	return course.Plain(p.title) == text || strings.Contains(words(course.Plain(p.markdown)), words(text))
}

// beginAt opens the lesson where something was found; the zero spot leaves it
// where the learner was.
func (l *lesson) beginAt(spot index.Spot) page {
	if i := holder(l.pieces, spot); i >= 0 && spot != (index.Spot{}) {
		l.at, l.told = i, true
	}
	return l
}

func (r *referencePage) beginAt(spot index.Spot) page {
	r.begin = max(holder(r.pieces, spot), 0)
	return r
}
