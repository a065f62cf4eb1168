//go:build unix

package e2e

import "testing"

// TestProgramOfALesson runs a program of a lesson, changes it in its place until
// it fails, stops one without an end, and finds it again after a second start.
func TestProgramOfALesson(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	x := u.open()
	x.toLesson(1)
	x.press("r")
	x.waitFor("3.00 s on the virtual clock", "│ 3 seconds")

	x.press("e")
	x.waitFor("ctrl+s run", "1 import time")
	x.paste("print('begun')\n1 / 0\n")
	x.waitFor("2 1 / 0")
	x.press("ctrl+s")
	x.waitFor("✗ Line 2, after 0 ms: ZeroDivisionError: division by zero.", "│ begun")
	x.press("up", "ctrl+u")
	x.paste("while True: pass #")
	x.press("ctrl+s")
	x.waitFor("esc stop", "running")
	x.press("esc")
	x.waitFor("esc close the editor")
	x.press("esc")
	x.waitFor("u undo your changes")
	x.quit()

	x = u.open()
	x.waitFor("while True: pass")
	x.press("u")
	x.waitFor("The program is the lesson's again.")
	x.waitGone("while True: pass")
	x.quit()
}
