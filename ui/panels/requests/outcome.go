package requests

import (
	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// outcome is a way in which requests can end.
type outcome struct {
	one, more string // what one is called, and several
	look      func(*ink.Sheet) (ink.Pen, string)
	moments   func(*trace.Server) []int64
}

// outcomes are all of them, the good one first. To ask once more is none, but
// belongs beside them.
func outcomes() []outcome {
	return []outcome{
		{"ok", "ok", flag(trace.OK), ended(func(r trace.Request) bool { return r.How == trace.Answered && !r.Failed() })},
		{"error", "errors", flag(trace.Failed), ended(func(r trace.Request) bool { return r.How == trace.Answered && r.Failed() })},
		{"refused", "refused", refused, ended(func(r trace.Request) bool { return r.How == trace.Refused })},
		{"dropped", "dropped", dropped, ended(func(r trace.Request) bool { return r.How == trace.Dropped })},
		{"given up", "given up", flag(trace.Cancelled), ended(func(r trace.Request) bool { return r.How == trace.Abandoned })},
		{"retry", "retries", retried, retries},
	}
}

func (o outcome) says(n int) string {
	if n == 1 {
		return "1 " + o.one
	}
	return ink.Count(n) + " " + o.more
}

func flag(how trace.Outcome) func(*ink.Sheet) (ink.Pen, string) {
	return func(s *ink.Sheet) (ink.Pen, string) { return s.Pens.Flags[how], s.G.Flags[how] }
}

func refused(s *ink.Sheet) (ink.Pen, string) { return s.Pens.Warn, s.G.Held }
func dropped(s *ink.Sheet) (ink.Pen, string) { return s.Pens.Warn, s.G.Cell[ink.Frozen] }
func retried(s *ink.Sheet) (ink.Pen, string) { return s.Pens.Now, s.G.Arrow }

// ended gives when requests ended that have something in common.
func ended(have func(trace.Request) bool) func(*trace.Server) []int64 {
	return func(server *trace.Server) []int64 {
		var at []int64
		for _, r := range server.Requests {
			if have(r) {
				at = append(at, r.To)
			}
		}
		return at
	}
}

// retries gives when a request came for a path for which one had failed before.
func retries(server *trace.Server) []int64 {
	var at []int64
	failed := map[string]int64{} // when, by path
	for _, r := range server.Requests {
		if before, ok := failed[r.Path]; ok && r.From >= before {
			at = append(at, r.From)
		}
		if r.Failed() {
			failed[r.Path] = r.To
		}
	}
	return at
}
