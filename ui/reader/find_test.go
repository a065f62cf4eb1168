package reader

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/index"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// TestSearch marks all places, goes from one to the next and around, and ends.
func TestSearch(t *testing.T) {
	r := read(t, 0, 60, 12)
	r.do("/", "W", "A", "I", "T", "enter")
	if got := r.Status(); got != "1 of 3" {
		t.Fatalf("found: %s", got)
	}
	for _, want := range []string{"2 of 3", "3 of 3", "1 of 3"} {
		if r.do("n"); r.Status() != want {
			t.Errorf("n leads to %s, want %s", r.Status(), want)
		}
		line := r.search.At()
		if line < r.scroll.At() || line >= r.scroll.At()+r.scroll.Height() {
			t.Error("the place is not seen")
		}
	}
	if r.do("N"); r.Status() != "3 of 3" {
		t.Errorf("N leads to %s", r.Status())
	}
	if !r.Holds(kittest.Key("esc")) {
		t.Error("esc leaves the lesson")
	}
	if r.do("esc"); r.Holds(kittest.Key("esc")) || strings.Contains(r.Status(), "of") {
		t.Error("esc does not end the search")
	}
}

// TestSearchFinds over the end of a line, and in a note, which is unfolded.
func TestSearchFinds(t *testing.T) {
	r := read(t, 0, 60, 40).do("G", "space")
	r.do(strings.Split("/databases", "")...).do("enter")
	if !strings.Contains(r.text(), "Disks, databases") {
		t.Errorf("the note is still folded:\n%s", r.View())
	}
	r = read(t, 0, 60, 40)
	r.do("/")
	r.Update(tea.PasteMsg{Content: "another, spends almost"})
	if r.Status() != "1 of 1" {
		t.Errorf("found: %q in\n%s", r.Status(), r.View())
	}
	r.do("x")
	if got := kittest.Plain(r.View()); !strings.Contains(got, "not in this lesson") {
		t.Errorf("seen is %s", got)
	}
	if r.do("esc"); r.search.Asking() || r.search.Marking() {
		t.Error("esc does not end it")
	}
}

func TestContents(t *testing.T) {
	r := read(t, 0, 80, 20).do("t")
	r.seesAll(t, "IN THIS LESSON", "› The Problem", "Ask, wait, repeat", "▶ Where do three seconds go?", "▸ What else is waiting?")
	r.do("down", "enter")
	if r.contents.open || !strings.Contains(strings.Split(r.text(), "\n")[1], "Ask, wait, repeat") {
		t.Errorf("seen is\n%s", r.View())
	}
	r.do("t", "down", "down", "enter") // a note, behind a demo that is not predicted
	if r.focused() != "What else is waiting?" {
		t.Errorf("at %q", r.focused())
	}
	if r.do("t", "esc"); r.contents.open {
		t.Error("esc does not close it")
	}
	wide := read(t, 0, 120, 36)
	wide.seesAll(t, "IN THIS LESSON", "A program that asks three servers")
	wide.Update(tea.MouseClickMsg{X: 5, Y: 5, Button: tea.MouseLeft})
	if wide.focused() != "What else is waiting?" {
		t.Errorf("a click leads to %q in\n%s", wide.focused(), wide.View())
	}
}

func linked(t *testing.T) *Reader {
	t.Helper()
	env := kittest.Env(t, theme.Options{NoColor: true})
	text := "You have met *The Problem*, and `*The Problem*` is code. See the [asyncio docs](https://docs.python.org/3/) as well: **The Problem**.\n"
	lesson := &course.Lesson{ID: "linked", Title: "Linked", Steps: []course.Step{course.Text{Markdown: text}}}
	r := New(env, lesson, Deps{})
	r.SetSize(50, 20)
	return r
}

func TestLinks(t *testing.T) {
	r := linked(t)
	got := kittest.Messages(r.do("o").Update(kittest.Key("enter")))
	if len(got) != 1 || got[0] != (kit.Open{Place: kit.Place{Kind: kit.Lesson, ID: "the-problem"}}) {
		t.Errorf("the first link leads to %v", got)
	}
	got = kittest.Messages(r.do("o", "o").Update(kittest.Key("enter")))
	if len(got) != 2 || !strings.Contains(got[1].(kit.Notice).Text, "https://docs.python.org/3/") {
		t.Errorf("the second link leads to %v", got)
	}
	got = kittest.Messages(r.do("O").Update(kittest.Key("enter")))
	if len(got) != 1 {
		t.Errorf("the link before leads to %v", got)
	}
}

func TestLinksByMouse(t *testing.T) {
	r := linked(t)
	for y, line := range strings.Split(r.text(), "\n") {
		if x := strings.Index(line, "Problem"); x >= 0 {
			got := kittest.Messages(r.Update(tea.MouseClickMsg{X: len([]rune(line[:x])), Y: y, Button: tea.MouseLeft}))
			if len(got) != 1 || got[0] != (kit.Open{Place: kit.Place{Kind: kit.Lesson, ID: "the-problem"}}) {
				t.Errorf("a click leads to %v", got)
			}
			return
		}
	}
}

// TestSeek marks the words that were looked for, and goes to where they stand.
func TestSeek(t *testing.T) {
	r := read(t, 0, 60, 10)
	r.Seek(index.Spot{Step: 3, Text: "Disks, databases and people"}, "people disks")
	r.seesAll(t, "Disks, databases and people")
	if got := r.Status(); got != "1 of 2" {
		t.Errorf("marked: %s", got)
	}
	if r.Holds(kittest.Key("esc")) {
		t.Error("esc does not lead back")
	}
}
