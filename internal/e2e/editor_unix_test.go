//go:build unix

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// paste sends a text as terminals do of their clipboard.
func (x *terminal) paste(text string) {
	x.t.Helper()
	x.press("\x1b[200~" + strings.ReplaceAll(text, "\n", "\r") + "\x1b[201~")
}

// cursor is what is left of the cursor in its line.
func (x *terminal) cursor() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	at := x.emulator.CursorPosition()
	row := strings.Split(x.emulator.String(), "\n")[at.Y]
	return strings.TrimSpace(string([]rune(row)[:min(at.X, len([]rune(row)))]))
}

// answer is what the learner's file holds.
func (u *user) answer() string {
	u.t.Helper()
	text, err := os.ReadFile(u.answerFile())
	must(u.t, err)
	return string(text)
}

// TestEditor is an answer that is typed into the built-in editor, saved, found
// wrong, mended and passed.
func TestEditor(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	x := u.openExercise()
	x.press("e")
	x.waitFor("your code here", "ctrl+s save and check")
	x.press("ctrl+a", "backspace")
	x.waitGone("your code here")
	for _, line := range []string{
		"from lab import fetch", "", "", "async def fetch_all(urls):", "results = []", "for url in urls:",
		"results.append(await fetch(url))",
	} {
		x.press(line, "enter")
	}
	x.press("backspace", "return results", "enter")
	x.waitFor("8 return results", "9:1 · not saved")
	x.press("ctrl+s")
	x.waitFor("✗ Not yet. sequential", "✗ 7 results.append(await fetch(url)) ✗ sequential")
	if got := u.answer(); got != oneByOne {
		t.Errorf("saved is %q", got)
	}

	x.press("ctrl+a")
	x.paste(together)
	x.waitFor("asyncio.gather(*[fetch(url) for url in urls])")
	x.press("up", "end")
	x.waitUntil("the cursor behind what is typed", func(string) bool {
		return x.cursor() == "7     return await asyncio.gather(*[fetch(url) for url in urls])"
	})
	x.press("ctrl+s")
	x.waitFor("✓ Passed.")
	if got := u.answer(); got != together {
		t.Errorf("saved is %q", got)
	}
	x.press("ctrl+z", "ctrl+z")
	x.waitFor("not saved", "results.append")
	x.press("ctrl+y", "ctrl+y")
	x.waitGone("not saved")
	x.press("esc")
	x.waitFor("enter check", "s solutions")
	x.press("q")
	x.waitFor("Do more with less waiting", "✓ passed")
	x.press("q")
	x.status()
	if done := u.state().Exercises["fetch-all"]; !done.Passed() {
		t.Errorf("kept: %+v", done)
	}
}

// TestKilledWhileTyping: what was typed is offered when the exercise is opened
// again, and nothing of it has come into the file.
func TestKilledWhileTyping(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	x := u.openExercise()
	starter := u.answer()
	x.press("i", "ctrl+a")
	x.waitFor("ctrl+c copy")
	x.press("half of an ")
	x.press("answer")
	x.waitFor("1 half of an answer")
	u.eventually("the draft to be written", func() bool { return strings.Contains(u.drafts(), "half of an answer") })
	must(t, x.cmd.Process.Kill())
	x.status()
	if got := u.answer(); got != starter {
		t.Errorf("the file holds %q", got)
	}

	x = u.open()
	x.waitFor("lesson 2 of")
	x.press("q")
	x.waitFor("Do more with less waiting")
	x.press("home", "tab", "down", "down", "enter")
	x.waitFor("Go on with it?")
	x.press("y")
	x.waitFor("1 half of an answer", "not saved")
	x.quit() // ends the program, and loses nothing either
	if !strings.Contains(u.drafts(), "half of an answer") {
		t.Error("the draft is gone")
	}
}

// TestClosedWhileTyping: the window is closed, as where a connection drops, right
// behind a key. All that was typed is in a draft.
func TestClosedWhileTyping(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	x := u.openExercise()
	x.press("i", "ctrl+a")
	x.waitFor("ctrl+c copy")
	x.press("half of an answer")
	x.waitFor("1 half of an answer")
	x.hangUp()
	if status := x.status(); status != 128+1 {
		t.Errorf("exit status %d", status)
	}
	if got := u.drafts(); !strings.Contains(got, "half of an answer") {
		t.Errorf("kept is %q", got)
	}
}

// TestTwoEditors: another program saves the file while it is typed into.
func TestTwoEditors(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	x := u.openExercise()
	x.press("i", "ctrl+a")
	x.waitFor("ctrl+c copy")
	x.paste(together)
	x.waitFor("not saved", "asyncio.gather")
	u.save(oneByOne)
	x.waitFor("Another program has changed your file.")
	x.press("ctrl+s")
	x.waitFor("Save yours?")
	x.press("y")
	x.waitFor("✓ Passed.")
	if got := u.answer(); got != together {
		t.Errorf("the file holds %q", got)
	}
	if !strings.Contains(u.drafts(), "results.append") {
		t.Error("what the other program saved is lost")
	}
}

// TestEditorInASmallWindow: there is room to type in 40 columns and 12 rows, and
// the help is there though every letter is typed.
func TestEditorInASmallWindow(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	x := u.openExercise()
	x.press("i")
	x.waitFor("ctrl+s save and check")
	x.resize(size{40, 12})
	x.press("x?q")
	x.waitFor("x?q", "f1 help")
	x.press("f1")
	x.waitFor("save and check", "close the editor")
	x.press("esc")
	x.waitFor("x?q")
}

// drafts are the texts of all files that were put aside or are being typed.
func (u *user) drafts() string {
	u.t.Helper()
	paths, err := filepath.Glob(filepath.Join(filepath.Dir(u.answerFile()), ".earlier", "*.py"))
	must(u.t, err)
	var all strings.Builder
	for _, path := range paths {
		text, err := os.ReadFile(path)
		must(u.t, err)
		all.Write(text)
	}
	return all.String()
}
