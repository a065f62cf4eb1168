package httplab

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
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
