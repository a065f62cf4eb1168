package plain

import (
	"fmt"
	"strings"

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
	Window   Window // which part of the run it is
	Timeline *trace.Timeline
}

// RealWaits says why two runs on the virtual clock may differ.
const RealWaits = "This run waited for something outside of the virtual clock, such as a child process: that took the time " +
	"that it took, and another run may differ in it."

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
	if told := waits(of.Timeline); told != "" {
		fmt.Fprintf(&b, "\n%s", told)
	}
	if times := times(of.Timeline); times != "" && !of.Timeline.Light {
		fmt.Fprintf(&b, "\n%s\n", t.Wrap(times))
	}
	if of.Window.Gone > 0 {
		fmt.Fprintf(&b, "\n%s\n", t.Wrap(of.Window.Sentence(of.Timeline)))
	}
	if of.Timeline.Real {
		fmt.Fprintf(&b, "\n%s\n", t.Wrap(RealWaits))
	}
	fmt.Fprintf(&b, "\n%s\n", t.Wrap(fmt.Sprintf("Measured: %s. Run on %s.", timeline.Stamp(race), of.Python)))
	return b.String()
}

// times adds up how all calls have spent their time, and says how that goes with the
// sum of the waits that is told above.
func times(line *trace.Timeline) string {
	sum := line.Spent()
	if sum.Total() == 0 {
		return ""
	}
	said := fmt.Sprintf("All calls together ran for %s, were ready for %s, frozen for %s, and waited for %s.",
		micros(sum.Running), micros(sum.Ready), micros(sum.Frozen), micros(sum.Waiting))
	if sum.Others == 0 || sum.Outside == 0 {
		return said
	}
	return said + fmt.Sprintf(" %s of that they waited for the world outside (sleeps, connections, threads, blocking calls): "+
		"the sum above. The other %s they waited for one another (tasks, locks, queues), while somebody else ran or waited outside.",
		micros(sum.Outside), micros(sum.Others))
}

func micros(us int64) string { return ink.Duration(us, "us") }
