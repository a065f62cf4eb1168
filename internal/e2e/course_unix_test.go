//go:build unix

package e2e

import (
	"strings"
	"testing"
)

// TestFirstStart is the way of a newcomer: the first lesson, its demo, a
// prediction, the race and its replay, and back to where it began.
func TestFirstStart(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	x := u.open()
	x.waitFor("Do more with less waiting", "The Problem", "enter open")
	x.press("enter")
	x.waitFor("lesson 1 of", "Much of what programs do is wait")
	x.press("space")
	x.waitGone("lesson 1 of")
	x.press("g", "tab")
	x.waitFor("Predict and watch", "enter predicts")
	x.press("enter")
	x.waitFor("Before it runs", "1-4 choose")
	x.press("2")
	x.waitFor("live", "You said")
	x.waitFor("replay 1.00x", "3.0", "▌", "It was almost nothing")

	x.press("home")
	x.waitFor("replay 1.00x · 0.0 ms")
	x.press("right", "right", "c")
	x.waitUntil("the line that waits to be marked", func(screen string) bool {
		return strings.Contains(flat(screen), "› 5 time.sleep(1)")
	})
	x.press("left")
	x.waitFor("› 4 def ask(topic)")
	x.press("[")
	x.waitFor("replay 0.50x")
	x.press("]", "]", "]", "space")
	x.waitFor("replay 4.00x · 3.0")

	x.press("esc")
	x.waitFor("› The Problem", "tab next activity")
	x.press("esc")
	x.waitFor("Do more with less waiting", "✓ watched", "• begun")
	x.press("q")
	if status := x.status(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	again := u.open()
	again.waitFor("Do more with less waiting", "✓ watched", "• begun")
}

// TestPlaceIsKept: the second start is where the first one was left, whichever
// way it ended.
func TestPlaceIsKept(t *testing.T) {
	t.Parallel()
	for name, leave := range map[string]func(*terminal){
		"quit":   func(x *terminal) { x.press("ctrl+c") },
		"closed": (*terminal).hangUp,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			u := newUser(t)
			x := u.open()
			x.toLesson(2)
			x.press("G")
			x.waitFor("You have not predicted yet", "space read on")
			x.press("space", "G")
			x.waitFor("Now write it yourself")
			leave(x)
			x.status()
			u.open().waitFor("› The Solution", "Now write it yourself")
		})
	}
}

// TestQuiz answers wrong, reads why, and answers right.
func TestQuiz(t *testing.T) {
	t.Parallel()
	x := newUser(t).open()
	x.toLesson(2)
	x.tabTo("enter answers")
	x.press("enter")
	x.waitFor("What is printed?", "1-4 choose")
	x.press("1")
	x.waitFor("✗ 1 fast, then slow", "Here the first await", "Choose another")
	x.press("down", "enter")
	x.waitFor("✓ 2 slow, then fast", "Right.", "enter go on")
	x.press("enter")
	x.waitFor("enter answers ✓", "Two awaits in a row")
	x.quit()
	if got := x.user.state().Quizzes["q5"]; !got.Right || got.Tries != 2 {
		t.Errorf("kept of the answers: %+v", got)
	}
}

// TestParsons solves the puzzle by what is on the screen, after a wrong try.
func TestParsons(t *testing.T) {
	t.Parallel()
	problem := firstPuzzle(t)
	u := newUser(t)
	x := u.open()
	x.toLesson(2)
	x.tabTo("enter starts sorting")
	x.press("enter")
	x.waitFor("Put the lines in order", "enter check")
	x.press("enter")
	x.waitFor("✗ Not yet")
	solve(x, problem)
	x.press("enter")
	x.waitFor("✓", "enter go on")
	x.press("enter")
	x.waitFor("tab next activity")
	x.quit()
	if !u.state().Parsons[problem.ID].Right {
		t.Error("the solved puzzle is not kept")
	}
}
