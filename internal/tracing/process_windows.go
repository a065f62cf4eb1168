package tracing

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

// inherit lets the program have a handle.
func inherit(cmd *exec.Cmd, f *os.File) (uintptr, error) {
	h := windows.Handle(f.Fd())
	if err := windows.SetHandleInformation(h, windows.HANDLE_FLAG_INHERIT, windows.HANDLE_FLAG_INHERIT); err != nil {
		return 0, fmt.Errorf("pipe of a trace: %w", err)
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{AdditionalInheritedHandles: []syscall.Handle{syscall.Handle(h)}}
	return uintptr(h), nil
}

// separate keeps a ctrl+c of the terminal away from a program that is to be apart.
func (o Options) separate(cmd *exec.Cmd) {
	if o.Apart {
		cmd.SysProcAttr.CreationFlags |= windows.CREATE_NEW_PROCESS_GROUP
	}
}

// signalTo ends the program: Windows has no other signal for one that is apart.
func signalTo(p *os.Process, s os.Signal, group bool) error {
	if s == os.Interrupt && group {
		return windows.GenerateConsoleCtrlEvent(windows.CTRL_BREAK_EVENT, uint32(p.Pid))
	}
	return p.Kill()
}

func endingOf(state *os.ProcessState) Ending { return Ending{Status: state.ExitCode()} }
