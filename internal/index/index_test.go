package index

import (
	"slices"
	"strings"
	"testing"

	"lesswait/internal/course"
)

func small() *course.Course {
	ex := &course.Exercise{ID: "fetch-all", Alias: "E02", Name: "fetch_all", Title: "Fetch them all", Lesson: "gather",
		Task: "Fetch *every* URL so that the\nwaits overlap.\n\n- The results stand in `order`.\n"}
	l := &course.Lesson{ID: "gather", Title: "gather", Exercises: []*course.Exercise{ex}, Steps: []course.Step{
		course.Text{Markdown: "Hand it `coroutines` and **await** it.\n\n## When one *fails*\n\n```python\n# ## no heading\nawait gather(*jobs)\n```\n"},
		course.Note{Title: "In 3.11", Markdown: "A `TaskGroup` awaits, too."},
		course.DemoRef{Demo: &course.Demo{ID: "d5", Title: "The race"}},
		course.QuizRef{Quiz: &course.Quiz{ID: "q1", Title: "Which is first?"}},
		course.ParsonsRef{Parsons: &course.Parsons{ID: "p1", Title: "Fetch together"}},
	}}
	page := &course.Reference{ID: "glossary", Title: "Glossary",
		Markdown: "- **event loop**: it runs\n  one task at a time.\n\n## More\n\n| to | write |\n|---|---|\n| wait | `await x` |\n"}
	return &course.Course{Lessons: []*course.Lesson{l}, Exercises: []*course.Exercise{ex}, References: []*course.Reference{page}}
}

func TestNames(t *testing.T) {
	x := New(small())
	for letters, want := range map[string]string{
		"gather": "lesson gather", "E02": "exercise Fetch them all", "fetch_all": "exercise Fetch them all",
		"fta": "exercise Fetch them all", "evlo": "word event loop", "one fai": "heading When one fails",
		"d5": "demo The race", "q1": "question Which is first?", "p1": "puzzle Fetch together",
		"gloss": "page Glossary", "More": "heading More", "3.11": "note In 3.11",
	} {
		found := x.Names(letters)
		if len(found) == 0 {
			t.Errorf("%q finds nothing", letters)
			continue
		}
		if got := string(found[0].What) + " " + found[0].Name; got != want {
			t.Errorf("%q finds %s first, want %s", letters, got, want)
		}
	}
	for _, nothing := range []string{"", "  ", "zzz"} {
		if found := x.Names(nothing); len(found) > 0 {
			t.Errorf("%q finds %v", nothing, found)
		}
	}
}

// TestOnce: a thing that has several names is found once, by the best of them.
func TestOnce(t *testing.T) {
	times := 0
	for _, m := range New(small()).Names("fe") {
		if m.What == Exercise {
			times++
		}
	}
	if times != 1 {
		t.Errorf("found %d times", times)
	}
}

func TestPassages(t *testing.T) {
	x := New(small())
	for words, want := range map[string][]string{
		"await":       {"Hand it coroutines and await it.", "await gather(*jobs)", "A TaskGroup awaits, too.", "wait await x"},
		"await ":      {"Hand it coroutines and await it.", "await gather(*jobs)", "wait await x"},
		"waits OVER":  {"Fetch every URL so that the waits overlap."},
		"wait over":   nil, // only the last word may be a part of one
		"gather jobs": {"await gather(*jobs)"},
		"order":       {"The results stand in order."},
		"task a time": {"event loop: it runs one task at a time."},
		"fails":       nil, // a heading is found by its name
		"":            nil,
		"*":           nil,
	} {
		var got []string
		for _, p := range x.Passages(words) {
			got = append(got, p.Text)
			for _, h := range p.Hits {
				if !strings.Contains(strings.ToLower(words), strings.ToLower(p.Text[h.From:h.To])) {
					t.Errorf("%q: marked is %q", words, p.Text[h.From:h.To])
				}
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q is found in %q, want %q", words, got, want)
		}
	}
}

// TestScattered: letters that merely occur somewhere are no answer where
// something is really called so.
func TestScattered(t *testing.T) {
	found := New(&course.Course{References: []*course.Reference{
		{ID: "a", Title: "A long tale of a great many others, and an error"}, {ID: "b", Title: "gather"},
	}}).Names("gather")
	if len(found) != 1 || found[0].Name != "gather" {
		t.Errorf("found %v", found)
	}
}

// TestWhere: a passage knows its page and its place there.
func TestWhere(t *testing.T) {
	x := New(small())
	for words, want := range map[string]Entry{
		"TaskGroup": {What: Lesson, ID: "gather", Name: "gather", On: Lesson, Spot: Spot{2, "A TaskGroup awaits, too."}},
		"overlap":   {What: Exercise, ID: "fetch-all", Name: "Fetch them all", On: Exercise, Spot: Spot{0, "Fetch every URL so that the waits overlap."}},
	} {
		got := x.Passages(words)
		if len(got) != 1 || got[0].Spot != want.Spot || got[0].On != want.On || got[0].ID != want.ID {
			t.Errorf("%q is at %+v, want %+v", words, got, want)
		}
	}
}
