package python_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"lesswait/internal/python"
)

// suspendedWall is the time limit of a run in a program that is suspended for longer.
const suspendedWall = 4 * time.Second

// TestSuspended is the program of TestSuspensionIsNoTimeout: it tells the process
// id of the worker, and then how the run ended.
func TestSuspended(t *testing.T) {
	if os.Getenv(roleVariable) != "suspended" {
		t.Skip("only as a program of TestSuspensionIsNoTimeout")
	}
	pool := python.NewPool(standIn(t), 0)
	defer closed(t, pool)
	request := code(`import os, time`, `say(f"[{os.getpid()}]")`, `time.sleep(1)`, `verdict(1)`)
	request.Limits.Wall = suspendedWall
	request.OnLine = func(line []byte) { fmt.Println("worker", processes(line)[0]) }
	fmt.Println("ended", run(t, pool, request).End)
}

// While lesswait is suspended, as by ctrl+z, its worker goes on. A right answer that
// ended in time stays one, however long the suspension.
func TestSuspensionIsNoTimeout(t *testing.T) {
	t.Parallel()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "-test.run=^TestSuspended$", "-test.v")
	cmd.Env = append(os.Environ(), roleVariable+"=suspended")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := ""
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if worker, ok := strings.CutPrefix(lines.Text(), "worker "); ok {
			suspend(t, cmd.Process, processes([]byte(worker)))
		}
		if end, ok := strings.CutPrefix(lines.Text(), "ended "); ok {
			ended = end
		}
	}
	if err := cmd.Wait(); err != nil || ended != string(python.EndExited) {
		t.Errorf("the run ended as %q (%v)", ended, err)
	}
}

// suspend stops a process until its workers are gone and their time limit is over.
func suspend(t *testing.T, p *os.Process, workers []int) {
	t.Helper()
	if err := p.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	allGone(t, workers)
	time.Sleep(suspendedWall)
	if err := p.Signal(syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
}
