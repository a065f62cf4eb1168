package plain

import (
	"fmt"
	"strings"
	"time"

	"lesswait/internal/advice"
	"lesswait/internal/course"
	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
	"lesswait/ui/views"
)

// Trace is a program of the user's own that has run.
type Trace struct {
	Title    string // the command
	Python   string // which one, and from where
	Start    int64  // when the timeline begins, in microseconds of the run
	Timeline *trace.Timeline
}

// Trace tells in sentences what the program did.
func (t Text) Trace(of Trace) string {
	race := timeline.Race{Now: trace.End, Programs: []timeline.Program{{Timeline: of.Timeline}}}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", ink.Clean(of.Title))
	b.WriteString(timeline.Linear(race))
	if v := views.Of([]*trace.Timeline{of.Timeline}); v.Name != course.ViewRace {
		fmt.Fprintf(&b, "\n%s", v.Linear(race))
	}
	for _, f := range advice.Find(of.Timeline, trace.End) {
		if !f.Kind.Wrong() { // the warnings are told already
			fmt.Fprintf(&b, "%s\n", t.Wrap("Advice: "+ink.Clean(f.String())))
		}
	}
	if times := times(of.Timeline); times != "" && !of.Timeline.Light {
		fmt.Fprintf(&b, "\n%s\n", t.Wrap(times))
	}
	if of.Start > 0 {
		fmt.Fprintf(&b, "\n%s\n", t.Wrap(fmt.Sprintf("These are the last %s; what was before, %s, is not kept.",
			ink.Seconds(of.Timeline.End), (time.Duration(of.Start)*time.Microsecond).Round(time.Millisecond))))
	}
	fmt.Fprintf(&b, "\n%s\n", t.Wrap(fmt.Sprintf("Measured: %s. Run on %s.", timeline.Stamp(race), of.Python)))
	return b.String()
}

// times adds up how the calls that are shown have spent their time.
func times(line *trace.Timeline) string {
	var sum trace.Times
	lanes := line.Shown()
	for _, l := range lanes {
		one := line.Times(l)
		sum.Running += one.Running
		sum.Ready += one.Ready
		sum.Waiting += one.Waiting
		sum.Frozen += one.Frozen
	}
	if len(lanes) == 0 {
		return ""
	}
	return fmt.Sprintf("All calls together: running %s, ready %s, waiting %s, frozen %s.",
		ink.Duration(sum.Running, "us"), ink.Duration(sum.Ready, "us"), ink.Duration(sum.Waiting, "us"), ink.Duration(sum.Frozen, "us"))
}
