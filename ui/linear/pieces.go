package linear

import (
	"fmt"
	"strings"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/internal/recall"
	"lesswait/ui/kit"
)

// piece is what a lesson says at a time: a text, some notes, or something to do.
type piece struct {
	block    int    // its place as progress keeps it: the heading is 0
	title    string // may be empty
	markdown string
	notes    []note // offered together where they follow each other
	activity *activity
}

// note is an aside, told to those who ask for its number.
type note struct {
	number int // within the lesson, from 1
	step   int // as progress counts
	course.Note
}

// activity is something to do.
type activity struct {
	what  string // "demo"
	title string
	mark  func(progress.State) kit.Mark
	open  func(*session) page
}

// pieces are what a lesson consists of, in order.
func (s *session) pieces(l *course.Lesson) []piece {
	var all []piece
	notes := 0
	for i, step := range l.Steps {
		block := i + 1
		switch step := step.(type) {
		case course.Text:
			all = append(all, texts(block, step.Markdown)...)
		case course.Note:
			notes++
			n := note{notes, block, step}
			if last := len(all) - 1; last >= 0 && all[last].notes != nil {
				all[last].notes = append(all[last].notes, n)
			} else {
				all = append(all, piece{block: block, notes: []note{n}})
			}
		default:
			if a := s.activity(l, step); a != nil {
				all = append(all, piece{block: block, activity: a})
			}
		}
	}
	if a := s.recallAfter(l); a != nil {
		all = append(all, piece{block: len(l.Steps) + 1, activity: a})
	}
	return all
}

// texts cuts a text at its headings.
func texts(block int, markdown string) []piece {
	var all []piece
	current := piece{block: block}
	end := func() {
		if strings.TrimSpace(current.markdown) != "" || current.title != "" {
			all = append(all, current)
		}
	}
	code := false
	for line := range strings.Lines(markdown) {
		code = code != strings.HasPrefix(line, "```")
		if heading := strings.TrimLeft(line, "#"); !code && heading != line && strings.HasPrefix(heading, " ") {
			end()
			current = piece{block: block, title: strings.TrimSpace(heading)}
			continue
		}
		current.markdown += line
	}
	end()
	return all
}

// activity is what a step gives to do, nil for one that is only read.
func (s *session) activity(l *course.Lesson, step course.Step) *activity {
	switch step := step.(type) {
	case course.DemoRef:
		d := step.Demo
		return &activity{"demo", d.Title, func(st progress.State) kit.Mark { return kit.DemoMark(st, d) },
			func(s *session) page { return newDemo(s, d) }}
	case course.QuizRef:
		q := step.Quiz
		return &activity{"question", q.Title, func(st progress.State) kit.Mark { return kit.QuizMark(st, q.ID) },
			func(s *session) page { return newQuiz(s, series{questions: []*course.Quiz{q}}) }}
	case course.ParsonsRef:
		p := step.Parsons
		return &activity{"puzzle", p.Title, func(st progress.State) kit.Mark { return kit.ParsonsMark(st, p.ID) },
			func(s *session) page { return newParsons(s, p) }}
	case course.ExerciseRef:
		e := step.Exercise
		return &activity{"exercise", e.Title, func(st progress.State) kit.Mark { return kit.ExerciseMark(st, e) },
			func(s *session) page { return newExercise(s, e) }}
	case course.RecallRef:
		return s.recallMixed(l, step.Questions)
	}
	return nil
}

// recallMixed asks n questions from all that came before, nil where there are
// none.
func (s *session) recallMixed(l *course.Lesson, n int) *activity {
	chosen := recall.Mixed(s.Course, s.Progress.State(), s.Progress.Opened(), l, n)
	return recalling(l, fmt.Sprintf("%d questions from all that came before", len(chosen)), chosen)
}

// recallAfter asks a question from earlier, once the lesson is over.
func (s *session) recallAfter(l *course.Lesson) *activity {
	q := recall.After(s.Course, s.Progress.State(), s.Progress.Opened(), l)
	if q == nil {
		return nil
	}
	return recalling(l, "a question from earlier", []*course.Quiz{q})
}

func recalling(l *course.Lesson, title string, chosen []*course.Quiz) *activity {
	if len(chosen) == 0 {
		return nil
	}
	mark := func(st progress.State) kit.Mark {
		if _, ok := st.Recalled[l.ID]; ok {
			return kit.Done
		}
		return kit.New
	}
	asked := series{title: "Recall", questions: chosen,
		finished: func(p *progress.Store) error { return p.Recalled(l.ID) }}
	return &activity{"recall", title, mark, func(s *session) page { return newQuiz(s, asked) }}
}
