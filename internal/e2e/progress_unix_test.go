//go:build unix

package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestTwoAtOnce: two windows with the course open both work, and what was done
// in either is kept.
func TestTwoAtOnce(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	race, quiz := u.open(), u.open()
	quiz.waitFor("enter open") // before the other's progress tells it where to begin
	startRace(race)
	quiz.toLesson(2)
	quiz.press("tab", "tab")
	quiz.waitFor("enter answers")
	quiz.press("enter")
	quiz.waitFor("1-4 choose")
	quiz.press("2")
	quiz.waitFor("Right.")
	race.waitFor("replay", "You said")
	race.quit()
	quiz.quit()
	kept := u.state()
	if _, predicted := kept.Predictions["d1"]; !predicted || !kept.Quizzes["q5"].Right {
		t.Errorf("kept: %+v", kept)
	}
}

// TestNewerProgress: a file of a later lesswait is left as it is, and the course
// works without saving.
func TestNewerProgress(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	later := []byte(`{"version": 99, "lessons": {"the-problem": {"glow": 7}}}`)
	u.keep(later)
	x := u.openIn(size{200, 40}, nil, program())
	x.waitFor("was written by a newer lesswait")
	x.press("esc")
	x.waitGone("was written by a newer lesswait")
	startRace(x)
	x.waitFor("replay", "You said")
	x.quit()
	if now, err := os.ReadFile(u.progressFile()); err != nil || !bytes.Equal(now, later) {
		t.Errorf("the file is now %q (%v)", now, err)
	}
}

// TestCorruptProgress: what can't be read is put aside, and said.
func TestCorruptProgress(t *testing.T) {
	t.Parallel()
	u := newUser(t)
	broken := []byte(`{"version": 1, "lessons": {"the-pro`)
	u.keep(broken)
	x := u.open()
	x.waitFor("could not be read", "put aside", "progress begins anew", "esc hide notice")
	x.press("down", "up")
	x.waitFor("put aside")
	x.press("enter")
	x.waitFor("lesson 1 of")
	x.waitGone("put aside")
	x.quit()
	if aside, err := os.ReadFile(u.progressFile() + ".corrupt-1"); err != nil || !bytes.Equal(aside, broken) {
		t.Errorf("put aside is %q (%v)", aside, err)
	}
	if last := u.state().Last.Lesson; last != "the-problem" {
		t.Errorf("the new file begins with the lesson %q", last)
	}
}

// keep makes this the user's progress file.
func (u *user) keep(text []byte) {
	u.t.Helper()
	must(u.t, os.MkdirAll(filepath.Dir(u.progressFile()), 0o700))
	must(u.t, os.WriteFile(u.progressFile(), text, 0o600))
}
