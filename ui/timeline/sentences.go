package timeline

import (
	"fmt"
	"strings"

	"lesswait/internal/trace"
	"lesswait/internal/units"
	"lesswait/ui/ink"
)

// tellLeast is the shortest time that gets a sentence.
const tellLeast = 1_000

// stretch is a span that is told, and how many of the same it stands for.
type stretch struct {
	trace.Span
	times int
	spin  *trace.Spin // what it is a part of, nil for none
}

// worthTelling gives the spans of a lane until now that are long enough, the
// neighbours of one wait joined where only a moment lies between, and so those
// in which it turned without waiting.
func worthTelling(l *trace.Lane, now int64, spins []trace.Spin) []stretch {
	var told []stretch
	for _, sp := range l.Spans {
		sp.To = min(sp.To, now)
		next := stretch{sp, 1, spinOf(l, sp, spins)}
		if sp.State == trace.Calling || next.spin == nil && sp.To-sp.From < tellLeast {
			continue
		}
		if n := len(told); n > 0 && told[n-1].takes(next) {
			told[n-1].To = sp.To
			told[n-1].times++
			continue
		}
		told = append(told, next)
	}
	return told
}

// spinOf is the spin that a span lies in, nil for none.
func spinOf(l *trace.Lane, sp trace.Span, spins []trace.Spin) *trace.Spin {
	for i := range spins {
		if s := &spins[i]; s.Task.ID == l.Task && sp.From >= s.From && sp.To <= s.To+tellLeast {
			return s
		}
	}
	return nil
}

// takes tells whether the next stretch is more of the same.
func (s stretch) takes(next stretch) bool {
	if s.spin != nil || next.spin != nil {
		return s.spin == next.spin
	}
	return s.State == next.State && s.What == next.What && s.Line == next.Line && next.From-s.To < tellLeast
}

// spanSentence says what a lane did in a span.
func (c racer) spanSentence(sp stretch, l *trace.Lane) string {
	when := fmt.Sprintf("from %.3f to %s", float64(sp.From)/1e6, ink.Seconds(sp.To))
	switch {
	case sp.spin != nil:
		return "took turn after turn without waiting " + when + atLine(sp.spin.Line, ", line %d") + "."
	case sp.Kind == trace.WaitLight:
		return "was under way " + when + ": what it waited for was not recorded."
	}
	switch sp.State {
	case trace.Running:
		return "ran " + when + "."
	case trace.Ready:
		if c.Timeline.Behind(l, sp.Span) {
			when += ", behind other tasks"
		}
		return "was ready " + when + "."
	case trace.Queued:
		return "queued " + when + inWhat(sp, l) + "."
	case trace.Frozen:
		return frozenSentence(sp)
	case trace.Threaded:
		return "worked in a thread " + when + "."
	case trace.Blocked:
		if sp.Loop {
			return "held the event loop " + when + inWhat(sp, l) + "."
		}
		return "waited " + when + inWhat(sp, l) + ", holding its thread."
	}
	if sp.times > 1 {
		when = timesOver(sp.times) + " " + when
	}
	return "waited " + when + inWhat(sp, l) + "."
}

// inWhat says in what a span was spent, and at which line: of which file, where that
// is not the program's first.
func inWhat(sp stretch, l *trace.Lane) string {
	where := atLine(sp.Line, ", line %d")
	if sp.What != "" {
		where = " in " + ink.Clean(sp.What) + where
	}
	if sp.Line > 0 && l.File != "" {
		where += " of " + ink.Clean(l.File)
	}
	return where
}

func frozenSentence(sp stretch) string {
	was := "was due"
	if sp.Guess {
		was = "may have been due"
	}
	return fmt.Sprintf("%s at %s but frozen until %s: the event loop was busy.", was, ink.Seconds(sp.From), ink.Seconds(sp.To))
}

func (c racer) endSentence(l *trace.Lane) string {
	if l.End == trace.Unfinished || l.End > c.now || l.Worker {
		return ""
	}
	at := ink.Seconds(l.End)
	switch l.Outcome {
	case trace.OK:
		return "finished at " + at + "."
	case trace.Failed:
		if why := strings.TrimSpace(ink.Clean(l.Error)); why != "" {
			return units.Ended("failed at " + at + " with " + why)
		}
		return "failed at " + at + "."
	case trace.Cancelled:
		return "was cancelled, and ended at " + at + "."
	case trace.Lost:
		return "was still open when " + lastKnown(c.Timeline) + " ended at " + at + "."
	}
	return ""
}

func timesOver(n int) string {
	if n == 2 {
		return "twice"
	}
	return ink.Count(n) + " times"
}

// atLine writes a place in the file, nothing if it is not known.
func atLine(line int, format string) string {
	if line <= 0 {
		return ""
	}
	return fmt.Sprintf(format, line)
}
