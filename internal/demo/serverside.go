package demo

import (
	"time"

	"lesswait/internal/httplab"
	"lesswait/internal/trace"
)

// serverSide makes events of what a server saw, on the clock of the program that
// asked it, which began then; n is the number of the first.
func serverSide(log httplab.Log, requests int, began time.Time, n int64) []trace.Event {
	since := func(t time.Time) int64 { return max(t.Sub(began).Microseconds(), 0) }
	events := []trace.Event{{Ev: trace.HTTPServer, Max: int64(log.Limit), Num: int64(requests)}}
	for i, c := range log.Connections {
		events = append(events, trace.Event{Ev: trace.HTTPConnection, T: since(c.From), Num: since(c.To), Max: int64(i + 1)})
	}
	for _, r := range log.Requests {
		events = append(events, trace.Event{
			Ev: trace.HTTPRequest, T: since(r.From), Num: since(r.To), Max: int64(r.Connection),
			Text: r.Path, Kind: string(r.How), Line: r.Status,
		})
	}
	for i := range events {
		events[i].N = n + int64(i)
	}
	return events
}
