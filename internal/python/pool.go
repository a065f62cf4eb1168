package python

import (
	"context"
	"errors"
	"slices"
	"sync"

	"lesswait/internal/python/supervise"
)

// Pool is a Runner whose workers serve one request each and are started
// ahead of need, so that a request finds an interpreter that has imported
// everything and shares nothing with the request before.
type Pool struct {
	spec      supervise.Spec
	warm      int
	libraries []string

	mu      sync.Mutex
	spares  []*spare
	active  int  // runs under way
	failed  int  // spares that ended unused since the last run
	filling bool // a spare is coming up
	closed  bool
	ahead   []byte          // what spares are told on their way
	left    []error         // why folders of runs could not be removed
	ctx     context.Context // ends when the pool is closed
	cancel  context.CancelFunc
	work    sync.WaitGroup
}

// failedLimit ends the starting ahead where workers don't come up or don't
// last; Run tells why.
const failedLimit = 3

// NewPool starts keeping warm workers ready; with 0, each run starts its own.
func NewPool(in *Interpreter, warm int) *Pool {
	p := newPool(in.spec(), warm)
	p.libraries = in.Libraries
	return p
}

// Libraries are the interpreter's: folders with packages that the learner
// installed, for requests that name them.
func (p *Pool) Libraries() []string { return p.libraries }

func newPool(spec supervise.Spec, warm int) *Pool {
	ctx, cancel := context.WithCancel(context.Background())
	p := &Pool{spec: spec, warm: warm, ctx: ctx, cancel: cancel}
	p.fill()
	p.work.Go(supervise.SweepFolders)
	return p
}

// Run serves the request with a spare worker, or with one started for it.
func (p *Pool) Run(ctx context.Context, r Request) (Result, error) {
	if !p.enter() {
		return Result{}, ErrClosed
	}
	defer p.leave(r)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(p.ctx, cancel)()
	s, err := p.take(ctx)
	if err != nil {
		if ctx.Err() != nil {
			return Result{End: EndCanceled, Exit: -1}, nil
		}
		return Result{}, err
	}
	result, err := s.run(ctx, r)
	p.work.Go(func() { p.remove(s) })
	return result, err
}

// remove deletes the folder of a run, which takes a millisecond that its
// result need not wait for. Close does, and tells what could not be removed.
func (p *Pool) remove(s *session) {
	if err := s.remove(); err != nil {
		p.mu.Lock()
		p.left = append(p.left, err)
		p.mu.Unlock()
	}
}

// Warm returns when n workers wait for a request, so that as many runs can
// start at the same moment. Beyond the pool's own number they are started now.
func (p *Pool) Warm(ctx context.Context, n int) error {
	spares, err := p.atLeast(n)
	for _, s := range spares {
		if err != nil {
			break
		}
		if err = s.await(ctx); err == nil {
			p.mu.Lock()
			s.warm = true
			p.mu.Unlock()
		}
	}
	return err
}

// atLeast returns the spares, once there are n of them.
func (p *Pool) atLeast(n int) ([]*spare, error) {
	for {
		p.mu.Lock()
		spares := slices.Clone(p.spares)
		p.mu.Unlock()
		if len(spares) >= n {
			return spares, nil
		}
		s, err := p.start()
		if err != nil {
			return nil, err
		}
		if !p.push(s) {
			return nil, errors.Join(ErrClosed, s.session.discard())
		}
		p.work.Go(func() { p.watch(s) })
	}
}

// Close ends all workers and waits until they and their folders are gone.
func (p *Pool) Close() error {
	p.mu.Lock()
	p.closed = true
	spares := p.spares
	p.spares = nil
	p.mu.Unlock()
	p.cancel()
	var errs []error
	for _, s := range spares {
		errs = append(errs, s.session.discard())
	}
	p.work.Wait()
	return errors.Join(append(errs, p.left...)...)
}

func (p *Pool) enter() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return false
	}
	p.active++
	p.failed = 0
	p.work.Add(1)
	return true
}

func (p *Pool) leave(r Request) {
	p.mu.Lock()
	p.active--
	p.mu.Unlock()
	p.expect(r.Ahead)
	p.fill()
	p.work.Done()
}

// take returns a session whose worker is warm. A spare may have died since
// it came up, so the last try is always a fresh one.
func (p *Pool) take(ctx context.Context) (*session, error) {
	for {
		s := p.pop()
		fresh := s == nil
		if fresh {
			var err error
			if s, err = p.start(); err != nil {
				return nil, err
			}
		}
		err := s.await(ctx)
		if err == nil {
			return s.session, nil
		}
		_ = s.session.discard()
		if fresh || ctx.Err() != nil {
			return nil, err
		}
	}
}
