package timeline

import (
	"fmt"
	"strings"

	"lesswait/internal/trace"
	"lesswait/internal/units"
	"lesswait/ui/ink"
)

// teller tells of an event loop.
type teller struct {
	line *trace.Timeline
	loop *trace.LoopState
}

// Happened is one sentence on what an event loop did last.
func Happened(line *trace.Timeline, loop *trace.LoopState) string {
	if loop.Last == nil {
		return "Nothing has happened yet."
	}
	s := teller{line, loop}
	turn, who := loop.Last, ink.Clean(loop.Last.Task.Called())
	switch turn.Kind {
	case trace.Created:
		return s.made(turn, who)
	case trace.Woken:
		return s.woken(turn, who)
	case trace.Resumed:
		return fmt.Sprintf("The loop takes %s from the ready queue and runs it until its next await.", who)
	case trace.Suspended:
		return s.yields(turn, who)
	case trace.Ended:
		return ends(turn.Task, who)
	case trace.CancelAsked:
		return fmt.Sprintf("%s asks %s to stop: it gets a CancelledError where it waits.", begin(s.by(turn)), who)
	}
	return s.ofTimers(turn, who)
}

func (s teller) ofTimers(turn *trace.Turn, who string) string {
	switch turn.Kind {
	case trace.TimerSetUp:
		return fmt.Sprintf("%s sets a timer, due in %s.", begin(who), ink.Duration(max(turn.Num-turn.T, 0), "us"))
	case trace.TimerFired:
		return fmt.Sprintf("The timer of %s is due.", ink.Clean(s.loop.About().Called()))
	case trace.TimerOff:
		return fmt.Sprintf("The timer of %s is called off.", ink.Clean(s.loop.About().Called()))
	case trace.Polling:
		if turn.Num == trace.Forever {
			return "Nothing is ready and no timer is set: the loop waits for I/O alone."
		}
		return fmt.Sprintf("Nothing is ready: the loop waits for I/O, until the next timer is due in %s.", ink.Duration(turn.Num, "us"))
	}
	if turn.Num > 0 {
		return fmt.Sprintf("The wait is over: I/O is ready, %s in all.", ink.Count(int(turn.Num)))
	}
	return "The wait is over: the loop collects the timers that are due."
}

func (s teller) made(turn *trace.Turn, who string) string {
	if turn.Task.Eager {
		return fmt.Sprintf("%s makes the task %s, which begins at once.", begin(s.by(turn)), who)
	}
	return fmt.Sprintf("%s makes the task %s: it has run nothing yet, and joins the ready queue.", begin(s.by(turn)), who)
}

func (s teller) woken(turn *trace.Turn, who string) string {
	if turn.By != nil {
		return fmt.Sprintf("%s wakes %s, which joins the ready queue.", begin(s.by(turn)), who)
	}
	return fmt.Sprintf("What %s waited for has come: it joins the ready queue.", who)
}

func (s teller) yields(turn *trace.Turn, who string) string {
	switch turn.Wait.Kind {
	case "yield":
		return fmt.Sprintf("%s lets the others go first, and is ready again at once.", begin(who))
	case "sleep":
		return fmt.Sprintf("%s reaches an await and yields, until its timer wakes it: %s.", begin(who), ink.Clean(turn.Wait.What))
	}
	return fmt.Sprintf("%s reaches an await and yields: it waits for %s.", begin(who), Awaited(s.line, turn.Wait))
}

func ends(task *trace.Task, who string) string {
	switch task.Outcome {
	case trace.Failed:
		return fmt.Sprintf("%s fails with %s Whoever awaits it gets that error.", begin(who), units.Ended(ink.Clean(task.Error)))
	case trace.Cancelled:
		return fmt.Sprintf("%s is cancelled, and done.", begin(who))
	}
	return fmt.Sprintf("%s returns, and its task is done.", begin(who))
}

// Awaited is the thing that a task waits for; tasks have the names that they have
// elsewhere.
func Awaited(line *trace.Timeline, w *trace.TurnWait) string {
	if id, ok := strings.CutPrefix(w.What, "task "); ok && w.Kind == "task" {
		if task := line.Task(id); task != nil {
			return "the task " + ink.Clean(task.Called())
		}
	}
	return ink.Clean(w.What)
}

// by is who did it: the task that is named, or the program itself.
func (s teller) by(turn *trace.Turn) string {
	switch {
	case turn.By != nil:
		return ink.Clean(turn.By.Called())
	case len(s.loop.Running) > 0:
		return ink.Clean(s.loop.Running[len(s.loop.Running)-1].Called())
	}
	return "the program"
}

// begin is how a name begins a sentence: names of functions stay as they are.
func begin(who string) string {
	if who == "the program" {
		return "The program"
	}
	return who
}
