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

// TestTheNervesFail: Python does not start in front of the class, so the recording that
// was rehearsed is played, and says that it is one. The code is shown, changed and given
// up, a file is judged that isn't there, and a clicker turns the pages.
func TestTheNervesFail(t *testing.T) {
	t.Parallel()
	run, err := os.MkdirTemp("", "lw")
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(run) })
	u := newUser(t, "XDG_RUNTIME_DIR="+run)
	must(t, os.WriteFile(filepath.Join(u.home(), "echo.py"), []byte("print('one')\n"), 0o600))
	talk := []string{"present", filepath.Join(u.home(), "echo.py"), "2"}
	rehearsal := u.openIn(usual(), nil, program(), append(talk, "--rehearse")...)
	if status := rehearsal.status(); status != 0 {
		t.Fatalf("the rehearsal ends with status %d", status)
	}

	room := u.openIn(usual(), nil, program(), append(talk, "--python", "/bin/false")...)
	room.waitFor("print('one')", "1/16")
	room.press("pgdown")
	room.waitFor("/bin/false doesn't run as Python", "Press p for the recording.", "live")
	room.press("p")
	room.waitFor("recorded", "µs")
	room.press("i", "x")
	room.waitFor("xprint", "esc leaves it as it was")
	room.press("esc")
	room.waitGone("esc leaves it as it was")
	room.press("g", "2", "enter") // a page down may first end what still plays
	room.waitFor("THE SOLUTION", "2/16")
	room.press("pgdown")
	room.waitFor("How long does the one with", "3/16")
	room.press("g", "fetch-all", "enter")
	room.waitFor("E02, fetch-all")
	room.press("o", "~/none.py", "enter")
	room.waitFor("there is no such file")
	room.press("b")
	room.waitGone("fetch-all")
	room.press("b")
	room.waitFor("E02, fetch-all")
	room.press("q")
	if status := room.status(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}
