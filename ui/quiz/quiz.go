// Package quiz is a question with its options, or a series of questions: what
// was chosen is kept and judged at once, and what a wrong choice reveals is
// explained.
package quiz

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/kit"
)

// Quiz is the screen.
type Quiz struct {
	env     *kit.Env
	series  Series
	asked   int          // how many questions of the series came before
	quiz    *course.Quiz // the question under way
	rounds  []round
	at      int // the round under way, or the last one
	keep    kit.Keep
	width   int
	options int      // the line at which those of the round begin
	code    []string // highlighted; made by SetSize
	scroll  *kit.Scroll
	keys    keyMap
}

type keyMap struct{ Done, Again key.Binding }

// Series is several questions, one after the other.
type Series struct {
	Title     string
	Questions []*course.Quiz // at least one
	// Finished is kept when the last one has been answered; it may be nil.
	Finished func(*progress.Store) error
}

// New asks one question.
func New(env *kit.Env, q *course.Quiz) *Quiz {
	return NewSeries(env, Series{Questions: []*course.Quiz{q}})
}

// NewSeries asks the questions of a series.
func NewSeries(env *kit.Env, series Series) *Quiz {
	q := &Quiz{env: env, series: series, scroll: kit.NewScroll(env), keys: keyMap{
		Done:  kit.Bind("enter", "go on", "enter", "space"),
		Again: kit.Bind("r", "ask again", "r"),
	}}
	q.begin(0)
	return q
}

// begin asks a question of the series afresh.
func (q *Quiz) begin(question int) {
	q.asked, q.at = question, 0
	q.quiz = q.series.Questions[question]
	q.rounds = rounds(q.env, q.quiz)
}

// goOn asks the next question, or goes back after the last.
func (q *Quiz) goOn() tea.Cmd {
	if q.asked+1 < len(q.series.Questions) {
		q.begin(q.asked + 1)
		q.SetSize(q.width, q.scroll.Height())
		q.scroll.To(0)
		return nil
	}
	if q.series.Finished == nil {
		return kit.GoBack()
	}
	return q.keep.Start(q.env, q.series.Finished, kit.GoBack)
}

// round is the choice under way, or the last one.
func (q *Quiz) round() *round { return &q.rounds[q.at] }

// over tells whether everything was answered.
func (q *Quiz) over() bool { return q.at == len(q.rounds)-1 && q.round().vote.Revealed() }

// Init does nothing: a question is in memory.
func (q *Quiz) Init() tea.Cmd { return nil }

// SetSize draws the question anew.
func (q *Quiz) SetSize(width, height int) {
	q.width = width
	q.code = nil
	if q.quiz.Code != "" {
		q.code = kit.Python(q.env.Theme, squeeze(q.quiz.Code, height))
	}
	q.scroll.SetSize(width, height)
	q.draw()
}

// roomy is the height from which a program keeps its double blank lines.
const roomy = 28

// squeeze makes double blank lines single where the options would otherwise
// push the program off the page.
func squeeze(code string, height int) string {
	if height >= roomy {
		return code
	}
	return strings.ReplaceAll(code, "\n\n\n", "\n\n")
}

// Update takes an answer.
func (q *Quiz) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		q.scroll.Update(msg)
	case tea.MouseClickMsg:
		return q.click(msg)
	case tea.KeyPressMsg:
		return q.press(msg)
	case kit.Kept:
		if q.keep.Owns(msg) {
			cmd := q.keep.Over(msg)
			q.draw()
			return cmd
		}
	}
	return nil
}

// Leave ends when the answer is kept.
func (q *Quiz) Leave() tea.Cmd { return q.keep.Leave() }

// View is the part of the page that is seen.
func (q *Quiz) View() string { return q.scroll.View() }

// Status is how many questions there are.
func (q *Quiz) Status() string {
	if n := len(q.series.Questions); n > 1 {
		return fmt.Sprintf("question %d of %d", q.asked+1, n)
	}
	return ""
}

// Title is the path to the question.
func (q *Quiz) Title() []string {
	if q.series.Title != "" {
		return []string{q.series.Title, q.quiz.Title}
	}
	if l, ok := q.env.Course.Lesson(q.quiz.Lesson); ok {
		return []string{l.Title, q.quiz.Title}
	}
	return []string{q.quiz.Title}
}

// Keys are for footer and help.
func (q *Quiz) Keys() kit.Keys {
	k, vote, over := q.keys, q.round().vote.Keys.Bindings(), q.over()
	k.Done.SetEnabled(over)
	k.Again.SetEnabled(over)
	for i := range vote {
		vote[i].SetEnabled(!over)
	}
	all := append([]key.Binding{k.Done, k.Again}, vote...)
	page := []key.Binding{q.scroll.Keys.PageDown, q.scroll.Keys.PageUp}
	return kit.Keys{Short: all, Groups: []kit.KeyGroup{
		{Title: "Answer", Keys: all}, {Title: "Page", Keys: page},
	}}
}
