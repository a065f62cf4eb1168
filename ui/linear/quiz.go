package linear

import (
	"context"
	"fmt"
	"strings"

	"lesswait/internal/course"
	"lesswait/internal/progress"
)

// series is questions to be asked one after the other.
type series struct {
	title     string         // empty for a single question of a lesson
	questions []*course.Quiz // at least one
	finished  func(*progress.Store) error
}

// quiz asks the questions of a series.
type quiz struct {
	*session
	series series
	asked  int // the question under way
	round  int // of the question: the answer, then of a judgement the reason
	over   bool
}

func newQuiz(s *session, asked series) *quiz { return &quiz{session: s, series: asked} }

func (q *quiz) question() *course.Quiz   { return q.series.questions[q.asked] }
func (q *quiz) options() []course.Option { return q.question().Rounds()[q.round].Options }

func (q *quiz) name() string { return "the question " + q.question().Title }

func (q *quiz) tell() {
	one := q.question()
	lead := "Question"
	if n := len(q.series.questions); n > 1 {
		lead = fmt.Sprintf("Question %d of %d", q.asked+1, n)
	}
	q.say("%s: %s", lead, ended(one.Title))
	q.blank()
	q.show(q.Text.Spoken(withCode(one)))
	q.ask()
}

// withCode is the question, and below it the program that it is about.
func withCode(q *course.Quiz) string {
	if q.Code == "" {
		return q.Question
	}
	return fmt.Sprintf("%s\n\n```python\n%s\n```\n", q.Question, strings.TrimRight(q.Code, "\n"))
}

// ask tells the options of the round.
func (q *quiz) ask() {
	if ask := q.question().Rounds()[q.round].Ask; ask != "" {
		q.say("%s", ask)
	}
	q.choices(q.options())
	q.say("%s", q.next())
}

// choices tells options with their numbers.
func (s *session) choices(options []course.Option) {
	for i, o := range options {
		s.say("Answer %d: %s", i+1, ended(o.Text))
	}
}

func (q *quiz) next() string {
	if q.over && q.asked+1 < len(q.series.questions) {
		return "Enter asks the next question; again asks this one anew."
	}
	if q.over {
		return "Enter goes on; again asks it anew."
	}
	return fmt.Sprintf("Type the number of your answer, from 1 to %d.", len(q.options()))
}

func (q *quiz) commands() []command {
	all := []command{simple("again", "asks this question anew", func() { q.begin(q.asked) })}
	if q.over {
		all = append(all, simple("", "goes on", q.goOn))
	}
	return all
}

func (q *quiz) begin(question int) {
	q.asked, q.round, q.over = question, 0, false
	q.tell()
}

func (q *quiz) goOn() {
	if q.asked+1 < len(q.series.questions) {
		q.begin(q.asked + 1)
		return
	}
	if q.series.finished != nil {
		q.keep(q.series.finished)
	}
	q.back()
}

// take takes the number of an answer.
func (q *quiz) take(_ context.Context, text string) bool {
	if !isNumber(text) {
		return false
	}
	n, ok := number(text, len(q.options()))
	switch {
	case q.over:
		q.say("This question is answered. %s", q.next())
	case !ok:
		q.say("There is no answer %s. %s", text, q.next())
	default:
		q.judge(n - 1)
	}
	return true
}

// judge keeps the choice, and says what it tells: what is said is kept. A judgement
// is right when its reason is.
func (q *quiz) judge(chosen int) {
	option, last := q.options()[chosen], q.round == len(q.question().Rounds())-1
	verdict := "wrong"
	if option.Right {
		verdict = "right"
	}
	if !option.Right || last {
		id := q.question().ID
		q.keep(func(p *progress.Store) error { return p.Answered(id, chosen, option.Right) })
	}
	q.say("Answer %d is %s: %s", chosen+1, verdict, ended(option.Text))
	q.say("%s", option.Because)
	switch {
	case !option.Right:
		q.say("Choose another one. %s", q.next())
	case last:
		q.over = true
		q.say("%s", q.next())
	default:
		q.round++
		q.blank()
		q.ask()
	}
}
