package trace_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/trace"
)

func request(conn, from, to int64, how string, status int) trace.Event {
	return trace.Event{Ev: trace.HTTPRequest, T: from, Num: to, Max: conn, Text: "/", Kind: how, Line: status}
}

func TestTheServersSideComesBehindTheExit(t *testing.T) {
	line := trace.Build([]trace.Event{
		{Ev: trace.Meta, Num: 1, Kind: "real"},
		{Ev: trace.Exit, T: 100},
		{Ev: trace.Mark, T: 120, Text: "too late"},
		{Ev: trace.HTTPServer, Max: 1, Num: 3},
		{Ev: trace.HTTPConnection, T: 10, Num: 105, Max: 1},
		request(1, 20, 60, trace.Answered, 200),
		request(1, 60, 130, trace.Abandoned, 0), // the server saw its client go a little later
		request(1, -5, -9, trace.Refused, 503),
	})
	want := &trace.Server{Limit: 1, All: 3, Connections: []trace.Connection{{Number: 1, From: 10, To: 100}}, Requests: []trace.Request{
		{Connection: 1, From: 20, To: 60, Path: "/", How: trace.Answered, Status: 200},
		{Connection: 1, From: 60, To: 100, Path: "/", How: trace.Abandoned},
		{Connection: 1, Path: "/", How: trace.Refused, Status: 503},
	}}
	if diff := cmp.Diff(want, line.Server); diff != "" {
		t.Errorf("the server (-want +got):\n%s", diff)
	}
	if line.End != 100 || len(line.Marks) != 0 {
		t.Errorf("the run ends at %d with marks %v; want 100 and none", line.End, line.Marks)
	}
}

func TestLoads(t *testing.T) {
	s := trace.Server{Requests: []trace.Request{{From: 0, To: 30}, {From: 10, To: 20}, {From: 20, To: 40}}}
	want := []trace.Load{{0, 1}, {10, 2}, {20, 1}, {20, 2}, {30, 1}, {40, 0}}
	if diff := cmp.Diff(want, s.Loads()); diff != "" {
		t.Error(diff)
	}
}
