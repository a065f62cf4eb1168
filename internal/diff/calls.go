package diff

import (
	"fmt"

	"lesswait/internal/trace"
	"lesswait/internal/units"
)

// began tells of the first call that waited for another one to end in one run,
// and not in the other.
func (p pair) began() string {
	for _, turn := range []pair{p, {p.b, p.a, p.exact}} {
		if late, first := turn.late(); late != nil {
			return fmt.Sprintf("%s started %s%s only after %s had finished; in %s they ran at the same time.",
				upper(turn.a.Name), late.Label, inLine(late.Line), first.Label, turn.b.Name)
		}
	}
	return ""
}

// late finds a call of a that began after another one had ended, although in b
// they overlapped; and that other one, the last to end.
func (p pair) late() (late, first *trace.Lane) {
	var ended *trace.Lane // of the calls before, the last to end
	for _, l := range p.a.lanes {
		there := p.b.by[l.Label]
		if there == nil {
			continue
		}
		if ended != nil && p.overlap(p.b.by[ended.Label], there) && l.Start >= ended.End {
			return l, ended
		}
		if l.End != trace.Unfinished && (ended == nil || l.End >= ended.End) {
			ended = l
		}
	}
	return nil, nil
}

func (p pair) overlap(x, y *trace.Lane) bool {
	if x.Start > y.Start {
		x, y = y, x
	}
	return x.End == trace.Unfinished || p.before(y.Start, x.End)
}

// order tells of the first two calls that began in another order.
func (p pair) order() string {
	var last *trace.Lane
	for _, l := range p.a.lanes {
		there := p.b.by[l.Label]
		if there == nil {
			continue
		}
		if last != nil && p.b.place[l.Label] < p.b.place[last.Label] {
			return fmt.Sprintf("%s started %s before %s; %s the other way round.",
				upper(p.a.Name), last.Label, l.Label, p.b.Name)
		}
		last = l
	}
	return ""
}

// outcomes tells of the first call that came to another end.
func (p pair) outcomes() string {
	for _, l := range p.a.lanes {
		there := p.b.by[l.Label]
		if there == nil || there.Outcome == l.Outcome {
			continue
		}
		return fmt.Sprintf("In %s %s %s; in %s it %s.", p.a.Name, l.Label, p.ending(l), p.b.Name, p.ending(there))
	}
	return ""
}

func (p pair) ending(l *trace.Lane) string {
	at := " after " + p.span(l.End-l.Start)
	switch l.Outcome {
	case trace.OK:
		return "finished" + at
	case trace.Failed:
		return "failed" + at + " with " + l.Error
	case trace.Cancelled:
		return "was cancelled" + at
	}
	return "did not end"
}

// counts tells of the first function that was not called as often.
func (p pair) counts() string {
	for _, l := range p.a.lanes {
		here, there := p.a.often[l.Fn], p.b.often[l.Fn]
		if there > 0 && here != there {
			return fmt.Sprintf("%s called %s %s, %s %s.", upper(p.a.Name), l.Fn, times(here), p.b.Name, times(there))
		}
	}
	return ""
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return units.Count(n) + " times"
}
