//go:build unix

package e2e

import (
	"os"
	"path/filepath"
	"testing"
)

// oneByOne and together are a wrong and a right answer to fetch-all.
const (
	oneByOne = `from lab import fetch


async def fetch_all(urls):
    results = []
    for url in urls:
        results.append(await fetch(url))
    return results
`
	together = `import asyncio

from lab import fetch


async def fetch_all(urls):
    return await asyncio.gather(*[fetch(url) for url in urls])
`
)

// answerFile is the learner's file for fetch-all.
func (u *user) answerFile() string {
	return filepath.Join(u.home(), "lesswait", "fetch-all", "fetch_all.py")
}

// save writes the answer as an editor beside lesswait does.
func (u *user) save(text string) {
	u.t.Helper()
	aside := u.answerFile() + "~"
	must(u.t, os.WriteFile(aside, []byte(text), 0o600))
	must(u.t, os.Rename(aside, u.answerFile()))
}

// openExercise goes to fetch-all from home.
func (u *user) openExercise() *terminal {
	u.t.Helper()
	x := u.open()
	x.toExercise()
	return x
}

// toExercise goes to fetch-all from home, and has the starter judged.
func (x *terminal) toExercise() {
	x.t.Helper()
	x.waitFor("enter open")
	x.press("tab", "down", "down", "enter")
	x.waitFor("Your file", "fetch_all.py", "enter check")
	x.user.eventually("the starter to be written", func() bool {
		_, err := os.Stat(x.user.answerFile())
		return err == nil
	})
	x.press("enter") // by the time that the starter is judged the file is watched
	x.waitFor("unchanged")
	x.press("v")
}

// TestExercise is an exercise from the starter to the solutions.
func TestExercise(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	editor := filepath.Join(u.root, "editor")
	script := "#!/bin/sh\ncat > \"$1\" <<'END'\n" + oneByOne + "END\n"
	must(t, os.WriteFile(editor, []byte(script), 0o700))
	u.env = append(u.env, "EDITOR="+editor)
	x := u.openExercise()
	x.press("e")
	x.waitFor("✗ Not yet. sequential", "results.append(await fetch(url))")
	x.press("h")
	x.waitFor("Hint 1 of 3")
	x.press("h")
	x.waitFor("Hint 2 of 3")
	x.press("t")
	x.waitFor("yours", "a right one", "fetch a", "fetch b")
	x.press("left")
	x.waitFor("of virtual time")

	u.save(together)
	x.waitFor("✓ Passed.", "s solutions")
	x.press("s")
	x.waitFor("1 of 2")
	x.press("esc")
	x.waitFor("Do more with less waiting", "✓ passed")
	x.press("q")
	x.status()
	if done := u.state().Exercises["fetch-all"]; !done.Passed() || done.Hints != 2 {
		t.Errorf("kept: %+v", done)
	}
}

// TestNoSuchEditor: where the editor is not there, there is advice, and saving
// from outside is as good.
func TestNoSuchEditor(t *testing.T) {
	t.Parallel()
	u := newUser(t, "EDITOR=no-such-editor -w")
	x := u.openExercise()
	x.press("e")
	x.waitFor("There is no program no-such-editor", "press i to edit the file here")
	u.save(together)
	x.waitFor("✓ Passed.")
}

// TestFileDeleted: a file that goes away is missed, and judged when it is back.
func TestFileDeleted(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	x := u.openExercise()
	u.save(oneByOne)
	x.waitFor("sequential")
	must(t, os.Remove(u.answerFile()))
	x.waitFor("is gone")
	u.save(together)
	x.waitFor("✓ Passed.")
	x.waitGone("is gone")
}

// TestSharedExercise: the same exercise in two windows is said, and both judge.
func TestSharedExercise(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	one, two := u.open(), u.open()
	two.waitFor("enter open") // before the other's progress tells it where to begin
	one.toExercise()
	two.toExercise()
	two.waitFor("another lesswait")
	u.save(together)
	one.waitFor("✓ Passed.")
	two.waitFor("✓ Passed.")
}

// TestStrangeFiles: what no Python source is gets a sentence, not a crash.
func TestStrangeFiles(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	x := u.openExercise()
	for _, c := range []struct{ text, says string }{
		{"", "empty"},
		{"async def fetch_all(urls:\n", "Python cannot read this"},
		{"caf\xe9 = 1\n", "UTF-8"},
		{"\xef\xbb\xbfimport asyncio\r\nfrom lab import fetch\r\n\r\n\r\nasync def fetch_all(urls):\r\n\treturn await asyncio.gather(*map(fetch, urls))\r\n", "✓ Passed."},
	} {
		u.save(c.text)
		x.waitFor(c.says)
	}
}

// TestInterruptedEditor: ctrl+c typed into an editor that leaves the terminal as
// it is ends the editor; the course goes on, and ctrl+c is its own again.
func TestInterruptedEditor(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	editor := filepath.Join(u.root, "editor")
	begun := filepath.Join(u.root, "begun")
	must(t, os.WriteFile(editor, []byte("#!/bin/sh\n: > "+begun+"\nexec sleep 600\n"), 0o700))
	u.env = append(u.env, "EDITOR="+editor)
	x := u.openExercise()
	for range 2 {
		x.press("e")
		u.eventually("the editor to begin", func() bool { return os.Remove(begun) == nil })
		x.press("ctrl+c")
		x.waitFor("Your file", "The editor ended with signal: interrupt.")
	}
	u.save(together)
	x.waitFor("✓ Passed.")
	x.quit()
}
