package home

import (
	"slices"
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

func contents(t *testing.T, done func(*progress.State)) *Home {
	t.Helper()
	env := kittest.Env(t, theme.Options{NoColor: true})
	if err := env.Progress.Update(done); err != nil {
		t.Fatal(err)
	}
	h := New(env)
	h.SetSize(80, 20)
	return h
}

// TestNext: what is next is the first thing that isn't done, from where the
// learner was last.
func TestNext(t *testing.T) {
	passed := progress.Exercise{PassedAt: kittest.Now()}
	for name, c := range map[string]struct {
		done func(*progress.State)
		want kit.Place
	}{
		"nothing done": {func(*progress.State) {}, kit.Place{Kind: kit.Lesson, ID: "the-problem"}},
		"first lesson done": {func(s *progress.State) {
			s.Lessons["the-problem"] = progress.Lesson{Read: true}
			s.Exercises["predict-times"] = passed
			s.Predictions["d1"] = progress.Prediction{}
		}, kit.Place{Kind: kit.Lesson, ID: "the-solution"}},
		"lesson done, its demo not": {func(s *progress.State) {
			s.Lessons["the-problem"] = progress.Lesson{Read: true}
			s.Exercises["predict-times"] = passed
		}, kit.Place{Kind: kit.Demo, ID: "d1"}},
		"last in the second": {func(s *progress.State) {
			s.Last.Lesson = "the-solution"
		}, kit.Place{Kind: kit.Lesson, ID: "the-solution"}},
		"all done": {func(s *progress.State) {
			for _, id := range []string{"the-problem", "the-solution"} {
				s.Lessons[id] = progress.Lesson{Read: true}
			}
			s.Exercises["predict-times"], s.Exercises["fetch-all"] = passed, passed
			s.Predictions["d1"], s.Predictions["d2"] = progress.Prediction{}, progress.Prediction{}
		}, kit.Place{Kind: kit.Lesson, ID: "the-problem"}},
	} {
		h := contents(t, c.done)
		if got := h.rows[h.cursor].place; got != c.want {
			t.Errorf("%s: next is %v, want %v", name, got, c.want)
		}
	}
}

func TestMarks(t *testing.T) {
	h := contents(t, func(s *progress.State) {
		s.Lessons["the-problem"] = progress.Lesson{Read: true}
		s.Exercises["fetch-all"] = progress.Exercise{Attempts: 2}
		s.Predictions["d2"] = progress.Prediction{Option: 1}
	})
	for line, want := range map[string]string{
		"The Problem": "• read", "The race": "✓ watched", "Fetch them all": "• tried",
		"The Solution": "• begun",
	} {
		if got := lineWith(h.scroll.View(), line); !strings.HasSuffix(got, want) {
			t.Errorf("%q, want it to end with %q", got, want)
		}
	}
	if got := lineWith(h.scroll.View(), "Where do three"); !strings.HasSuffix(got, "demo") {
		t.Errorf("something untouched is marked: %q", got)
	}
	if !strings.Contains(h.View(), "0 of 2 lessons") {
		t.Error("no count")
	}
}

// TestSummary: what is next, and what is asked again and when, is said in words,
// wherever the selection is.
func TestSummary(t *testing.T) {
	read := progress.Lesson{Read: true}
	for name, c := range map[string]struct {
		done func(*progress.State)
		want []string
	}{
		"at first": {func(*progress.State) {}, []string{
			"Next: lesson 1, The Problem, with 1 demo and 1 exercise to do.",
			"0 of 2 lessons · 0 of 2 exercises · 0 of 1 questions",
		}},
		"a demo is left": {func(s *progress.State) {
			s.Lessons["the-problem"] = read
			s.Exercises["predict-times"] = progress.Exercise{PassedAt: kittest.Now()}
		}, []string{
			`Next: the demo "Where do three seconds go?", of lesson 1.`, "1 of 2 lessons · 1 of 2 exercises",
		}},
		"due": {func(s *progress.State) {
			s.Again["q5"] = progress.Again{After: 0, Asked: kittest.Now()}
		}, []string{"1 question that you got wrong is due again: R."}},
		"later": {func(s *progress.State) {
			s.Items, s.Again["q5"] = 4, progress.Again{After: 7, Asked: kittest.Now().Add(1)}
		}, []string{"1 question that you got wrong comes back after 3 activities, or at the next", "start."}},
	} {
		h := contents(t, c.done)
		h.Update(kittest.Key("G"))
		for _, want := range c.want {
			if !strings.Contains(ansi.Strip(h.View()), want) {
				t.Errorf("%s: no %q in\n%s", name, want, ansi.Strip(h.View()))
			}
		}
	}
}

// TestClickOnNext: what is said to be next is opened by a click, and the lines
// below it are where they are seen.
func TestClickOnNext(t *testing.T) {
	h := contents(t, func(s *progress.State) { s.Last.Lesson = "the-solution" })
	h.Update(kittest.Key("g"))
	for row, want := range map[int]string{0: "the-solution", rowOf(h, "▶ Where do three"): "d1"} {
		got := kittest.Messages(h.Update(tea.MouseClickMsg{X: 5, Y: row, Button: tea.MouseLeft}))
		if len(got) != 1 || got[0].(kit.Open).Place.ID != want {
			t.Errorf("a click in row %d asked for %v, want %s", row, got, want)
		}
	}
}

func rowOf(h *Home, text string) int {
	return slices.IndexFunc(strings.Split(ansi.Strip(h.View()), "\n"), func(l string) bool { return strings.Contains(l, text) })
}

func lineWith(view, text string) string {
	lines := strings.Split(ansi.Strip(view), "\n")
	i := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, text) })
	if i < 0 {
		return ""
	}
	return strings.TrimRight(lines[i], " ")
}

func TestMoving(t *testing.T) {
	h := contents(t, func(*progress.State) {})
	for _, c := range []struct {
		key  string
		want string
	}{
		{"down", "d1"}, {"j", "predict-times"}, {"tab", "the-solution"}, {"tab", "the-solution"},
		{"shift+tab", "the-problem"}, {"up", "the-problem"}, {"G", "fetch-all"}, {"down", "fetch-all"},
		{"g", "the-problem"}, {"space", "fetch-all"}, {"pgup", "the-problem"},
	} {
		h.Update(kittest.Key(c.key))
		if got := h.rows[h.cursor].place.ID; got != c.want {
			t.Errorf("%s leads to %s, want %s", c.key, got, c.want)
		}
		if label := h.rows[h.cursor].label; !strings.Contains(lineWith(h.scroll.View(), label), "›") {
			t.Errorf("%s: the selected line %q is not seen", c.key, label)
		}
	}
}

// TestFollows: whoever comes back from a lesson finds it selected, and stays
// where nothing of the contents was left.
func TestFollows(t *testing.T) {
	h := contents(t, func(*progress.State) {})
	for _, from := range []kit.Place{{Kind: kit.Lesson, ID: "the-solution"}, {Kind: kit.Recall}} {
		h.Update(kit.Shown{From: from})
		if got := h.rows[h.cursor].place.ID; got != "the-solution" {
			t.Errorf("from %v to %s", from, got)
		}
	}
}

func TestOpens(t *testing.T) {
	h := contents(t, func(*progress.State) {})
	h.Update(kittest.Key("down"))
	got := kittest.Messages(h.Update(kittest.Key("enter")))
	if len(got) != 1 || got[0] != (kit.Open{Place: kit.Place{Kind: kit.Demo, ID: "d1"}}) {
		t.Errorf("enter asked for %v", got)
	}
}

// TestSavedRefreshes: what was done elsewhere is seen, and the cursor stays.
func TestSavedRefreshes(t *testing.T) {
	h := contents(t, func(*progress.State) {})
	h.Update(kittest.Key("G"))
	if err := h.env.Progress.Checked("fetch-all", ""); err != nil {
		t.Fatal(err)
	}
	h.Update(kit.Saved{})
	if got := lineWith(h.scroll.View(), "Fetch them all"); !strings.Contains(got, "› ") || !strings.HasSuffix(got, "✓ passed") {
		t.Errorf("the line is %q", got)
	}
}

func TestEmptyCourse(t *testing.T) {
	env := kittest.Env(t, theme.Options{})
	env.Course = &course.Course{}
	h := New(env)
	h.SetSize(40, 10)
	for _, name := range []string{"enter", "down", "tab", "G", "space"} {
		h.Update(kittest.Key(name))
	}
	if !strings.Contains(h.View(), "no lessons") {
		t.Errorf("an empty course shows %q", h.View())
	}
}
