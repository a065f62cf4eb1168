package reference

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
	"lesswait/internal/index"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// glossary is a page of fifty words, three of which wait.
func glossary(t *testing.T) *Reference {
	t.Helper()
	var text strings.Builder
	for i := range 50 {
		said := "does something"
		if i%20 == 5 {
			said = "waits for **something**"
		}
		fmt.Fprintf(&text, "- **word%d** %s\n", i, said)
	}
	r := New(kittest.Env(t, theme.Options{NoColor: true}), &course.Reference{ID: "glossary", Title: "Glossary", Markdown: text.String()})
	r.SetSize(60, 10)
	return r
}

func (r *Reference) do(keys ...string) *Reference {
	for _, key := range keys {
		r.Update(kittest.Key(key))
	}
	return r
}

// TestSearch goes from place to place, over marks of emphasis, and ends.
func TestSearch(t *testing.T) {
	r := glossary(t).do("/").do(strings.Split("waitsforsome", "")...)
	if !strings.Contains(ansi.Strip(r.View()), "not in this page") || r.Cursor() == nil || !r.Holds(kittest.Key("q")) {
		t.Errorf("while it is typed, seen is\n%s", r.View())
	}
	r.do("esc", "/").do(strings.Split("waits", "")...).do("space", "f", "o", "r", "space", "s", "enter")
	for _, want := range []struct{ status, word string }{{"1 of 3", "word5"}, {"2 of 3", "word25"}, {"3 of 3", "word45"}, {"1 of 3", "word5"}} {
		if r.Status() != want.status || !strings.Contains(ansi.Strip(r.View()), want.word+" ") {
			t.Errorf("%s, want %s at %s in\n%s", r.Status(), want.status, want.word, r.View())
		}
		r.do("n")
	}
	if r.do("N"); r.Status() != "1 of 3" {
		t.Errorf("N leads to %s", r.Status())
	}
	if r.do("esc"); r.Holds(kittest.Key("esc")) || strings.Contains(r.Status(), " of ") {
		t.Error("esc does not end the search")
	}
}

// TestSeek goes to a word and marks what was looked for; esc leads back from there.
func TestSeek(t *testing.T) {
	r := glossary(t)
	r.Seek(index.Spot{Text: "word25"}, "waits")
	if r.Status() != "2 of 3" || r.Holds(kittest.Key("esc")) {
		t.Errorf("it is at %s", r.Status())
	}
}
