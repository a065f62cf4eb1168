package python

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"lesswait/internal/python/supervise"
)

func (p *Pool) start() (*spare, error) {
	process, err := supervise.Start(p.spec)
	if err != nil {
		return nil, fmt.Errorf("start a Python worker: %w", err)
	}
	return &spare{session: newSession(process)}, nil
}

// pop takes the oldest spare: the one most likely to be warm.
func (p *Pool) pop() *spare {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.spares) == 0 {
		return nil
	}
	s := p.spares[0]
	p.spares = p.spares[1:]
	return s
}

// fill starts one spare if one is wanted; when it is warm it goes on. One at
// a time, and none during a run: warming up takes a processor for a tenth of
// a second, which would show in what is being measured. Nobody waits for it.
func (p *Pool) fill() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed || p.filling || p.active > 0 || p.failed >= failedLimit || len(p.spares) >= p.warm {
		return
	}
	p.filling = true
	p.work.Go(p.add)
}

// add starts a spare and sees it come up, and replaces it should it die
// unused. Why one doesn't come up the next Run meets and reports.
func (p *Pool) add() {
	s, err := p.start()
	if err == nil && !p.push(s) {
		_ = s.session.discard()
		return
	}
	if err == nil {
		err = s.await(p.ctx)
	}
	p.added(s, err)
	if s != nil {
		p.watch(s)
	}
}

// watch returns when a worker has ended; one that dies unused is replaced.
func (p *Pool) watch(s *spare) {
	<-s.session.process.Done()
	if p.drop(s) {
		_ = s.session.discard()
		p.fill()
	}
}

// push offers a spare to the runs, unless the pool was closed meanwhile.
func (p *Pool) push(s *spare) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return false
	}
	p.spares = append(p.spares, s)
	if line := p.ahead; line != nil {
		p.work.Go(func() { s.session.tell(line) })
	}
	return true
}

// added ends the filling with one spare, and goes on if it came up.
func (p *Pool) added(s *spare, err error) {
	p.mu.Lock()
	p.filling = false
	if s == nil {
		p.failed++
	} else {
		s.warm = err == nil
	}
	p.mu.Unlock()
	if err == nil {
		p.fill()
	}
}

// drop removes a spare that has died; false where a run or Close has it.
func (p *Pool) drop(s *spare) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i, other := range p.spares {
		if other == s {
			p.spares = slices.Delete(p.spares, i, i+1)
			p.failed++
			return true
		}
	}
	return false
}

// spare is a worker that has no request yet.
type spare struct {
	session *session
	warm    bool // it came up; guarded by the pool
}

// await returns when the worker has said hello.
func (s *spare) await(ctx context.Context) error {
	for _, sign := range []<-chan struct{}{s.session.process.Ready(), s.session.results.hello} {
		select {
		case <-sign:
		case <-s.session.process.Done():
			return s.failure()
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// failure tells why a worker didn't come up, in its own last words.
func (s *spare) failure() error {
	_ = s.session.discard()
	text, _ := s.session.output.kept()
	status := s.session.process.Status()
	return fmt.Errorf("a Python worker ended before its request (status %d %s): %s",
		status.Exit, status.Signal, strings.TrimSpace(string(text)))
}
