package httplab

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
)

// Seen is what a server saw of its clients.
type Seen struct {
	Connections int         `json:"connections"`
	Requests    int         `json:"requests"`
	Peak        int         `json:"peak"`      // the most requests under way at one moment
	Statuses    map[int]int `json:"statuses"`  // the answers that were sent to their end
	Dropped     int         `json:"dropped"`   // connections closed without an answer
	Abandoned   int         `json:"abandoned"` // requests whose client left before the answer was there
}

// String tells it in one line, the parts that did not happen left out.
func (s Seen) String() string {
	told := []string{
		amount(s.Connections, "connection"),
		amount(s.Requests, "request"),
		fmt.Sprintf("at most %d at once", s.Peak),
	}
	for _, status := range slices.Sorted(maps.Keys(s.Statuses)) {
		told = append(told, strings.TrimSpace(fmt.Sprintf("%d answered %d %s", s.Statuses[status], status, http.StatusText(status))))
	}
	if s.Dropped > 0 {
		told = append(told, fmt.Sprintf("%d dropped", s.Dropped))
	}
	if s.Abandoned > 0 {
		told = append(told, fmt.Sprintf("%d abandoned by the client", s.Abandoned))
	}
	return strings.Join(told, ", ")
}

func amount(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// ledger counts for a server.
type ledger struct {
	mu     sync.Mutex
	seen   Seen
	asked  map[string]int // requests served, by path
	active int            // requests under way
	served int            // those of them that are not beyond the limit
}

func newLedger() *ledger {
	return &ledger{asked: map[string]int{}, seen: Seen{Statuses: map[int]int{}}}
}

func (l *ledger) connected() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.seen.Connections++
}

// begin notes a request, whether it is served, and how many for its path were
// served before it.
func (l *ledger) begin(path string, limit int) (nth int, served bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	nth = l.asked[path]
	l.seen.Requests++
	l.active++
	l.seen.Peak = max(l.seen.Peak, l.active)
	if limit > 0 && l.served >= limit {
		return nth, false
	}
	l.asked[path]++
	l.served++
	return nth, true
}

// end notes how a request ended.
func (l *ledger) end(served bool, how outcome, status int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.active--
	if served {
		l.served--
	}
	switch how {
	case answered:
		l.seen.Statuses[status]++
	case dropped:
		l.seen.Dropped++
	case abandoned:
		l.seen.Abandoned++
	}
}

func (l *ledger) read() Seen {
	l.mu.Lock()
	defer l.mu.Unlock()
	seen := l.seen
	seen.Statuses = maps.Clone(l.seen.Statuses)
	return seen
}
