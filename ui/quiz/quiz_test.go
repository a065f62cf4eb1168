package quiz

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

func ask(t *testing.T) *Quiz {
	t.Helper()
	env := kittest.Env(t, theme.Options{NoColor: true})
	q := New(env, env.Course.Lessons[1].Quizzes[0])
	q.SetSize(80, 30)
	return q
}

func (q *Quiz) do(keys ...string) []tea.Msg { return kittest.Press(q, keys...) }

func TestWrongThenRight(t *testing.T) {
	q := ask(t)
	q.do("1")
	view := ansi.Strip(q.View())
	if !strings.Contains(view, "Two awaits in a row") || strings.Contains(view, "✓") {
		t.Errorf("a wrong answer shows\n%s", view)
	}
	if got := q.env.Progress.State().Quizzes["q5"]; got.Right || got.Tries != 1 || got.Option != 0 {
		t.Errorf("kept %+v", got)
	}
	q.do("down", "enter")
	view = ansi.Strip(q.View())
	if !strings.Contains(view, "✓ 2  slow fast") || !strings.Contains(view, "✗ 1  fast slow") || strings.Contains(view, "Choose another") {
		t.Errorf("the right answer shows\n%s", view)
	}
	if got := q.env.Progress.State().Quizzes["q5"]; !got.Right || got.Tries != 2 {
		t.Errorf("kept %+v", got)
	}
}

func TestGoesOnOnlyAfterTheAnswer(t *testing.T) {
	q := ask(t)
	if got := q.do("down"); len(got) != 0 {
		t.Errorf("moving asked for %v", got)
	}
	q.do("2")
	if got := q.do("enter"); len(got) != 1 || got[0] != (kit.Back{}) {
		t.Errorf("enter asked for %v", got)
	}
}

func TestAsksAgain(t *testing.T) {
	q := ask(t)
	before := q.View()
	if q.do("2", "r"); q.View() != before {
		t.Error("r did not ask afresh")
	}
	q.do("1")
	if strings.Contains(ansi.Strip(q.View()), "✓") {
		t.Error("the right answer is given away")
	}
}

func TestHelpSaysWhatCanBeDone(t *testing.T) {
	q := ask(t)
	if keys := enabled(q); strings.Contains(keys, "ask again") || !strings.Contains(keys, "1-3") {
		t.Errorf("before: %s", keys)
	}
	q.do("2")
	if keys := enabled(q); !strings.Contains(keys, "ask again") || strings.Contains(keys, "1-3") {
		t.Errorf("after: %s", keys)
	}
}

func enabled(q *Quiz) string {
	var out []string
	for _, k := range q.Keys().Short {
		if k.Enabled() {
			out = append(out, k.Help().Key+" "+k.Help().Desc)
		}
	}
	return strings.Join(out, ", ")
}

// TestJudgementAsksForToolAndReason goes wrong in both rounds first.
func TestJudgementAsksForToolAndReason(t *testing.T) {
	env := kittest.Env(t, theme.Options{NoColor: true})
	q := New(env, &course.Quiz{
		ID: "j1", Title: "One file", Question: "A script downloads one file and prints it.",
		Options: []course.Option{
			{Text: "asyncio", Because: "One wait has nothing to overlap with."},
			{Text: "plain Python", Right: true, Because: "It is enough."},
			{Text: "threads", Right: true, Because: "They do no harm."},
		},
		Reasons: []course.Option{
			{Text: "It is faster.", Because: "It takes as long as the file."},
			{Text: "There is one wait only.", Right: true, Because: "So nothing can overlap."},
		},
	})
	q.SetSize(80, 30)
	q.do("1")
	if got := env.Progress.State().Quizzes["j1"]; got.Right || got.Tries != 1 {
		t.Errorf("after a wrong tool: %+v", got)
	}
	if strings.Contains(q.View(), "What decides") {
		t.Error("the reason is asked for before the tool is right")
	}
	q.do("3")
	view := ansi.Strip(q.View())
	if !strings.Contains(view, "They do no harm") || !strings.Contains(view, "And what decides it?") || !strings.Contains(view, "There is one wait only.") {
		t.Errorf("after a tool that does:\n%s", view)
	}
	if got := env.Progress.State().Quizzes["j1"]; got.Right || got.Tries != 1 {
		t.Errorf("a tool alone was kept as %+v", got)
	}
	q.do("1", "2")
	if got := env.Progress.State().Quizzes["j1"]; !got.Right || got.Tries != 3 {
		t.Errorf("after the reason: %+v", got)
	}
	if got := q.do("enter"); len(got) != 1 || got[0] != (kit.Back{}) {
		t.Errorf("enter asked for %v", got)
	}
}

func TestSeriesAsksOneAfterTheOther(t *testing.T) {
	env := kittest.Env(t, theme.Options{NoColor: true})
	first := env.Course.Lessons[1].Quizzes[0]
	second := *first
	second.ID, second.Title, second.Question = "q6", "Another", "And what does this print?"
	q := NewSeries(env, Series{Title: "Recall", Questions: []*course.Quiz{first, &second},
		Finished: func(p *progress.Store) error { return p.Recalled("the-solution") }})
	q.SetSize(80, 30)
	if q.Status() != "question 1 of 2" || q.Title()[0] != "Recall" {
		t.Errorf("it says %q, %q", q.Status(), q.Title())
	}
	q.do("2", "enter")
	if view := ansi.Strip(q.View()); !strings.Contains(view, second.Question) || strings.Contains(view, "✓") {
		t.Errorf("the second question is\n%s", view)
	}
	if _, done := env.Progress.State().Recalled["the-solution"]; done || q.Status() != "question 2 of 2" {
		t.Error("it is over before its last question")
	}
	q.do("2")
	msgs := q.do("enter")
	if len(msgs) == 0 || msgs[len(msgs)-1] != (kit.Back{}) {
		t.Errorf("at the end it asked for %v", msgs)
	}
	state := env.Progress.State()
	if _, done := state.Recalled["the-solution"]; !done || !state.Quizzes["q5"].Right || !state.Quizzes["q6"].Right {
		t.Errorf("kept %+v", state)
	}
}

// TestAnAnswerIsKeptBeforeItIsSeen presses keys while it is kept.
func TestAnAnswerIsKeptBeforeItIsSeen(t *testing.T) {
	for choice, mark := range map[string]string{"1": "✗", "2": "✓"} {
		q := ask(t)
		cmd := q.Update(kittest.Key(choice))
		before := q.View()
		if strings.Contains(before, mark) || len(q.env.Progress.State().Quizzes) != 0 {
			t.Fatalf("%s is seen before it is kept:\n%s", choice, ansi.Strip(before))
		}
		for _, name := range []string{"1", "2", "3", "down", "enter", "space", "r", "up"} {
			if got := q.do(name); len(got) > 0 || q.View() != before {
				t.Errorf("%s, then %s: asked for %v\n%s", choice, name, got, ansi.Strip(q.View()))
			}
		}
		for y := range 30 {
			if q.Update(tea.MouseClickMsg{X: 20, Y: y, Button: tea.MouseLeft}) != nil {
				t.Errorf("%s, then a click in row %d is an answer", choice, y)
			}
		}
		kittest.Settle(q, cmd)
		if got := q.env.Progress.State().Quizzes["q5"]; got.Tries != 1 || got.Right != (choice == "2") {
			t.Errorf("%s: kept %+v", choice, got)
		}
		if !strings.Contains(q.View(), mark) {
			t.Errorf("%s, when it is kept:\n%s", choice, ansi.Strip(q.View()))
		}
	}
}

// TestAnotherChoiceLeavesWhatIsSaid until it is kept.
func TestAnotherChoiceLeavesWhatIsSaid(t *testing.T) {
	q := ask(t)
	q.do("1")
	cmd := q.Update(kittest.Key("2"))
	if view := ansi.Strip(q.View()); !strings.Contains(view, "Two awaits in a row") || strings.Contains(view, "✓") {
		t.Errorf("while the second answer is kept:\n%s", view)
	}
	kittest.Settle(q, cmd)
	if view := ansi.Strip(q.View()); strings.Contains(view, "Two awaits in a row") || !strings.Contains(view, "✓") {
		t.Errorf("then:\n%s", view)
	}
}

func TestASeriesIsOverOnce(t *testing.T) {
	env := kittest.Env(t, theme.Options{NoColor: true})
	finished := 0
	q := NewSeries(env, Series{Questions: env.Course.Lessons[1].Quizzes, Finished: func(*progress.Store) error {
		finished++
		return nil
	}})
	q.SetSize(80, 30)
	q.do("2")
	cmd := q.Update(kittest.Key("enter"))
	if again := q.Update(kittest.Key("enter")); again != nil {
		t.Error("a second enter goes back as well")
	}
	kittest.Settle(q, cmd)
	if finished != 1 {
		t.Errorf("it was finished %d times", finished)
	}
}
