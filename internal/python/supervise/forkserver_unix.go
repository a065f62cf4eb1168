//go:build !windows

package supervise

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// startServer runs the fork server's main function.
const startServer = "from lesswait.forkserver import main; main()"

// acceptTimeout bounds the wait for a fork: a server that doesn't answer is
// as good as dead.
const acceptTimeout = 10 * time.Second

// ForkServer is a warm process that forks one worker after the other, and is
// its keeper (forkserver.py). It is for one caller at a time.
type ForkServer struct {
	cmd     *exec.Cmd
	folder  *Folder
	output  *outputTail
	control *net.UnixConn
	told    map[string]bool // what the server has got ready
}

// StartServer starts a fork server and waits until it is warm.
func StartServer(s Spec) (*ForkServer, error) {
	folder, err := NewFolder()
	if err != nil {
		return nil, err
	}
	ours, theirs, err := socketPair()
	if err != nil {
		return nil, errors.Join(fmt.Errorf("fork server: %w", err), folder.Remove())
	}
	defer func() { _ = theirs.Close() }()
	server := &ForkServer{folder: folder, control: ours, output: new(outputTail), told: map[string]bool{}}
	server.cmd = exec.Command(s.Python, append(flags(), "-c", startServer, s.Module)...)
	server.cmd.Env = s.environ(folder.Environ())
	server.cmd.Dir = folder.Work()
	server.cmd.Stderr = server.output
	server.cmd.WaitDelay = 100 * time.Millisecond // for orphans that hold its stderr
	server.cmd.ExtraFiles = []*os.File{theirs}
	server.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if err := server.cmd.Start(); err != nil {
		return nil, errors.Join(fmt.Errorf("start %s: %w", s.Python, err), ours.Close(), folder.Remove())
	}
	_ = theirs.Close()
	if err := server.hello(); err != nil {
		return nil, errors.Join(err, server.Close())
	}
	return server, nil
}

// hello waits for the server's first line; it can't be had from a server
// that can't import what it serves.
func (f *ForkServer) hello() error {
	if err := f.control.SetReadDeadline(time.Now().Add(3 * acceptTimeout)); err != nil {
		return err
	}
	if _, err := bufio.NewReader(f.control).ReadString('\n'); err != nil {
		_ = f.cmd.Process.Kill()
		_ = f.cmd.Wait()
		return fmt.Errorf("the fork server didn't start: %w: %s", err, f.output.String())
	}
	return nil
}

// Fork starts a worker; the one before has ended. The server itself gets ready
// what ahead, if it is not nil, tells. The request is read when the caller
// writes it.
func (f *ForkServer) Fork(ahead map[string]any) (*Process, error) {
	folder, err := NewFolder()
	if err != nil {
		return nil, err
	}
	p, err := f.fork(folder, ahead)
	if err != nil {
		return nil, errors.Join(err, folder.Remove())
	}
	return p, nil
}

func (f *ForkServer) fork(folder *Folder, ahead map[string]any) (*Process, error) {
	main, kept, err := newPipesWithKeeper()
	if err != nil {
		return nil, fmt.Errorf("pipes of a worker: %w", err)
	}
	defer main.closeWorkers()
	defer kept.closeKeepers()
	k := newKeeper(kept, folder.marker)
	process := main.process(folder, k)
	if err := f.order(folder, ahead, main, kept, process, k); err != nil {
		kept.closeOurs()
		main.closeOurs()
		return nil, err
	}
	return process, nil
}

// order sends one request with its descriptors and waits for its worker.
func (f *ForkServer) order(folder *Folder, ahead map[string]any, main *pipes, kept *keeperPipes, p *Process, k *keeper) error {
	rights := syscall.UnixRights(
		int(main.output.w.Fd()), int(main.request.r.Fd()), int(main.result.w.Fd()), int(main.crash.w.Fd()),
		int(kept.lifeline.r.Fd()), int(kept.status.w.Fd()),
	)
	message, err := f.message(folder, ahead)
	if err != nil {
		return err
	}
	if _, _, err := f.control.WriteMsgUnix(append(message, '\n'), rights, nil); err != nil {
		return fmt.Errorf("ask the fork server: %w", err)
	}
	main.closeWorkers()
	kept.closeKeepers()
	go k.follow(p)
	select {
	case <-k.there:
		return nil
	case <-p.done:
		return errors.New("the fork server didn't start a worker")
	case <-time.After(acceptTimeout):
		k.kill()
		<-p.done
		return errors.New("the fork server doesn't answer")
	}
}

// message asks for a worker. What there is to get ready is told once.
func (f *ForkServer) message(folder *Folder, ahead map[string]any) ([]byte, error) {
	message := map[string]any{"folder": folder.Path, "cwd": folder.Work(), "env": folder.Environ()}
	likely, err := json.Marshal(ahead)
	if err != nil {
		return nil, err
	}
	if ahead != nil && !f.told[string(likely)] {
		f.told[string(likely)] = true
		message["ahead"] = json.RawMessage(likely)
	}
	return json.Marshal(message)
}

// Close ends the server. Workers must have ended before.
func (f *ForkServer) Close() error {
	_ = f.control.Close()
	_ = f.cmd.Process.Kill()
	_ = f.cmd.Wait() // a killed process is what was asked for
	return f.folder.Remove()
}

// socketPair makes a connected pair: a connection here, a file to inherit.
func socketPair() (*net.UnixConn, *os.File, error) {
	syscall.ForkLock.RLock()
	fds, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err == nil {
		syscall.CloseOnExec(fds[0])
		syscall.CloseOnExec(fds[1])
	}
	syscall.ForkLock.RUnlock()
	if err != nil {
		return nil, nil, err
	}
	ours, theirs := os.NewFile(uintptr(fds[0]), "control"), os.NewFile(uintptr(fds[1]), "control")
	defer func() { _ = ours.Close() }()
	conn, err := net.FileConn(ours)
	if err != nil {
		return nil, nil, errors.Join(err, theirs.Close())
	}
	return conn.(*net.UnixConn), theirs, nil
}
