package httplab

import (
	"maps"
	"slices"
	"sync"
	"time"
)

// ledger counts for a server, and keeps its log.
type ledger struct {
	now func() time.Time

	mu     sync.Mutex
	seen   Seen
	log    Log
	asked  map[string]int // requests served, by path
	active int            // requests under way
	served int            // those of them that are not beyond the limit
}

func newLedger(limit int, now func() time.Time) *ledger {
	return &ledger{now: now, asked: map[string]int{}, seen: Seen{Statuses: map[int]int{}}, log: Log{Limit: limit}}
}

// connected notes a new connection, and gives its number.
func (l *ledger) connected() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.seen.Connections++
	if len(l.log.Connections) < logMost {
		l.log.Connections = append(l.log.Connections, Connection{From: l.now()})
	}
	return l.seen.Connections
}

// closed notes the end of a connection.
func (l *ledger) closed(number int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if number > len(l.log.Connections) {
		return
	}
	if c := &l.log.Connections[number-1]; c.To.IsZero() { // the first of several who close it
		c.To = l.now()
	}
}

// ticket is a request under way.
type ticket struct {
	nth    int  // how many for its path were served before it
	served bool // it is not beyond the limit
	place  int  // in the log
}

// begin notes a request, and whether it is served.
func (l *ledger) begin(connection int, path string) ticket {
	l.mu.Lock()
	defer l.mu.Unlock()
	t := ticket{nth: l.asked[path], served: l.log.Limit == 0 || l.served < l.log.Limit, place: l.seen.Requests}
	if t.place < logMost {
		l.log.Requests = append(l.log.Requests, Request{Connection: connection, From: l.now(), Path: path})
	}
	l.seen.Requests++
	l.active++
	l.seen.Peak = max(l.seen.Peak, l.active)
	if t.served {
		l.asked[path]++
		l.served++
	}
	return t
}

// end notes how a request ended; the status is that of an answer that was sent.
func (l *ledger) end(t ticket, how Outcome, status int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.active--
	if t.served {
		l.served--
	}
	switch how {
	case Answered, Refused:
		l.seen.Statuses[status]++
	case Dropped:
		l.seen.Dropped++
	case Abandoned:
		l.seen.Abandoned++
	}
	if t.place < logMost {
		r := &l.log.Requests[t.place]
		r.To, r.How = l.now(), how
		if how == Answered || how == Refused {
			r.Status = status
		}
	}
}

func (l *ledger) read() Seen {
	l.mu.Lock()
	defer l.mu.Unlock()
	seen := l.seen
	seen.Statuses = maps.Clone(l.seen.Statuses)
	return seen
}

// tell gives the log; what is still open lasts until now.
func (l *ledger) tell() Log {
	l.mu.Lock()
	defer l.mu.Unlock()
	log, now := l.log, l.now()
	log.Connections, log.Requests = slices.Clone(log.Connections), slices.Clone(log.Requests)
	for i := range log.Connections {
		if c := &log.Connections[i]; c.To.IsZero() {
			c.To = now
		}
	}
	for i := range log.Requests {
		if r := &log.Requests[i]; r.To.IsZero() {
			r.To = now
		}
	}
	return log
}
