package workbench

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/watch"
	"lesswait/internal/workspace"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// holds fails if the learner's file has another text.
func (r *driver) holds(want string) *driver {
	r.t.Helper()
	if got, err := os.ReadFile(r.w.path); err != nil || string(got) != want {
		r.t.Fatalf("the file holds %q (%v); want %q", got, err, want)
	}
	return r
}

// kept are the texts in the folder of what was put aside, by their names.
func (r *driver) kept() map[string]string {
	r.t.Helper()
	paths, err := filepath.Glob(filepath.Join(filepath.Dir(r.w.path), ".earlier", "*"))
	if err != nil {
		r.t.Fatal(err)
	}
	out := map[string]string{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			r.t.Fatal(err)
		}
		out[filepath.Base(path)] = string(text)
	}
	return out
}

// fresh opens the built-in editor and replaces all that is in it.
func (r *driver) fresh(text string) *driver { return r.press("i", "ctrl+a").paste(text) }

func TestWriteSaveAndPass(t *testing.T) {
	f := newFakes(t)
	r := usual(t, f).press("i").sees("1 from lab import fetch", "5 ...", "ctrl+o fold")
	r.press("ctrl+a").paste(oneByOne).holds(exercise().Starter)
	if r.w.Status() != "6:1 · not saved" {
		t.Errorf("the status is %q", r.w.Status())
	}
	r.press("ctrl+s").holds(oneByOne).sees("✗ 5", "✗ sequential", "Not yet.", "took 3 s where 1 s is possible")
	r.told(watch.Changed).tick() // the file's watcher tells of it too
	if want := []string{oneByOne, "# gather\n" + gathered}; !slices.Equal(f.judged, want) {
		t.Errorf("judged were %q; want %q", f.judged, want)
	}
	r.press("ctrl+a").paste(gathered).press("ctrl+s").holds(gathered).sees("Passed.", "Close the editor and press s")
	r.press("esc").misses("6 │").sees("Passed.", "Press s")
	r.press("ctrl+s").press("s").sees("Yours", "TaskGroup 1 of 2")
	if left := r.kept(); len(left) != 0 {
		t.Errorf("left behind are %v", left)
	}
}

// TestWhoOpensTheEditor: i always does, e where no other editor is named.
func TestWhoOpensTheEditor(t *testing.T) {
	f := newFakes(t)
	r := usual(t, f).sees("Press e to edit it here")
	if r.press("e"); !r.w.desk.open {
		t.Error("without EDITOR e does not open the built-in editor")
	}
	f.env["EDITOR"] = "vim"
	f.editor = func(string) error { return nil }
	r.press("esc").sees("Press e to edit it, or i to edit it here.").press("e")
	if r.w.desk.open || len(f.ran) != 1 {
		t.Errorf("with EDITOR e runs %v", f.ran)
	}
	if r.press("i"); !r.w.desk.open {
		t.Error("with EDITOR i does not open the built-in editor")
	}
}

// TestTypedTooEarly: what is typed while the file is still being read is typed
// into it.
func TestTypedTooEarly(t *testing.T) {
	r := usual(t, newFakes(t))
	read := r.w.Update(kittest.Key("i"))
	if !r.w.Holds(kittest.Key("q")) {
		t.Error("q leaves while the editor opens")
	}
	r.press("q", "ctrl+a").paste("early").press("!")
	r.run(read)
	r.sees("1 early!")
}

// TestEveryKeyIsTyped: while the editor is open the root gets no key but f1, and
// ctrl+c where there is nothing to copy.
func TestEveryKeyIsTyped(t *testing.T) {
	r := usual(t, newFakes(t)).press("i", "end")
	for name, want := range map[string]bool{
		"q": true, "esc": true, "?": true, "R": true, "w": true, "M": true, "ctrl+z": true, "f1": false, "ctrl+c": false,
	} {
		if got := r.w.Holds(kittest.Key(name)); got != want {
			t.Errorf("%s is kept: %v", name, got)
		}
	}
	r.press("shift+home")
	if !r.w.Holds(kittest.Key("ctrl+c")) {
		t.Error("ctrl+c doesn't copy what is selected")
	}
	r.press("?", "q", "R").sees("?qR")
	r.press("esc")
	if r.w.desk.open || r.w.Holds(kittest.Key("q")) {
		t.Error("esc does not close the editor")
	}
	r.sees("Not saved yet.").press("enter").holds("from lab import fetch\n\n\nasync def fetch_all(urls):\n    ?qR\n")
}

// TestDraft: what was typed is offered again, whatever ended the program.
func TestDraft(t *testing.T) {
	for name, end := range map[string]func(*driver){
		"left":   func(r *driver) { r.leave() },
		"killed": func(r *driver) { r.tick() }, // it had been written by then
	} {
		t.Run(name, func(t *testing.T) {
			r := usual(t, newFakes(t)).fresh("half of it")
			end(r)
			r.again(80, 60).sees("Go on with it?", "never saved").press("x", "i").misses("half of it")
			r.press("y").sees("half of it")
			if r.w.Status() != "1:11 · not saved" {
				t.Errorf("the status is %q", r.w.Status())
			}
			r.press("ctrl+z").sees("...").press("ctrl+y").press("ctrl+s").holds("half of it")
			if left := r.kept(); len(left) != 0 {
				t.Errorf("left behind are %v", left)
			}
			r.leave().again(80, 60).misses("Go on with it?")
		})
	}
}

func TestDraftDeclined(t *testing.T) {
	r := usual(t, newFakes(t)).fresh("half of it").leave().again(80, 60).press("esc").misses("Go on with it?")
	r.press("i").sees("Go on with it?").press("n").misses("Go on with it?")
	if left := r.kept(); left["fetch_all-1.py"] != "half of it" || len(left) != 1 {
		t.Errorf("kept are %v", left)
	}
	if len(r.said) != 1 || !strings.Contains(r.said[0].Text, "fetch_all-1.py") {
		t.Errorf("said is %v", r.said)
	}
	r.press("i").sees("5 ...").misses("half of it")
}

// TestDraftOfAnOlderFile: the file has been written by somebody else since the
// crash; when the draft is saved, that is kept.
func TestDraftOfAnOlderFile(t *testing.T) {
	r := usual(t, newFakes(t)).fresh("half of it").leave()
	r.put(oneByOne).again(80, 60).press("y").press("ctrl+s").holds("half of it")
	if left := r.kept(); left["fetch_all-1.py"] != oneByOne {
		t.Errorf("kept are %v", left)
	}
}

// TestNothingTypedIsNoDraft: what was undone, or saved, is not offered.
func TestNothingTypedIsNoDraft(t *testing.T) {
	r := usual(t, newFakes(t)).press("i", "x").tick()
	if len(r.kept()) != 1 {
		t.Fatalf("the draft is not written: %v", r.kept())
	}
	r.press("ctrl+z").tick()
	if left := r.kept(); len(left) != 0 {
		t.Errorf("kept are %v", left)
	}
	r.leave().again(80, 60).misses("Go on with it?")
}

// TestADraftOfAnotherWindowIsNotOffered: it may be what is being typed there.
func TestADraftOfAnotherWindowIsNotOffered(t *testing.T) {
	r := usual(t, newFakes(t)).fresh("half of it").tick()
	r.f.taken = true
	r.again(80, 60).misses("Go on with it?").sees("another lesswait")
}

// TestDraftsOverlap: what was typed is kept even where the program ends while a
// draft is being written, or before one was.
func TestDraftsOverlap(t *testing.T) {
	r := usual(t, newFakes(t)).fresh("half of it")
	slow := r.w.Update(draftDue{life{r.w.lifeID}}) // it is never run
	r.leave()
	if left := r.kept(); len(left) != 1 {
		t.Errorf("kept are %v", left)
	}
	kittest.Messages(slow)
	r.leave() // as when the program ends
	r.again(80, 60).sees("Go on with it?").press("y").sees("half of it")
}

// TestConflict: the file was changed while it was typed; neither is lost.
func TestConflict(t *testing.T) {
	conflict := func() *driver {
		r := usual(t, newFakes(t)).fresh("mine")
		return r.put("theirs").press("ctrl+s").sees("Save yours?", "Another program has changed the file").holds("theirs")
	}
	r := conflict().press("y").holds("mine")
	if left := r.kept(); left["fetch_all-1.py"] != "theirs" || len(left) != 1 {
		t.Errorf("kept are %v", left)
	}
	r = conflict().press("n").holds("theirs").sees("1 theirs")
	if left := r.kept(); left["fetch_all-1.py"] != "mine" || len(left) != 1 {
		t.Errorf("kept are %v", left)
	}
	r.press("ctrl+z").sees("1 mine")
	r = conflict().press("x", "esc").sees("1 mine").holds("theirs") // later
	if r.w.question != askNothing || !r.w.desk.open {
		t.Error("esc does not put the decision off")
	}
}

// TestTypedBeforeTheStarterIsThere: the editor may be open before the starter has been
// written to the file, which is no other program's change.
func TestTypedBeforeTheStarterIsThere(t *testing.T) {
	r := usual(t, newFakes(t))
	if err := os.Remove(r.w.path); err != nil {
		t.Fatal(err)
	}
	r.press("i").sees("1 from lab import fetch").press("ctrl+a").paste("mine")
	r.put(exercise().Starter).told(watch.Changed).press("ctrl+s").holds("mine").misses("Another program")
}

// TestOtherEditorBeside: what another editor saves is shown at once where
// nothing is typed, and said where something is.
func TestOtherEditorBeside(t *testing.T) {
	r := usual(t, newFakes(t)).press("i").save(gathered).sees("Passed.", "asyncio.gather")
	r.press("ctrl+z").sees("...").press("ctrl+y")
	r.press("x").save(oneByOne).sees("Another program has changed your file.", "asyncio.gather")
	r.press("ctrl+s").sees("Save yours?")
}

func TestResetWhileTyping(t *testing.T) {
	r := usual(t, newFakes(t)).save(oneByOne).fresh("half of it").press("esc", "R", "y").holds(exercise().Starter)
	left := r.kept()
	if left["fetch_all-1.py"] != "half of it" || left["fetch_all-2.py"] != oneByOne || len(left) != 2 {
		t.Errorf("kept are %v", left)
	}
	r.press("i").sees("5 ...").press("ctrl+z").sees("half of it")
}

// TestFormOfTheFile: line ends and a byte order mark are saved as they were.
func TestFormOfTheFile(t *testing.T) {
	r := usual(t, newFakes(t)).put("\xef\xbb\xbfa = 1\r\nb = 2\r\n").press("i", "ctrl+a", "right", "x")
	r.press("ctrl+s").holds("\xef\xbb\xbfa = 1\r\nb = 2\r\nx")
	for _, file := range []string{"", "a\nb", "a\r\nb\n", "\xef\xbb\xbf", "a\rb\r\n", "\r\n"} {
		text, form, ok := decode([]byte(file))
		if got := form.encode(text); !ok || string(got) != file {
			t.Errorf("%q is saved as %q", file, got)
		}
	}
	r = usual(t, newFakes(t)).put("caf\xe9").press("i").sees("not UTF-8")
	if r.w.desk.open {
		t.Error("what can't be shown is edited")
	}
}

func TestFileGoneWhileTyping(t *testing.T) {
	r := usual(t, newFakes(t)).press("i")
	if err := os.Remove(r.w.path); err != nil {
		t.Fatal(err)
	}
	r.told(watch.Gone).sees("Your file is gone.", "ctrl+s").press("ctrl+s").holds(exercise().Starter).misses("is gone")
}

// TestSaveFails: what is typed stays, on the screen and in a draft.
func TestSaveFails(t *testing.T) {
	f := newFakes(t)
	f.save = errors.New("could not write fetch_all.py: disk full. Another folder can be chosen with --dir")
	r := usual(t, f).fresh("half of it").press("ctrl+s").sees("disk full", "What you typed is still here.", "half of it")
	if left := r.kept(); len(left) != 1 {
		t.Errorf("kept are %v", left)
	}
	f.save = workspace.ErrChanged
	r.press("ctrl+s").sees("Save yours?")
}

// TestCursor: the terminal's cursor is where the text goes, beside and above the
// panes, and nowhere while something is asked.
func TestCursor(t *testing.T) {
	r := open(t, newFakes(t), theme.Options{}, 120, 40)
	if r.w.Cursor() != nil {
		t.Error("there is a cursor where nothing is typed")
	}
	r.press("i", "home", "home")
	if c := r.w.Cursor(); c == nil || c.X != 4 || c.Y != 4 {
		t.Errorf("the cursor is at %+v", c)
	}
	r.run(r.w.Update(tea.MouseClickMsg{X: 8, Y: 0, Button: tea.MouseLeft}))
	if c := r.w.Cursor(); c == nil || c.X != 8 || c.Y != 0 {
		t.Errorf("after a click the cursor is at %+v", c)
	}
	r.run(r.w.Update(tea.MouseClickMsg{X: 100, Y: 3, Button: tea.MouseLeft}))
	if c := r.w.Cursor(); c == nil || c.X != 8 {
		t.Errorf("a click on the pane moves the cursor to %+v", c)
	}
	r.press("x").put(oneByOne).press("ctrl+s")
	if r.w.Cursor() != nil {
		t.Error("there is a cursor while something is asked")
	}
}
