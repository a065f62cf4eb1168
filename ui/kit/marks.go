package kit

import (
	"charm.land/lipgloss/v2"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/theme"
)

// Mark is how far the learner has come with something.
type Mark int

// The marks.
const (
	New Mark = iota
	Begun
	Done
)

// LessonMark is done once the lesson was read and its exercises are passed.
func LessonMark(s progress.State, l *course.Lesson) Mark {
	seen := s.Lessons[l.ID]
	done := seen.Read
	begun := seen.Read || seen.Position > 0 || seen.Offset > 0
	for _, e := range l.Exercises {
		m := ExerciseMark(s, e)
		done = done && m == Done
		begun = begun || m != New
	}
	switch {
	case done:
		return Done
	case begun:
		return Begun
	}
	return New
}

// ExerciseMark is done once the exercise was passed.
func ExerciseMark(s progress.State, e *course.Exercise) Mark {
	switch x := s.Exercises[e.ID]; {
	case x.Passed():
		return Done
	case x.Attempts > 0:
		return Begun
	}
	return New
}

// DemoMark is done once a prediction was made: the demo runs right after it.
func DemoMark(s progress.State, d *course.Demo) Mark {
	if _, ok := s.Predictions[d.ID]; ok {
		return Done
	}
	return New
}

// QuizMark is done once the right answer was chosen.
func QuizMark(s progress.State, id string) Mark { return tries(s.Quizzes[id]) }

// ParsonsMark is done once the lines were in order.
func ParsonsMark(s progress.State, id string) Mark { return tries(s.Parsons[id]) }

func tries(a progress.Answer) Mark {
	switch {
	case a.Right:
		return Done
	case a.Tries > 0:
		return Begun
	}
	return New
}

// Glyph is the mark as one cell and its style.
func (m Mark) Glyph(t *theme.Theme) (string, lipgloss.Style) {
	switch m {
	case Done:
		return t.Symbols.Done, t.Done
	case Begun:
		return t.Symbols.Begun, t.Accent
	}
	return " ", t.Muted
}
