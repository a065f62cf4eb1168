// Package httplab is a web server for lessons: it listens on loopback, answers
// by a script, slowly and wrongly where the script says so, and counts and
// logs what its clients did.
package httplab

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"
)

// Server is one that runs.
type Server struct {
	script Script
	ledger *ledger
	http   *http.Server
	base   string
	stop   context.CancelFunc

	mu     sync.Mutex
	closed bool
	work   sync.WaitGroup // what serves, and every request under way
}

// Start begins to listen on a free port.
func Start(script Script) (*Server, error) { return StartOn(script, time.Now) }

// StartOn is Start with another clock for the log.
func StartOn(script Script, now func() time.Time) (*Server, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("start the web server of the demo: %w", err)
	}
	ctx, stop := context.WithCancel(context.Background())
	s := &Server{script: script, ledger: newLedger(script.Limit, now), base: "http://" + listener.Addr().String(), stop: stop}
	s.http = &http.Server{
		Handler:     s,
		BaseContext: func(net.Listener) context.Context { return ctx },
		ConnContext: withConnection,
		ReadTimeout: time.Minute,
	}
	s.work.Go(func() { _ = s.http.Serve(&gate{listener, ctx, script.Connect, s.ledger}) })
	return s, nil
}

// URL is where the server is, without a slash at its end.
func (s *Server) URL() string { return s.base }

// Seen is what the server saw so far; after Close it is all.
func (s *Server) Seen() Seen { return s.ledger.read() }

// Log is what happened so far; after Close it is all.
func (s *Server) Log() Log { return s.ledger.tell() }

// Close ends the server and every request that is still under way.
func (s *Server) Close() error {
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	err := s.http.Close() // before the requests end, or they would end with an answer
	s.stop()
	s.work.Wait()
	return err
}

// enter tells whether a request still gets in; if so, Close waits for it.
func (s *Server) enter() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.closed {
		s.work.Add(1)
	}
	return !s.closed
}

// ServeHTTP answers one request by the script.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !s.enter() {
		return
	}
	defer s.work.Done()
	t := s.ledger.begin(connectionOf(r.Context()), r.URL.Path)
	answer := s.script.Busy
	if t.served {
		answer = s.find(r.URL.Path, t.nth)
	}
	how := give(w, r, answer)
	if how == Answered && !t.served {
		how = Refused
	}
	s.ledger.end(t, how, answer.status())
}

// find is the answer of the script, or that there is nothing.
func (s *Server) find(path string, nth int) Answer {
	if answer, ok := s.script.answer(path, nth); ok {
		return answer
	}
	return Answer{Status: http.StatusNotFound, Text: "<h1>Not found</h1>\n"}
}

func give(w http.ResponseWriter, r *http.Request, a Answer) Outcome {
	if !pause(r.Context(), a.Wait) {
		return Abandoned
	}
	if a.Drop {
		return drop(w)
	}
	body, kind := a.body(r.URL.Path)
	w.Header().Set("Content-Type", kind)
	w.WriteHeader(a.status())
	if a.Dribble > 0 {
		return dribble(r.Context(), w, body, a.Dribble)
	}
	if _, err := w.Write(body); err != nil {
		return Abandoned
	}
	return Answered
}

// drop closes the connection in the client's face.
func drop(w http.ResponseWriter) Outcome {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err == nil {
		_ = conn.Close()
	}
	return Dropped
}

// dribble sends the body byte by byte.
func dribble(ctx context.Context, w http.ResponseWriter, body []byte, step time.Duration) Outcome {
	control := http.NewResponseController(w)
	for i := range body {
		if _, err := w.Write(body[i : i+1]); err != nil || control.Flush() != nil || !pause(ctx, step) {
			return Abandoned
		}
	}
	return Answered
}

// pause tells whether the client is still there after it.
func pause(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}

func (a Answer) status() int {
	if a.Status == 0 {
		return http.StatusOK
	}
	return a.Status
}

// body is what is sent, and its content type.
func (a Answer) body(path string) (body []byte, kind string) {
	if a.Text != "" {
		return []byte(a.Text), "text/html; charset=utf-8"
	}
	value := a.JSON
	if value == nil {
		value = map[string]string{"path": path}
	}
	body, err := json.Marshal(value)
	if err != nil {
		return fmt.Appendf(nil, "the script's JSON can't be sent: %v", err), "text/plain; charset=utf-8"
	}
	return body, "application/json"
}
