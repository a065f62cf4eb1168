package plain

import (
	"fmt"
	"time"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// Window is the part of a run that was kept.
type Window struct {
	Start    int64 // when it begins, in microseconds of the run
	Gone     int64 // how many events before it are not kept
	Nameless int   // how many tasks were open by then of which no more is known
}

// WindowOf is that of a timeline that keeps the newest events.
func WindowOf(r *trace.Rolling) Window { return Window{r.Start(), r.Gone(), r.Nameless()} }

// Sentence says which part it is; empty where it is the whole run.
func (w Window) Sentence(t *trace.Timeline) string {
	if w.Gone == 0 {
		return ""
	}
	said := fmt.Sprintf("These are the last %s; what was before, %s with %s events, is not kept.", ink.Seconds(t.End),
		(time.Duration(w.Start) * time.Microsecond).Round(time.Millisecond), ink.Count(int(w.Gone)))
	if w.Nameless > 0 {
		said += fmt.Sprintf(" Of the tasks that were open by then %s are told by their numbers alone: too many were.", ink.Count(w.Nameless))
	}
	return said
}
