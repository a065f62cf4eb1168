package timeout

import (
	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// ending is what came of a node: a glyph, and words from many to few.
type ending struct {
	glyph func(*ink.Sheet) (ink.Pen, string) // nil: nothing has
	texts []string
}

func flag(o trace.Outcome) func(*ink.Sheet) (ink.Pen, string) {
	return func(s *ink.Sheet) (ink.Pen, string) { return s.Pens.Flags[o], s.G.Flags[o] }
}

func cell(l ink.Look) func(*ink.Sheet) (ink.Pen, string) {
	return func(s *ink.Sheet) (ink.Pen, string) { return s.Pens.Cell[l], s.G.Cell[l] }
}

// promptly is the longest that an end after a request counts as at once: a loop is
// never on time to the microsecond.
const promptly = 20_000

// end says what came of it by now.
func (n *node) end(now int64, micro string) ending {
	at, how := n.until()
	open := at == trace.Unfinished || at > now
	switch {
	case n.from() > now:
		return ending{}
	case n.scope != nil && !n.scope.Group:
		return limitEnd(n.scope, now, micro)
	case n.scope != nil:
		return groupEnd(n.scope, now, micro)
	case n.job != nil:
		return n.jobEnd(open, micro)
	case open && n.asks != nil:
		return ending{cell(ink.Waiting), []string{"goes on for " + ink.Duration(now-n.asks.At, micro), "goes on"}}
	case open:
		return ending{}
	}
	return n.stopped(at, how, micro)
}

// stopped says how a task or a call ended.
func (n *node) stopped(end int64, how trace.Outcome, micro string) ending {
	at, asked := ink.Moment(end, micro), n.asks != nil && n.asks.At <= end
	late := asked && end-n.asks.At > promptly
	var texts []string
	switch {
	case how == trace.Failed:
		texts = []string{n.failed() + " " + at, at}
	case how == trace.Lost:
		return ending{cell(ink.Waiting), []string{"cut off"}}
	case how == trace.Cancelled && late:
		took := ink.Duration(end-n.asks.At, micro)
		texts = []string{"cleaned up " + took + ", out " + at, "cleaned up, out " + at, at}
	case how == trace.Cancelled:
		texts = []string{"cancelled " + at, at}
	case asked:
		texts = []string{"swallowed it, returned " + at, "swallowed it " + at, at}
	default:
		texts = []string{"done " + at, at}
	}
	return ending{flag(how), texts}
}

// limitEnd says what came of a timeout.
func limitEnd(s *trace.Scope, now int64, micro string) ending {
	switch {
	case s.Left == trace.Unfinished || s.Left > now:
		return limitOpen(s, now, micro)
	case s.How == trace.ScopeExpired:
		at := ink.Moment(s.Left, micro)
		texts := []string{"TimeoutError " + at, at}
		if late := s.Left - s.Due; late > promptly {
			texts = append([]string{"TimeoutError " + ink.Duration(late, micro) + " late, " + at}, texts...)
		}
		return ending{flag(trace.Failed), texts}
	case s.How == trace.ScopeCancelled:
		return ending{flag(trace.Cancelled), []string{"cancelled from outside", "cancelled"}}
	case s.How == trace.ScopeFailed:
		return ending{flag(trace.Failed), []string{"an error came out " + ink.Moment(s.Left, micro), "an error"}}
	case s.Expired != trace.Unfinished:
		return ending{flag(trace.Failed), []string{ink.Duration(s.Left-s.Due, micro) + " late, and no TimeoutError", "no TimeoutError"}}
	case s.Due != trace.Unfinished && s.Due < s.Left:
		return ending{flag(trace.Failed), []string{ink.Duration(s.Left-s.Due, micro) + " late, never noticed", "never noticed"}}
	}
	return ending{flag(trace.OK), []string{"in time, " + ink.Moment(s.Left, micro), "in time"}}
}

func limitOpen(s *trace.Scope, now int64, micro string) ending {
	switch {
	case s.Due == trace.Unfinished:
		return ending{}
	case s.Due <= now:
		return ending{cell(ink.Queued), []string{ink.Duration(now-s.Due, micro) + " beyond the limit", "beyond it"}}
	}
	return ending{cell(ink.Waiting), []string{ink.Duration(s.Due-now, micro) + " left"}}
}

// groupEnd says what came of a TaskGroup.
func groupEnd(s *trace.Scope, now int64, micro string) ending {
	end, open, failed := s.End(), 0, s.How == trace.ScopeFailed
	for _, task := range s.Members {
		if task.End == trace.Unfinished || task.End > now {
			open++
		} else if task.Outcome == trace.Failed {
			failed = true
		}
	}
	at := ink.Moment(end, micro)
	switch {
	case (s.Left == trace.Unfinished || s.Left > now) && open == 0:
		return ending{}
	case end == trace.Unfinished || end > now:
		return ending{cell(ink.Waiting), []string{"waits for " + ink.Count(open)}}
	case failed:
		return ending{flag(trace.Failed), []string{"ExceptionGroup " + at, at}}
	case s.How == trace.ScopeCancelled:
		return ending{flag(trace.Cancelled), []string{"cancelled " + at, at}}
	}
	return ending{flag(trace.OK), []string{"all done " + at, at}}
}

// jobEnd says what came of the work of a thread, which nobody can cancel.
func (n *node) jobEnd(open bool, micro string) ending {
	switch {
	case open && n.early:
		return ending{cell(ink.Thread), []string{"isn't asked, works on", "works on"}}
	case open:
		return ending{}
	case n.early:
		return ending{cell(ink.Thread), []string{"wasn't asked, done " + ink.Moment(n.job.End, micro), ink.Moment(n.job.End, micro)}}
	}
	return ending{flag(trace.OK), []string{ink.Moment(n.job.End, micro)}}
}
