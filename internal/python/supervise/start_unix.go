//go:build !windows

package supervise

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
)

// startKeeper runs the keeper's main function without the search of `-m`.
const startKeeper = "from lesswait.keeper import main; main()"

// Start starts a worker of its own interpreter.
func Start(s Spec) (*Process, error) {
	folder, err := NewFolder()
	if err != nil {
		return nil, err
	}
	p, err := start(s, folder)
	if err != nil {
		_ = folder.Remove()
		return nil, err
	}
	return p, nil
}

func start(s Spec, folder *Folder) (*Process, error) {
	main, kept, err := newPipesWithKeeper()
	if err != nil {
		return nil, fmt.Errorf("pipes of a worker: %w", err)
	}
	defer main.closeWorkers()
	defer kept.closeKeepers()
	cmd := exec.Command(s.Python, append(flags(), "-c", startKeeper, folder.Path, s.Module)...)
	cmd.Env = s.environ(folder.Environ())
	cmd.Dir = folder.Work()
	cmd.Stdout, cmd.Stderr = main.output.w, main.output.w
	cmd.ExtraFiles = []*os.File{main.request.r, main.result.w, main.crash.w, kept.lifeline.r, kept.status.w}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // no terminal, and no signals meant for ours
	if err := cmd.Start(); err != nil {
		kept.closeOurs()
		main.closeOurs()
		return nil, fmt.Errorf("start %s: %w", s.Python, err)
	}
	k := newKeeper(kept, folder.marker)
	k.endKeeper = func() { _ = cmd.Process.Kill() }
	k.reap = func() { go func() { _ = cmd.Wait() }() } // its end takes a millisecond that nobody need wait for
	process := main.process(folder, k)
	go k.follow(process)
	return process, nil
}
