package reader

import (
	"slices"

	"lesswait/internal/course"
	"lesswait/internal/progress"
)

// remembered is where the learner left this lesson.
func (r *Reader) remembered() place {
	l := r.env.Progress.State().Lessons[r.lesson.ID]
	return place{step: l.Position, offset: l.Offset}
}

// remember keeps where the learner is, in one write.
func remember(p *progress.Store, id string, at place, ended bool) error {
	return p.Update(func(s *progress.State) {
		l := s.Lessons[id]
		l.Position, l.Offset = at.step, at.offset
		l.Read = l.Read || ended
		s.Lessons[id] = l
	})
}

func neighbour(c *course.Course, l *course.Lesson, step int) *course.Lesson {
	at := slices.Index(c.Lessons, l) + step
	if at < 0 || at >= len(c.Lessons) {
		return nil
	}
	return c.Lessons[at]
}
