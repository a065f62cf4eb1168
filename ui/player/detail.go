package player

import (
	"fmt"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/kit"
	"lesswait/ui/timeline"
)

// detailLines tell all about the selected lane: its four times so far, what it
// waited for, and what it does at this moment.
func (p *Player) detailLines(width int) []string {
	t := p.env.Theme
	at, lane := p.lane()
	if lane == nil {
		return []string{t.Muted.Render("No call was seen so far.")}
	}
	one := p.race.racers[at]
	out := timeline.Detail(one.line, lane, p.now(), p.options(width, ink.Unlimited))
	if one.letter != "" && len(out) > 0 {
		out[0] = t.Accent.Bold(true).Render(one.letter) + "  " + out[0]
	}
	return append(append(out, ""), kit.Wrap(p.doing(lane), width)...)
}

// doing is a sentence about this moment.
func (p *Player) doing(lane *trace.Lane) string {
	now := p.now()
	if now < lane.Start {
		return "It has not begun."
	}
	if lane.End != trace.Unfinished && now >= lane.End {
		return ended(lane)
	}
	span := lane.At(now)
	where := ""
	if n := lane.LineAt(now); n > 0 {
		where = fmt.Sprintf(", line %d", n)
	}
	return present(span) + where + "."
}

func ended(lane *trace.Lane) string {
	took := " after " + micros(lane.End-lane.Start) + "."
	switch lane.Outcome {
	case trace.Failed:
		return "It failed" + took + " " + kit.Printable(lane.Error)
	case trace.Cancelled:
		return "It was cancelled" + took
	case trace.Lost:
		return "It was still open when the program ended."
	}
	return "It was finished" + took
}

func present(span trace.Span) string {
	what := ""
	if span.What != "" {
		what = " for " + span.What
	}
	switch span.State {
	case trace.Running:
		return "Its Python code runs"
	case trace.Ready:
		return "It could run, and stands behind other tasks"
	case trace.Waiting:
		return "It waits" + what
	case trace.Queued:
		return "It stands in line" + what
	case trace.Frozen:
		return "It is due, but the event loop is held by something else"
	case trace.Threaded:
		return "It works in a thread"
	case trace.Blocked:
		return "It waits" + what + " and holds its thread meanwhile"
	case trace.Calling:
		return "It is inside a call of its own"
	}
	return "Nothing is known of this moment"
}
