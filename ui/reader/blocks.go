package reader

import (
	"fmt"

	"lesswait/internal/course"
	"lesswait/internal/recall"
	"lesswait/ui/kit"
)

// block is one piece of the page: text, a note or a card.
type block struct {
	id       string // names its Markdown in the cache
	markdown string

	note     bool // its markdown is folded under title
	unfolded bool

	place kit.Place // what a card opens
	turn  int       // the last card turns to the next lesson
	what  string    // "Demo"
	title string
	line  string // what awaits the learner

	from, to int // its lines on the page
}

// active tells whether the block can be focused.
func (b *block) active() bool { return b.note || b.turn != 0 || b.place.Kind != "" }

// card tells whether the block opens another page.
func (b *block) card() bool { return b.active() && !b.note }

// blocks makes the page of a lesson: its heading, its steps, and the way on.
func blocks(env *kit.Env, l *course.Lesson) []block {
	out := []block{{title: l.Title}}
	for i, step := range l.Steps {
		b := stepBlock(l, step)
		b.id = fmt.Sprintf("%s/%d", l.ID, i)
		out = append(out, b)
	}
	if recall.After(env.Course, env.Progress.State(), env.Progress.Opened(), l) != nil {
		out = append(out, block{place: kit.RecallAfter(l.ID), what: "Recall", title: "A question from earlier",
			line: "What you have to think of once more is what stays."})
	}
	if next := neighbour(env.Course, l, 1); next != nil {
		out = append(out, block{turn: 1, what: "Next lesson", title: next.Title, line: next.Summary})
	}
	return out
}

func stepBlock(l *course.Lesson, step course.Step) block {
	switch s := step.(type) {
	case course.Text:
		return block{markdown: s.Markdown}
	case course.Note:
		return block{markdown: s.Markdown, note: true, title: s.Title}
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
