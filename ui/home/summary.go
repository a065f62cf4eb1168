package home

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
	"lesswait/internal/recall"
	"lesswait/ui/kit"
)

// pin keeps as much of the summary above the page as a third of the height holds,
// the most wanted first, and returns the rest.
func (h *Home) pin(measure, margin int) []string {
	said := h.summary(measure)
	var top []string
	for len(said) > 0 && len(top)+len(said[0]) <= h.height/3 {
		top, said = append(top, said[0]...), said[1:]
	}
	if h.height >= roomy {
		top = append(top, "")
	}
	h.pinned = kit.Indent(top, margin)
	h.scroll.SetSize(h.width, h.height-len(h.pinned))
	var rest []string
	for _, lines := range said {
		rest = append(rest, lines...)
	}
	return rest
}

// roomy is the height from which a line stays empty below the summary.
const roomy = 16

// summary is what is next, what is asked again, and how far the learner is.
func (h *Home) summary(measure int) [][]string {
	if len(h.env.Course.Lessons) == 0 {
		return nil
	}
	t := h.env.Theme
	said := [][]string{h.nextLines(measure)}
	if again := h.again(measure); again != "" {
		said = append(said, kit.Wrap(t.Accent.Render(again), measure))
	}
	for _, line := range h.progress(measure) {
		said = append(said, []string{line})
	}
	return said
}

// nextLines says what to go on with: first its name, then what there is to do
// in it.
func (h *Home) nextLines(measure int) []string {
	t := h.env.Theme
	at, left := h.next()
	if !left {
		return kit.Wrap(t.Done.Render(t.Symbols.Done)+" All is done: every lesson, demo and exercise.", measure)
	}
	name, more := h.describe(h.rows[at])
	line := t.Accent.Render("Next:") + " " + t.Strong.Render(name) + more
	if measure < narrow {
		return []string{kit.Cut(t.Accent.Render("Next:")+" "+t.Strong.Render(name), measure)}
	}
	return kit.Wrap(line+".", measure)
}

// describe is the name of what a row opens, and what else is to be known of it.
func (h *Home) describe(r row) (name, more string) {
	lesson := fmt.Sprintf("lesson %d", r.lesson.Number)
	switch r.place.Kind {
	case kit.Demo:
		return `the demo "` + r.label + `"`, ", of " + lesson
	case kit.Exercise:
		return r.kind + ", " + r.label, ", of " + lesson
	}
	left := h.left(r.lesson)
	if len(left) == 0 {
		return lesson + ", " + r.label, ""
	}
	return lesson + ", " + r.label, ", with " + list(left) + " to do"
}

// left says what of a lesson is not done.
func (h *Home) left(l *course.Lesson) []string {
	s := h.env.Progress.State()
	demos := tallied(l.Demos, func(d *course.Demo) bool { return kit.DemoMark(s, d) == kit.Done })
	quizzes := tallied(l.Quizzes, func(q *course.Quiz) bool { return kit.QuizMark(s, q.ID) == kit.Done })
	puzzles := tallied(l.Parsons, func(p *course.Parsons) bool { return kit.ParsonsMark(s, p.ID) == kit.Done })
	exercises := tallied(l.Exercises, func(e *course.Exercise) bool { return kit.ExerciseMark(s, e) == kit.Done })
	var left []string
	for _, said := range []string{demos.left("demo"), quizzes.left("question"), puzzles.left("puzzle"), exercises.left("exercise")} {
		if said != "" {
			left = append(left, said)
		}
	}
	return left
}

// again says which questions are asked again: now, and when the others.
func (h *Home) again(measure int) string {
	c, s, opened := h.env.Course, h.env.Progress.State(), h.env.Progress.Opened()
	due := len(recall.Due(c, s, opened))
	later, after := recall.Later(c, s, opened)
	switch {
	case due == 0 && later == 0:
		return ""
	case due == 0 && measure < narrow:
		return questions(later, "comes", "come") + " back later."
	case due == 0:
		return questions(later, "that you got wrong comes", "that you got wrong come") +
			" back after " + activities(after) + ", or at the next start."
	case measure < narrow:
		return questions(due, "is", "are") + " due again: R."
	}
	now := questions(due, "that you got wrong is", "that you got wrong are") + " due again: R."
	if later > 0 {
		now += fmt.Sprintf(" After %s: %d more.", activities(after), later)
	}
	return now
}

// progress is a bar and the counts, in two lines where they have no room in one.
func (h *Home) progress(measure int) []string {
	t, c, s := h.env.Theme, h.env.Course, h.env.Progress.State()
	lessons := tallied(c.Lessons, func(l *course.Lesson) bool { return kit.LessonMark(s, l) == kit.Done })
	exercises := tallied(c.Exercises, func(e *course.Exercise) bool { return kit.ExerciseMark(s, e) == kit.Done })
	quizzes := tallied(asked(c), func(q *course.Quiz) bool { return kit.QuizMark(s, q.ID) == kit.Done })
	dot := " " + t.Symbols.Dot + " "
	first, rest := lessons.of("lessons"), exercises.of("exercises")+dot+quizzes.of("questions")
	if ansi.StringWidth(first+dot+rest)+leastBar <= measure {
		first, rest = first+dot+rest, ""
	}
	width := max(0, min(measure-ansi.StringWidth(first)-2, mostBar))
	full := width * lessons.done / max(lessons.all, 1)
	bar := t.Done.Render(strings.Repeat(t.Symbols.Full, full)) +
		t.Faint.Render(strings.Repeat(t.Symbols.Empty, width-full))
	out := []string{bar + "  " + t.Muted.Render(first)}
	if rest != "" {
		out = append(out, t.Muted.Render(kit.Cut(rest, measure)))
	}
	return out
}

// The widths of the bar.
const (
	leastBar = 12
	mostBar  = 40
)

// clickPinned opens what is next.
func (h *Home) clickPinned(line int) tea.Cmd {
	_, measure := kit.Column(h.width)
	at, left := h.next()
	if !left || line >= len(h.nextLines(measure)) {
		return nil
	}
	h.move(at)
	return h.open()
}
