package timeline

import (
	"fmt"
	"strconv"
	"strings"

	"lesswait/internal/trace"
)

// Recorded is the timeline of a check's events, nil if none of them is a call
// that is worth a lane.
func Recorded(events []trace.Event) *trace.Timeline {
	t := trace.Build(events)
	if len(t.Shown()) == 0 || t.End == 0 {
		return nil
	}
	return t
}

// Differs says in one sentence what sets the learner's run apart from a right
// one; either is nil where nothing was recorded.
func Differs(mine, right *trace.Timeline) string {
	switch {
	case mine == nil && right == nil:
		return "Nothing waits here, so there is nothing to draw."
	case mine == nil:
		return "Nothing of your run was recorded: it did not come so far. This is how a right one goes."
	}
	took := trace.Summarize(mine)
	own := fmt.Sprintf("Yours takes %s: %s", Seconds(took.Wall), waits(took))
	if right == nil {
		return own + "."
	}
	best := trace.Summarize(right)
	switch {
	case took.Wall > best.Wall:
		return fmt.Sprintf("%s. Possible: %s, %s.", own, Seconds(best.Wall), waits(best))
	case took.Wall < best.Wall:
		return fmt.Sprintf("%s. A right one takes %s, %s.", own, Seconds(best.Wall), waits(best))
	}
	return fmt.Sprintf("Yours takes %s, and so does a right one: %s.", Seconds(took.Wall), waits(took))
}

func waits(s trace.Summary) string {
	switch s.Peak {
	case 0:
		return "without any wait"
	case 1:
		return "one wait after the other"
	}
	return fmt.Sprintf("up to %d waits at once", s.Peak)
}

// Seconds is a time of the virtual clock, given in microseconds: "3 s", "0.25 s".
func Seconds(us int64) string {
	text := strconv.FormatFloat(float64(us)/1e6, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".") + " s"
}
