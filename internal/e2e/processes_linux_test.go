package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// noPython waits until no process of this user's program runs any more.
func (u *user) noPython() {
	u.t.Helper()
	u.eventually("its Python processes to end", func() bool { return len(u.pythons()) == 0 })
}

// pythons are the command lines of the processes that the program has started
// for this user: each has a folder in the user's temporary one for its home.
func (u *user) pythons() []string {
	var found []string
	files, _ := filepath.Glob("/proc/[0-9]*/environ") // the pattern is sound
	for _, file := range files {
		environ, err := os.ReadFile(file)
		if err != nil || !bytes.Contains(environ, []byte("="+u.temp()+"/")) {
			continue // another's, or ended meanwhile
		}
		command, _ := os.ReadFile(filepath.Join(filepath.Dir(file), "cmdline")) // ended: empty
		found = append(found, string(bytes.ReplaceAll(command, []byte{0}, []byte(" "))))
	}
	return found
}

// TestKilled: kill -9 gives the program no chance, and its Python processes end
// all the same.
func TestKilled(t *testing.T) {
	t.Parallel()
	x := newUser(t).open()
	startRace(x)
	if len(x.user.pythons()) == 0 {
		t.Fatal("no Python process is found while a race runs")
	}
	must(t, x.cmd.Process.Kill())
	x.status()
	x.user.noPython()
}
