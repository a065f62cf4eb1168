//go:build !windows

package supervise

import (
	"bytes"
	"os"
	"syscall"
	"time"
)

// sweepRounds bounds the chase after processes that fork while being ended.
const sweepRounds = 100

// sweep ends every process of a run that can be told by itself. It is the last
// resort, where no keeper adopted them: on Linux because the program ended its
// keeper or stopped it, on macOS always.
//
// What is caught: whatever carries the run's marker in the environment that it
// was started with, and on Linux also what carries the run's number (see mark),
// however clean its environment. What is not: on macOS a process with another
// environment in a session of its own; on Linux one that has, beyond that, set
// the limit that is the number, while its keeper is gone. Windows needs no
// sweep: nothing leaves a job object.
func sweep(marker string) {
	for range sweepRounds {
		found := marked(marker)
		for _, pid := range found {
			_ = syscall.Kill(pid, syscall.SIGKILL)
		}
		if len(found) == 0 {
			return
		}
		time.Sleep(time.Millisecond)
	}
}

// marked lists the living processes of a run.
func marked(marker string) []int {
	assignment := []byte(MarkerVariable + "=" + marker)
	var found []int
	for _, pid := range processes() {
		if pid != os.Getpid() && (hasMark(pid, marker) || bytes.Contains(environment(pid), assignment)) {
			found = append(found, pid)
		}
	}
	return found
}
