package reader

import (
	"slices"

	"lesswait/internal/course"
	"lesswait/internal/progress"
)

// The place in a lesson is remembered as the number of the block at the top of
// the window, which means the same at every width.

// remembered is where the learner left this lesson.
func (r *Reader) remembered() (block, rest int) {
	return r.env.Progress.State().Lessons[r.lesson.ID].Position, 0
}

// remember keeps where the learner is, in one write.
func remember(p *progress.Store, id string, block int, ended bool) error {
	return p.Update(func(s *progress.State) {
		l := s.Lessons[id]
		l.Position = block
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
