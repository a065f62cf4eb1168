//go:build unix

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestTwoScreens: who teaches opens the notes first, then the room's screen; what is
// typed on the notes is seen in the room, and kept when the room's screen is ended
// from outside. The next lecture is found by the same notes, and goes on there.
func TestTwoScreens(t *testing.T) {
	t.Parallel()
	run, err := os.MkdirTemp("", "lw") // a socket's name may have about a hundred bytes
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(run) })
	u := newUser(t, "XDG_RUNTIME_DIR="+run)
	notes := u.openIn(usual(), nil, program(), "present", "--notes")
	notes.waitFor("Waiting for a presentation")

	room := u.openIn(usual(), nil, program(), "present", "the-solution", "--minutes", "90")
	notes.waitFor("1/15 title")
	notes.waitFor("0 min of 90")
	notes.press("g", "d", "2", "enter")
	notes.waitFor("2/15 question")
	room.waitFor("How long does the one with gather take")
	notes.press("space")
	notes.waitFor("3/15 first vote")
	notes.press("b", "1", "2", "a", "3")
	notes.waitFor("80 % of 15 are right: enough to move on.")
	if strings.Contains(room.screen(), "80 %") {
		t.Error("the room sees how it votes while it votes")
	}
	must(t, room.cmd.Process.Signal(syscall.SIGTERM))
	if status := room.status(); status != 128+15 {
		t.Errorf("exit status %d", status)
	}
	notes.waitFor("The presentation is over.")

	again := u.openIn(usual(), nil, program(), "present", "2")
	notes.waitFor("3/15 first vote")
	notes.waitFor("80 % of 15")
	again.press("q")
	if status := again.status(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	notes.press("q")
	if status := notes.status(); status != 0 {
		t.Errorf("the notes end with status %d", status)
	}
	if left, _ := filepath.Glob(filepath.Join(run, "lesswait", "*")); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}
