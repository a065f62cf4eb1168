package python

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"sync"
	"time"

	"lesswait/internal/python/supervise"
)

// session is one worker and the readers of its pipes. It serves at most one
// request.
type session struct {
	process *supervise.Process
	results *resultReader
	output  *outputReader
	crash   bytes.Buffer
	readers sync.WaitGroup

	over    chan struct{} // closed when end is set
	endOnce sync.Once
	end     End

	finish func() // reads what is left in the pipes and closes them
}

// newSession reads a worker's pipes from now on, so that it never waits for a
// reader.
func newSession(p *supervise.Process) *session {
	s := &session{process: p, over: make(chan struct{})}
	s.results = newResultReader(s.stop)
	s.output = &outputReader{stop: s.stop, limit: DefaultOutput}
	s.readers.Go(func() { s.results.read(p.Result) })
	s.readers.Go(func() { s.output.read(p.Output) })
	s.readers.Go(func() { _, _ = io.Copy(&limitedBuffer{&s.crash, crashLimit}, p.Crash) })
	s.finish = sync.OnceFunc(func() {
		s.results.abandon()
		s.drain()
		s.process.Release()
	})
	return s
}

// stop ends the worker for a reason; the first one counts.
func (s *session) stop(reason End) {
	s.endOnce.Do(func() {
		s.end = reason
		close(s.over)
		s.process.Kill()
	})
}

// discard ends a worker that is not needed and waits until it is gone, with
// its folder.
func (s *session) discard() error {
	s.stop(EndCanceled)
	<-s.process.Done()
	s.finish()
	return s.remove()
}

// remove deletes the folder of a worker that has ended.
func (s *session) remove() error { return s.process.Folder.Remove() }

// drain waits for the readers. They end with the pipes, whose writers are
// gone; but a descendant that escaped may hold one open, so a pipe from which
// nothing came for a grace is cut, unless its reader is still handing on.
func (s *session) drain() {
	drained := make(chan struct{})
	go func() {
		s.readers.Wait()
		close(drained)
	}()
	before := int64(-1)
	for {
		select {
		case <-drained:
			return
		case <-time.After(grace):
		}
		if now, busy := s.results.progress(); !busy && now == before {
			s.process.Cut()
		} else {
			before = now
		}
	}
}

// run serves the request and frees the worker, but for its folder.
func (s *session) run(ctx context.Context, r Request) (Result, error) {
	limits := r.Limits.orDefault()
	request, nonce, err := encode(r.Fields)
	if err == nil {
		err = s.process.Limit(supervise.Limits{Memory: limits.Memory, FileSize: fileLimit})
	}
	if err != nil {
		_ = s.discard() // what matters is err
		return Result{}, err
	}
	s.output.begin(limits.Output, r.OnOutput)
	s.results.begin(nonce, r.OnLine)
	begun := time.Now()
	s.readers.Go(func() { s.send(request) })
	s.wait(ctx, limits.Wall)
	took := time.Since(begun)
	s.finish()
	return s.result(took), nil
}

// encode adds a fresh nonce, which the learner's program can't know.
func encode(fields map[string]any) (line []byte, nonce string, err error) {
	nonce = rand.Text()
	all := maps.Clone(fields)
	if all == nil {
		all = map[string]any{}
	}
	all["nonce"] = nonce
	line, err = json.Marshal(all)
	if err != nil {
		return nil, "", fmt.Errorf("encode a request: %w", err)
	}
	return append(line, '\n'), nonce, nil
}

// tell writes a line that comes before the request, or is of no use any more.
func (s *session) tell(line []byte) { _, _ = s.process.Request.Write(line) }

// send may block on a worker that doesn't read; finish closes the pipe.
func (s *session) send(request []byte) {
	_, _ = s.process.Request.Write(request) // a worker that is gone shows in its status
	_ = s.process.Request.Close()
}

func (s *session) result(took time.Duration) Result {
	status := s.process.Status()
	res := Result{End: s.reason(status), Exit: status.Exit, Signal: status.Signal, Took: took, Crash: s.crash.String()}
	res.Output, res.Truncated = s.output.kept()
	if res.End == EndExited && res.Exit == 0 {
		res.Verdict = s.results.verdict()
	}
	return res
}

// reason is why the worker ended. Nobody but the system's memory killer sends
// SIGKILL to a worker that wasn't stopped, unless it does it itself.
func (s *session) reason(status supervise.Status) End {
	s.endOnce.Do(func() {}) // too late for a reason from here on
	switch {
	case s.end != "":
		return s.end
	case status.Signal == "SIGKILL":
		return EndMemory
	case status.Signal != "" || status.Lost:
		return EndSignal
	}
	return EndExited
}

// limitedBuffer keeps the first bytes and takes the rest.
type limitedBuffer struct {
	kept *bytes.Buffer
	room int
}

func (b *limitedBuffer) Write(p []byte) (int, error) {
	n := min(len(p), b.room)
	b.kept.Write(p[:n])
	b.room -= n
	return len(p), nil
}
