//go:build !windows

package supervise

import (
	"os"
	"os/exec"
	"syscall"
	"testing"
)

func TestSweepEndsWhatIsMarked(t *testing.T) {
	start := func(marker string) *exec.Cmd {
		cmd := exec.Command("sleep", "600")
		cmd.Env = append(os.Environ(), MarkerVariable+"="+marker)
		cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		return cmd
	}
	mine, other := start("mine-of-this-test"), start("another-of-this-test")
	sweep("mine-of-this-test")
	_ = mine.Wait() // it was killed
	if status := mine.ProcessState.Sys().(syscall.WaitStatus); status.Signal() != syscall.SIGKILL {
		t.Errorf("the marked process ended with %v", status)
	}
	if err := other.Process.Signal(syscall.Signal(0)); err != nil {
		t.Errorf("a process of another run was ended: %v", err)
	}
	_ = other.Process.Kill()
	_ = other.Wait()
}

func TestTailKeepsTheEnd(t *testing.T) {
	var tail outputTail
	for range tailSize {
		if _, err := tail.Write([]byte("ab")); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := tail.Write([]byte("end")); err != nil {
		t.Fatal(err)
	}
	if got := tail.String(); len(got) != tailSize || got[len(got)-3:] != "end" {
		t.Errorf("kept %d bytes, ending in %q", len(got), got[len(got)-3:])
	}
}
