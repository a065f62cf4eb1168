package python

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"

	"lesswait/internal/python/supervise"
)

// ForkServer is a Runner that forks each worker from a warm process: ten
// times the throughput of a Pool, for bulk work. It serves as many requests
// at once as there are processors, each with a server of its own.
type ForkServer struct {
	spec   supervise.Spec
	idle   chan *supervise.ForkServer // nil stands for one that is to be started
	ctx    context.Context            // ends when it is closed
	cancel context.CancelFunc

	mu     sync.Mutex
	closed bool
	runs   sync.WaitGroup
}

// NewForkServer starts a fork server and waits until it is warm. Windows has
// none: the error wraps errors.ErrUnsupported.
func NewForkServer(in *Interpreter) (*ForkServer, error) { return newForkServer(in.spec()) }

func newForkServer(spec supervise.Spec) (*ForkServer, error) {
	supervise.SweepFolders()
	first, err := supervise.StartServer(spec)
	if err != nil {
		return nil, err
	}
	f := &ForkServer{spec: spec, idle: make(chan *supervise.ForkServer, runtime.GOMAXPROCS(0))}
	f.ctx, f.cancel = context.WithCancel(context.Background())
	f.idle <- first
	for range cap(f.idle) - 1 {
		f.idle <- nil
	}
	return f, nil
}

// Run serves the request with a forked worker.
func (f *ForkServer) Run(ctx context.Context, r Request) (Result, error) {
	if !f.enter() {
		return Result{}, ErrClosed
	}
	defer f.runs.Done()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(f.ctx, cancel)()
	var server *supervise.ForkServer
	select {
	case server = <-f.idle:
		defer func() { f.idle <- server }()
	case <-ctx.Done():
		return Result{End: EndCanceled, Exit: -1}, nil
	}
	var process *supervise.Process
	var err error
	if process, server, err = f.fork(server, r.Ahead); err != nil {
		return Result{}, err
	}
	s := newSession(process)
	result, err := s.run(ctx, r)
	return result, errors.Join(err, s.remove())
}

// Close cancels the runs under way, and ends the servers.
func (f *ForkServer) Close() error {
	f.mu.Lock()
	f.closed = true
	f.mu.Unlock()
	f.cancel()
	f.runs.Wait()
	var errs []error
	for range cap(f.idle) {
		if server := <-f.idle; server != nil {
			errs = append(errs, server.Close())
		}
		f.idle <- nil
	}
	return errors.Join(errs...)
}

func (f *ForkServer) enter() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.closed {
		return false
	}
	f.runs.Add(1)
	return true
}

// fork asks the server for a worker, and a new server if this one is gone:
// a program that kills its parent must not spoil the requests after it.
func (f *ForkServer) fork(server *supervise.ForkServer, ahead map[string]any) (*supervise.Process, *supervise.ForkServer, error) {
	if server != nil {
		process, err := server.Fork(ahead)
		if err == nil {
			return process, server, nil
		}
		_ = server.Close() // it is broken already
	}
	server, err := supervise.StartServer(f.spec)
	if err != nil {
		return nil, nil, err
	}
	process, err := server.Fork(ahead)
	if err != nil {
		return nil, server, fmt.Errorf("fork a Python worker: %w", err)
	}
	return process, server, nil
}
