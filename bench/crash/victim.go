//go:build linux

package main

import (
	"bytes"
	"io"
	"os/exec"
	"sync"
	"syscall"
	"time"
)

// victim is a program that is running.
type victim struct {
	cmd   *exec.Cmd
	out   output        // what it has printed
	ended chan struct{} // closed when it has ended
	ready chan struct{} // closed when the time begins to count; nil for at once

}

// startVictim starts a command in a process group of its own.
func startVictim(cmd *exec.Cmd, stdin io.Reader) (*victim, error) {
	v := &victim{cmd: cmd, ended: make(chan struct{})}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = stdin, &v.out, io.Discard
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.WaitDelay = patience
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		_ = cmd.Wait() // its status is read from ProcessState
		close(v.ended)
	}()
	return v, nil
}

func (v *victim) wait() { <-v.ended }

// killAfter kills it after a time, and tells whether it had not ended by then.
func (v *victim) killAfter(d time.Duration, group bool) bool {
	if v.ready != nil {
		<-v.ready
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-v.ended:
	case <-timer.C:
		v.kill(group)
	}
	v.wait()
	status, ok := v.cmd.ProcessState.Sys().(syscall.WaitStatus)
	return ok && status.Signal() == syscall.SIGKILL
}

func (v *victim) kill(group bool) {
	pid := v.cmd.Process.Pid
	if group {
		pid = -pid
	}
	_ = syscall.Kill(pid, syscall.SIGKILL) // it may just have ended
}

// passed tells whether it has ended well.
func (v *victim) passed() bool { return v.cmd.ProcessState.Success() }

// output is what a program has printed so far.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(p)
}

// lines are those that are whole.
func (o *output) lines() [][]byte {
	o.mu.Lock()
	defer o.mu.Unlock()
	all := bytes.SplitAfter(o.text.Bytes(), []byte("\n"))
	return all[:len(all)-1]
}
