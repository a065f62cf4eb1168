package timeout

import (
	"fmt"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// name is what stands beside its lane.
func (n *node) name() string {
	switch {
	case n.task != nil:
		return ink.Clean(n.task.Called())
	case n.call != nil:
		return ink.Clean(n.call.Label)
	case n.job != nil:
		return ink.Clean(n.job.Fn) + " (thread)"
	case n.scope.Group:
		return "TaskGroup"
	case n.scope.Due == trace.Unfinished:
		return "timeout(None)"
	}
	return fmt.Sprintf("timeout(%s)", limit(n.scope))
}

// limit is how long a timeout grants, in seconds as they are written in a program.
func limit(s *trace.Scope) string {
	ms := (s.Due - s.From + 500) / 1_000
	return fmt.Sprintf("%g", float64(ms)/1e3)
}

func (n *node) from() int64 {
	switch {
	case n.task != nil:
		return n.task.Start
	case n.call != nil:
		return n.call.Start
	case n.job != nil:
		return n.job.Handed
	}
	return n.scope.From
}

// until is when it ended, and how; Unfinished if it has not.
func (n *node) until() (int64, trace.Outcome) {
	switch {
	case n.task != nil:
		return n.task.End, n.task.Outcome
	case n.call != nil:
		return n.call.End, n.call.Outcome
	case n.job != nil:
		return n.job.End, trace.OK
	}
	return n.scope.End(), trace.OK
}

// askedAt is when it was asked to stop, Unfinished if it was not.
func (n *node) askedAt() int64 {
	if n.asks == nil {
		return trace.Unfinished
	}
	return n.asks.At
}

// failed names the exception that it ended with.
func (n *node) failed() string {
	text := ""
	if n.task != nil {
		text = n.task.Error
	} else if n.call != nil {
		text = n.call.Error
	}
	name, _, _ := strings.Cut(text, ":")
	if name == "" {
		name = "failed"
	}
	return ink.Clean(name[strings.LastIndexByte(name, '.')+1:])
}

// track is what its lane shows.
func (n *node) track() *trace.Track {
	switch {
	case n.task != nil:
		return &n.task.Track
	case n.call != nil:
		return &n.call.Track
	case n.job != nil && n.job.Begin != trace.Unfinished:
		return &trace.Track{Spans: []trace.Span{{State: trace.Threaded, From: n.job.Begin, To: endOf(n.job.End)}}}
	}
	return &trace.Track{}
}
