package reader

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

func read(t *testing.T, lesson, width, height int) *Reader {
	t.Helper()
	env := kittest.Env(t, theme.Options{NoColor: true})
	r := New(env, env.Course.Lessons[lesson], Deps{})
	r.SetSize(width, height)
	return r
}

func (r *Reader) do(keys ...string) *Reader {
	for _, name := range keys {
		r.Update(kittest.Key(name))
	}
	return r
}

func (r *Reader) focused() string {
	if r.focus == none {
		return ""
	}
	return r.blocks[r.focus].title
}

func TestEveryStepIsOnThePage(t *testing.T) {
	r := read(t, 1, 80, 100)
	view := ansi.Strip(r.View())
	at := 0
	for _, want := range []string{
		"The Solution", "Start all requests", "async def main", "The race", "Which comes first?", "Fetch together", "Fetch them all",
	} {
		i := strings.Index(view[at:], want)
		if i < 0 {
			t.Fatalf("no %q after what stands before it:\n%s", want, view)
		}
		at += i
	}
	if strings.Contains(view, "Next lesson") {
		t.Error("the last lesson leads on")
	}
}

func TestFocusGoesFromCardToCard(t *testing.T) {
	r := read(t, 1, 80, 10)
	var order []string
	for range 5 {
		r.do("tab")
		order = append(order, r.focused())
		if b := r.blocks[r.focus]; b.from < r.scroll.At() || b.to > r.scroll.At()+r.scroll.Height() {
			t.Errorf("%s has the focus and is not seen", b.title)
		}
	}
	want := "The race|Which comes first?|Fetch together|Fetch them all|Fetch them all"
	if got := strings.Join(order, "|"); got != want {
		t.Errorf("tab went through %s, want %s", got, want)
	}
	if r.do("shift+tab"); r.focused() != "Fetch together" {
		t.Errorf("shift+tab led to %s", r.focused())
	}
}

// TestCardsSayWhatToDo: a program is written, or mended where it is there.
func TestCardsSayWhatToDo(t *testing.T) {
	ex := &course.Exercise{Name: "f"}
	for broken, want := range map[string]string{"": "Write f in", "blocked-loop": "Mend f in"} {
		ex.Broken = broken
		if c := card(&course.Lesson{}, course.ExerciseRef{Exercise: ex}); !strings.HasPrefix(c.line, want) {
			t.Errorf("broken %q: the card says %q", broken, c.line)
		}
	}
}

// TestFocusIsAlwaysSeen: scrolling away from a card takes the focus from it.
func TestFocusIsAlwaysSeen(t *testing.T) {
	r := read(t, 0, 60, 10).do("G")
	if r.focused() == "" {
		t.Fatal("nothing has the focus at the end")
	}
	if r.do("g"); r.focused() != "" {
		t.Errorf("%s has the focus though only text is seen", r.focused())
	}
	if cmd := r.Update(kittest.Key("enter")); cmd != nil {
		t.Error("enter opens what isn't seen")
	}
	if r.Keys().Short[0].Enabled() {
		t.Error("the footer offers it")
	}
}

func TestCardsOpenTheirPages(t *testing.T) {
	for lesson, want := range map[int][]kit.Place{
		0: {{Kind: kit.Demo, ID: "d1"}, {Kind: kit.Exercise, ID: "predict-times"}},
		1: {{Kind: kit.Demo, ID: "d2"}, {Kind: kit.Quiz, ID: "q5"}, {Kind: kit.Parsons, ID: "p1"}, {Kind: kit.Exercise, ID: "fetch-all"}},
	} {
		r := read(t, lesson, 80, 10)
		var got []kit.Place
		for range 6 {
			before := r.do("tab").focus
			for _, msg := range kittest.Messages(r.Update(kittest.Key("enter"))) {
				if open, ok := msg.(kit.Open); ok && (len(got) == 0 || got[len(got)-1] != open.Place) {
					got = append(got, open.Place)
				}
			}
			if r.focus != before {
				t.Error("opening moved the focus")
			}
		}
		if len(got) != len(want) {
			t.Fatalf("lesson %d opened %v, want %v", lesson, got, want)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("lesson %d opened %v, want %v", lesson, got, want)
			}
		}
	}
}

func TestNotesFold(t *testing.T) {
	r := read(t, 0, 80, 60).do("tab")
	for r.focused() != "What else is waiting?" {
		r.do("tab")
	}
	const inside, address = "Disks, databases", "https://docs.python.org"
	if strings.Contains(r.View(), inside) {
		t.Fatal("the note is open from the start")
	}
	r.do("enter")
	if got := ansi.Strip(r.View()); !strings.Contains(got, inside) || !strings.Contains(got, address) {
		t.Error("enter did not show the note with its link")
	}
	if r.do("enter"); strings.Contains(r.View(), inside) {
		t.Error("enter did not fold it again")
	}
}

// TestPlaceIsKeptByLine: whatever line is at the top, a later visit at the same
// size begins with it, and so does this one after the width was another.
func TestPlaceIsKeptByLine(t *testing.T) {
	r := read(t, 0, 100, 8).do("G", "space")
	for line := range r.scroll.Len() - r.scroll.Height() + 1 {
		r.scroll.To(line)
		for _, msg := range kittest.Messages(r.Leave()) {
			r.Update(msg)
		}
		again := New(r.env, r.lesson, Deps{})
		if again.SetSize(100, 8); again.scroll.At() != line && !again.gated() {
			t.Errorf("left at line %d, and begun again at %d", line, again.scroll.At())
		}
		for _, width := range []int{40, 200, 61, 100} {
			r.SetSize(width, 8)
		}
		if got := r.scroll.At(); got > line || got < line-2 {
			t.Errorf("line %d was at the top, and after other widths %d is", line, got)
		}
	}
}

// TestPlaceKeepsTheWords: at another width the line at the top is the one with
// the words that were there.
func TestPlaceKeepsTheWords(t *testing.T) {
	const word = "first"
	long := strings.Repeat("many words that come before it ", 30) + word + strings.Repeat(" and many after", 30)
	env := kittest.Env(t, theme.Options{NoColor: true})
	r := New(env, &course.Lesson{ID: "long", Title: "Long", Steps: []course.Step{course.Text{Markdown: long}}}, Deps{})
	r.SetSize(80, 6)
	for !strings.Contains(r.lines[r.scroll.At()], word) {
		r.do("down")
	}
	for _, width := range []int{60, 47, 120} {
		r.SetSize(width, 6)
		seen := strings.Join(r.lines[r.scroll.At():r.scroll.At()+4], " ") // of one line at 80
		if !strings.Contains(seen, word) {
			t.Errorf("at width %d the window begins with\n%s", width, ansi.Strip(r.View()))
		}
		r.SetSize(80, 6)
	}
}

const gate = "You have not predicted yet: enter opens the demo, space reads on."

// TestTheAnswerIsNotGivenAway: a page ends at a demo until it is predicted.
func TestTheAnswerIsNotGivenAway(t *testing.T) {
	const after = "What else is waiting?"
	shows := func(r *Reader, text string) bool { return strings.Contains(ansi.Strip(r.View()), text) }
	r := read(t, 0, 80, 60)
	if !shows(r, gate) || shows(r, after) || r.focused() != "Where do three seconds go?" {
		t.Fatalf("the page goes on, or does not say why it ends:\n%s", ansi.Strip(r.View()))
	}
	if r.do("G"); r.ended {
		t.Error("the lesson counts as read")
	}
	if r.do("space"); !shows(r, after) || shows(r, "not predicted") || !r.ended {
		t.Error("space does not read on")
	}
	r = read(t, 0, 80, 60).do("tab")
	if !shows(r, after) || r.focused() != after {
		t.Errorf("tab leads to %q", r.focused())
	}
	r = read(t, 0, 80, 60)
	if err := r.env.Progress.Predicted("d1", 0); err != nil {
		t.Fatal(err)
	}
	if r.Update(kit.Saved{}); !shows(r, after) || shows(r, "not predicted") {
		t.Error("the page does not go on after the prediction")
	}
}

// TestReadOnIsRemembered: who was below the demo comes back there.
func TestReadOnIsRemembered(t *testing.T) {
	r := read(t, 0, 80, 6).do("G", "space", "G")
	at := r.scroll.At()
	kittest.Messages(r.Leave())
	again := New(r.env, r.lesson, Deps{})
	if again.SetSize(80, 6); again.scroll.At() != at {
		t.Errorf("left at line %d, and begun again at %d", at, again.scroll.At())
	}
}

func TestCardsShowWhatWasDone(t *testing.T) {
	r := read(t, 1, 80, 60)
	if strings.Contains(r.View(), "✓") {
		t.Fatal("marked before anything was done")
	}
	if err := r.env.Progress.Answered("q5", 1, true); err != nil {
		t.Fatal(err)
	}
	r.Update(kit.Saved{})
	for _, line := range strings.Split(r.View(), "\n") {
		if marked := strings.Contains(line, "✓"); marked != strings.Contains(line, "Question") {
			t.Errorf("the mark is wrong at %q", line)
		}
	}
}

func TestTurnsToItsNeighbours(t *testing.T) {
	got := kittest.Messages(read(t, 0, 80, 20).Update(kittest.Key("n")))
	if len(got) != 1 || got[0] != (kit.Replace{Place: kit.Place{Kind: kit.Lesson, ID: "the-solution"}}) {
		t.Errorf("n asked for %v", got)
	}
	if cmd := read(t, 0, 80, 20).Update(kittest.Key("p")); cmd != nil {
		t.Error("there is a lesson before the first")
	}
}

// TestCodeIsNeverBroken: what the loader allows stands in one line in a window
// of 80 columns, in the text and in a note.
func TestCodeIsNeverBroken(t *testing.T) {
	widest := strings.Repeat("x", course.CodeWidth)
	code := "```python\n" + widest + "\n```\n"
	env := kittest.Env(t, theme.Options{NoColor: true})
	lesson := &course.Lesson{ID: "wide", Title: "Wide", Steps: []course.Step{
		course.Text{Markdown: code}, course.Note{Title: "More", Markdown: code},
	}}
	r := New(env, lesson, Deps{})
	r.SetSize(80, 20)
	r.do("enter")
	if got := strings.Count(ansi.Strip(r.View()), widest); got != 2 {
		t.Errorf("%d of 2 lines are whole:\n%s", got, ansi.Strip(r.View()))
	}
}
