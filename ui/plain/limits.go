package plain

import (
	"fmt"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// limitsMost is how many places with a timeout are told.
const limitsMost = 20

// limited are the timeouts of one place: a line of one coroutine.
type limited struct {
	first *trace.Scope
	times int
	out   []*trace.Scope // that ran out
}

// limits tells every asyncio.timeout and wait_for by its line: whether it ran out, and
// what came of that.
func limits(t *trace.Timeline) []string {
	type place struct {
		coro    string
		line    int
		waitFor bool
	}
	at := map[place]*limited{}
	var order []*limited
	for _, s := range t.Scopes {
		if s.Group || s.Due == trace.Unfinished && s.Expired == trace.Unfinished {
			continue
		}
		here := place{s.Task.Coro, s.Line, s.WaitFor}
		if at[here] == nil {
			at[here] = &limited{first: s}
			order = append(order, at[here])
		}
		at[here].add(s)
	}
	var said []string
	for _, l := range order[:min(len(order), limitsMost)] {
		said = append(said, l.String())
	}
	if more := len(order) - limitsMost; more > 0 {
		said = append(said, "Timeouts in "+ink.Count(more)+" more lines are not told.")
	}
	return said
}

func (l *limited) add(s *trace.Scope) {
	l.times++
	if s.Expired != trace.Unfinished {
		l.out = append(l.out, s)
	}
}

// String tells one place.
func (l *limited) String() string {
	s := l.first
	if len(l.out) > 0 {
		s = l.out[0]
	}
	name := "asyncio.timeout"
	if s.WaitFor {
		name = "asyncio.wait_for"
	}
	who := fmt.Sprintf("The %s of %s%s", name, ink.Clean(s.Task.Called()), inBrackets(s.Line))
	switch {
	case len(l.out) == 0 && l.times == 1:
		return who + " did not run out."
	case len(l.out) == 0:
		return fmt.Sprintf("%s was entered %s times, and never ran out.", who, ink.Count(l.times))
	case l.times == 1:
		return fmt.Sprintf("%s ran out at %s, %s after it began%s.", who, ink.Seconds(s.Expired), ink.Duration(s.Due-s.From, "us"), came(s))
	}
	return fmt.Sprintf("%s was entered %s times, and ran out %s, first at %s%s.",
		who, ink.Count(l.times), often(len(l.out)), ink.Seconds(s.Expired), came(s))
}

func inBrackets(line int) string {
	if line <= 0 {
		return ""
	}
	return fmt.Sprintf(" (line %d)", line)
}

func often(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return ink.Count(n) + " times"
}

// came says what came of a timeout that ran out.
func came(s *trace.Scope) string {
	switch s.How {
	case trace.ScopeExpired:
		return ", and raised TimeoutError"
	case trace.ScopeOK:
		return ", which was ignored: no TimeoutError came of it"
	case trace.ScopeCancelled:
		return ", but the task was cancelled from outside as well"
	case trace.ScopeFailed:
		return ", and another error came out"
	}
	return ", and its block had not ended yet"
}

// waits is the paragraph about waits for other tasks and about limits, empty where
// there were none.
func waits(t *trace.Timeline) string {
	all := append(joins(t), limits(t)...)
	if len(all) == 0 {
		return ""
	}
	return strings.Join(all, "\n") + "\n"
}
