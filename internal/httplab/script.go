package httplab

import (
	"strings"
	"time"
)

// Script is what a server answers.
type Script struct {
	Routes []Route
	Limit  int    // requests that are served at once; 0 for any number
	Busy   Answer // to those beyond the limit
	// Connect is how long a new connection waits before its first request is
	// read, as for a handshake with a server that is far away.
	Connect time.Duration
}

// Route is the answers to requests for a path.
type Route struct {
	// Path is one path, or all paths that begin with it where it ends in a
	// slash. The longest one that fits counts.
	Path string
	// Answers are for the first, the second, … request for one and the same
	// path; the last one is repeated.
	Answers []Answer
}

// Answer is what becomes of one request. Its zero value is the status 200 at
// once, with the path as JSON: {"path": "/items/1"}.
type Answer struct {
	Wait    time.Duration // before anything is sent
	Status  int           // 0 for 200
	JSON    any           // the body, as JSON
	Text    string        // or as it is
	Dribble time.Duration // the pause after each byte of the body
	Drop    bool          // the connection is closed, and nothing was said
}

// answer is that to the nth request for a path, counted from 0.
func (s Script) answer(path string, nth int) (Answer, bool) {
	var best Route
	for _, r := range s.Routes {
		fits := r.Path == path || strings.HasSuffix(r.Path, "/") && strings.HasPrefix(path, r.Path)
		if fits && len(r.Path) > len(best.Path) {
			best = r
		}
	}
	if len(best.Answers) == 0 {
		return Answer{}, false
	}
	return best.Answers[min(nth, len(best.Answers)-1)], true
}
