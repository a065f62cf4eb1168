package quiz

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
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

func (q *Quiz) do(keys ...string) []tea.Msg {
	var out []tea.Msg
	for _, name := range keys {
		out = append(out, kittest.Messages(q.Update(kittest.Key(name)))...)
	}
	return out
}

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
