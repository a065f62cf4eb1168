//go:build !windows

package tracing

import (
	"os"
	"os/exec"
	"syscall"

	"golang.org/x/sys/unix"
)

// inherit makes a file the program's descriptor 3.
func inherit(cmd *exec.Cmd, f *os.File) (uintptr, error) {
	cmd.ExtraFiles = append(cmd.ExtraFiles, f)
	return uintptr(2 + len(cmd.ExtraFiles)), nil
}

// separate sets what a context that ends does: it asks the program to end, with
// its process group where that is its own.
func (o Options) separate(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: o.Apart}
	cmd.Cancel = func() error { return signalTo(cmd.Process, syscall.SIGTERM, o.Apart) }
}

func signalTo(p *os.Process, s os.Signal, group bool) error {
	number, ok := s.(syscall.Signal)
	if !ok || !group {
		return p.Signal(s)
	}
	return syscall.Kill(-p.Pid, number)
}

// endingOf is how a process ended, as a shell would report it.
func endingOf(state *os.ProcessState) Ending {
	status, ok := state.Sys().(syscall.WaitStatus)
	if !ok || !status.Signaled() {
		return Ending{Status: state.ExitCode()}
	}
	s := status.Signal()
	return Ending{Status: 128 + int(s), Error: "ended by " + unix.SignalName(s), signalled: true}
}
