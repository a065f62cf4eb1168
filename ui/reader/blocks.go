package reader

import (
	"fmt"

	"lesswait/internal/course"
	"lesswait/internal/recall"
	"lesswait/ui/kit"
)

// block is one piece of the page: text, a program, the title of a note, or a
// card.
type block struct {
	step     int    // the step that it belongs to, as progress counts; the heading is 0
	id       string // names its Markdown in the cache
	markdown string
	heading  string   // with which its text begins, in plain words
	targets  []target // what its text names that can be gone to
	program  *program // that it is

	note     bool // what is in it is folded
	unfolded bool
	in       int // the block of the note that it is in, or none

	place kit.Place // what a card opens
	turn  int       // the last card turns to the next lesson
	what  string    // "Demo"
	title string
	line  string // what awaits the learner

	measure  int    // of a program, the width of what came of it
	from, to int    // its lines on the page
	links    []link // where its targets stand in them
}

// active tells whether enter acts on the block.
func (b *block) active() bool { return b.note || b.card() }

// card tells whether the block opens another page.
func (b *block) card() bool { return b.turn != 0 || b.place.Kind != "" }

// blocks makes the page of a lesson: its heading, its steps, and the way on.
func blocks(env *kit.Env, l *course.Lesson) []block {
	out := []block{{title: l.Title, in: none}}
	for i, step := range l.Steps {
		at := i + 1
		switch s := step.(type) {
		case course.Text:
			out = append(out, pieces(env.Course, l, at, none, s.Markdown)...)
		case course.Note:
			note := len(out)
			out = append(out, block{step: at, note: true, title: s.Title, in: none})
			out = append(out, pieces(env.Course, l, at, note, s.Markdown)...)
		default:
			b := card(l, step)
			b.step, b.in = at, none
			out = append(out, b)
		}
	}
	return append(out, wayOn(env, l)...)
}

// wayOn is what follows the steps of a lesson.
func wayOn(env *kit.Env, l *course.Lesson) []block {
	var out []block
	behind := len(l.Steps) + 1
	if recall.After(env.Course, env.Progress.State(), env.Progress.Opened(), l) != nil {
		out = append(out, block{step: behind, in: none, place: kit.RecallAfter(l.ID), what: "Recall", title: "A question from earlier",
			line: "What you have to think of once more is what stays."})
	}
	if next := neighbour(env.Course, l, 1); next != nil {
		out = append(out, block{step: behind + len(out), in: none, turn: 1, what: "Next lesson", title: next.Title, line: next.Summary})
	}
	return out
}

// card is a step that gives something to do.
func card(l *course.Lesson, step course.Step) block {
	switch s := step.(type) {
	case course.DemoRef:
		return block{place: kit.Place{Kind: kit.Demo, ID: s.Demo.ID}, what: "Predict and watch",
			title: s.Demo.Title, line: s.Demo.Question}
	case course.QuizRef:
		return block{place: kit.Place{Kind: kit.Quiz, ID: s.Quiz.ID}, what: "Question",
			title: s.Quiz.Title, line: s.Quiz.Question}
	case course.ParsonsRef:
		return block{place: kit.Place{Kind: kit.Parsons, ID: s.Parsons.ID}, what: "Put the lines in order",
			title: s.Parsons.Title, line: "A short program, its lines mixed up and some of them wrong."}
	case course.ExerciseRef:
		return block{place: kit.Place{Kind: kit.Exercise, ID: s.Exercise.ID}, what: "Exercise " + s.Exercise.Alias,
			title: s.Exercise.Title, line: toDo(s.Exercise) + " " + s.Exercise.Name + " in your own editor; it is checked when you save."}
	case course.RecallRef:
		return block{place: kit.RecallMixed(l.ID, s.Questions), what: "Recall",
			title: fmt.Sprintf("%d questions from all that came before", s.Questions),
			line:  "Those you got wrong come first."}
	}
	return block{}
}

// toDo is what the learner does with the program that the exercise begins with.
func toDo(ex *course.Exercise) string {
	if ex.Broken != "" {
		return "Mend"
	}
	return "Write"
}
