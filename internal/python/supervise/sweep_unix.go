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

// sweep ends every process that carries the run's marker in the environment
// it was started with. It is the last resort, where no keeper could adopt
// them; a program that cleans its environment and then leaves its session
// escapes it.
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
		if pid != os.Getpid() && bytes.Contains(environment(pid), assignment) {
			found = append(found, pid)
		}
	}
	return found
}
