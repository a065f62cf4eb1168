//go:build unix

package e2e

import "testing"

// TestJump goes to an exercise by some letters, from its editor to a line of a
// lesson by a word, and back to what was being typed.
func TestJump(t *testing.T) {
	t.Parallel()
	x := newUser(t).open()
	x.waitFor("enter open")
	x.press("/", "fetch_all")
	x.waitFor("› exercise Fetch them all E02", "IN THE TEXTS")
	x.press("enter")
	x.waitFor("Fetch them all", "e edit here")
	x.press("e")
	x.waitFor("ctrl+s save and check")
	x.press("x", "ctrl+k")
	x.waitFor("Find fetch_all", "enter go there")
	x.press("finger by finger")
	x.waitFor("no text has these words")
	x.press("ctrl+u", "that sequential")
	x.waitFor("lesson The Problem", "We call that sequential")
	x.press("enter")
	x.waitFor("lesswait › The Problem", "sequential: the waits stand in a row")
	x.press("esc")
	x.waitFor("ctrl+s save and check", "not saved")
	x.press("esc")
	x.waitFor("Not saved yet.")
	x.press("q")
	x.waitFor("Do more with less waiting")
	x.press("q")
	x.status()
}
