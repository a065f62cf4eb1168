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
// at once as there are processors.
type ForkServer struct {
	spec   supervise.Spec
	slots  chan struct{}
	ctx    context.Context // ends when it is closed
	cancel context.CancelFunc

	mu     sync.Mutex
	closed bool
	server *supervise.ForkServer // nil where the last one has died
	runs   sync.WaitGroup
}

// NewForkServer starts a fork server and waits until it is warm. Windows has
// none: the error wraps errors.ErrUnsupported.
func NewForkServer(in *Interpreter) (*ForkServer, error) { return newForkServer(in.spec()) }

func newForkServer(spec supervise.Spec) (*ForkServer, error) {
	server, err := supervise.StartServer(spec)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(context.Background())
	return &ForkServer{
		spec: spec, server: server, ctx: ctx, cancel: cancel,
		slots: make(chan struct{}, runtime.GOMAXPROCS(0)),
	}, nil
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
	select {
	case f.slots <- struct{}{}:
		defer func() { <-f.slots }()
	case <-ctx.Done():
		return Result{End: EndCanceled, Exit: -1}, nil
	}
	process, err := f.fork(r.Ahead)
	if err != nil {
		return Result{}, err
	}
	s := newSession(process)
	result, err := s.run(ctx, r)
	return result, errors.Join(err, s.remove())
}

// Close cancels the runs under way, and ends the server.
func (f *ForkServer) Close() error {
	f.mu.Lock()
	f.closed = true
	f.mu.Unlock()
	f.cancel()
	f.runs.Wait()
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.drop()
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
// a program that finds and kills it must not spoil the requests after it.
func (f *ForkServer) fork(ahead map[string]any) (*supervise.Process, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.server != nil {
		process, err := f.server.Fork(ahead)
		if err == nil {
			return process, nil
		}
	}
	_ = f.drop() // it is broken already
	server, err := supervise.StartServer(f.spec)
	if err != nil {
		return nil, err
	}
	f.server = server
	process, err := server.Fork(ahead)
	if err != nil {
		return nil, fmt.Errorf("fork a Python worker: %w", err)
	}
	return process, nil
}

// drop ends the server; its workers' keepers outlive it.
func (f *ForkServer) drop() error {
	if f.server == nil {
		return nil
	}
	err := f.server.Close()
	f.server = nil
	return err
}
