package timeline

import (
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// Doing tells in a sentence what the selected lane does at the moment shown, or
// the one that ran last where none is: what it waits for, and why still.
func (r Race) Doing() string {
	line := r.Line(r.Looked())
	lane := line.Lane(r.Selected.Lane)
	if lane == nil {
		lane = line.Latest(r.Moment())
	}
	if lane == nil {
		return "Nothing has run yet."
	}
	return ink.Clean(lane.Label) + " " + Does(line, lane, r.Moment()) + "."
}

// Does tells what a lane does at a moment, without its name and a full stop.
func Does(t *trace.Timeline, l *trace.Lane, now int64) string {
	switch {
	case now < l.Start:
		return "has not begun"
	case l.End != trace.Unfinished && now >= l.End:
		return ended(t, l)
	}
	sp := l.At(now)
	return does(t, l, sp) + atLine(l.LineAt(now), ", line %d") + why(t, l, sp, now)
}

func ended(t *trace.Timeline, l *trace.Lane) string {
	took := ink.Duration(l.End-l.Start, "us")
	switch l.Outcome {
	case trace.Failed:
		return "failed after " + took + ": " + strings.TrimSuffix(ink.Clean(l.Error), ".")
	case trace.Cancelled:
		return "was cancelled after " + took
	case trace.Lost:
		return "was still open when " + lastKnown(t) + " ended"
	}
	return "was finished after " + took
}

func does(t *trace.Timeline, l *trace.Lane, sp trace.Span) string {
	if sp.Kind == trace.WaitLight {
		return "is under way: what it waits for was not recorded"
	}
	what := forWhat(t, sp)
	switch sp.State {
	case trace.Running:
		return "runs its Python code"
	case trace.Ready:
		return "could run, and stands behind other tasks"
	case trace.Waiting:
		return "waits" + what
	case trace.Queued:
		return "stands in line" + what
	case trace.Frozen:
		return "is due, but the event loop is held" + holder(t, l, sp)
	case trace.Threaded:
		return "works in a thread"
	case trace.Blocked:
		return "waits" + what + " and holds its thread meanwhile"
	case trace.Calling:
		return "is inside a call of its own"
	}
	return "does nothing that was seen"
}

// forWhat is what is waited for, in words, with a blank before it.
func forWhat(t *trace.Timeline, sp trace.Span) string {
	switch sp.Kind {
	case "thread":
		return " for a thread"
	case "wait":
		return " in asyncio.wait"
	case "gather":
		return " for its " + ink.Clean(sp.What)
	case "taskgroup":
		return " for its task group"
	case "queue.put":
		return " to put an item"
	case "queue.get":
		return " to get an item"
	case "queue.join":
		return " for its queue to be worked off"
	}
	if what := Awaited(t, &trace.TurnWait{What: sp.What, Kind: sp.Kind}); what != "" {
		return " for " + what
	}
	return ""
}

// holder is who holds the event loop while a lane is frozen.
func holder(t *trace.Timeline, l *trace.Lane, sp trace.Span) string {
	for i := range t.Blocks {
		b := &t.Blocks[i]
		if !b.Loop || b.From >= sp.To || b.To != trace.Unfinished && b.To <= sp.From || b.Lane == l.ID {
			continue
		}
		if by := t.Lane(b.Lane); by != nil {
			return " by " + ink.Clean(by.Label)
		}
	}
	return ""
}

// why says why a wait is not over yet, as far as that is known.
func why(t *trace.Timeline, l *trace.Lane, sp trace.Span, now int64) string {
	if sp.State != trace.Waiting && sp.State != trace.Queued {
		return ""
	}
	if open, exact := openTasks(t, l, sp, now); len(open) > 0 {
		return ": " + stillOpen(open, exact)
	}
	switch sp.Kind {
	case "sleep":
		if due, ok := t.Due(l, sp); ok {
			return ": its timer is due in " + ink.Duration(max(due-now, 0), "us")
		}
	case "semaphore":
		return ": every slot is taken"
	case "lock":
		return ": another task holds it"
	case "queue.get":
		return ": the queue is empty"
	case "queue.put":
		return ": the queue is full"
	case "queue.join":
		return ": not every item is done"
	case "event":
		return ": nobody has set it"
	case "thread":
		return ": a thread works on it"
	}
	return ", since " + ink.Duration(sp.From, "us")
}

// openTasks are those of the awaited tasks that are not done yet.
func openTasks(t *trace.Timeline, l *trace.Lane, sp trace.Span, now int64) (open []*trace.Task, exact bool) {
	awaited, exact := t.AwaitedTasks(l, sp)
	for _, task := range awaited {
		if task.End == trace.Unfinished || task.End > now {
			open = append(open, task)
		}
	}
	return open, exact
}

// namedMost is how many tasks are named in a sentence.
const namedMost = 3

// stillOpen names tasks that are not done. Where it is not known which are awaited,
// they are told for what they are.
func stillOpen(open []*trace.Task, exact bool) string {
	var names []string
	for _, task := range open[:min(len(open), namedMost)] {
		names = append(names, ink.Clean(task.Called()))
	}
	if rest := len(open) - len(names); rest > 0 {
		names = append(names, ink.Count(rest)+" more")
	}
	who := names[0]
	if last := len(names) - 1; last > 0 {
		who = strings.Join(names[:last], ", ") + " and " + names[last]
	}
	if !exact {
		who += ", which it started,"
	}
	if len(open) == 1 {
		return who + " is not done"
	}
	return who + " are not done"
}
