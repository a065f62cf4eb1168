package timeline

import (
	"lesswait/internal/diff"
	"lesswait/internal/trace"
	"lesswait/internal/units"
	"lesswait/ui/ink"
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

// Differs says what sets the learner's run apart from a right one, the most
// important first; either is nil where nothing was recorded.
func Differs(mine, right *trace.Timeline) []string {
	switch {
	case mine == nil && right == nil:
		return []string{"Nothing waits here, so there is nothing to draw."}
	case mine == nil:
		return []string{"Nothing of your run was recorded: it did not come so far. This is how a right one goes."}
	case right == nil:
		return clean(diff.One(diff.Run{Name: "yours", Line: mine}))
	}
	return Apart(diff.Run{Name: "yours", Line: mine}, diff.Run{Name: "a right one", Line: right})
}

// Between says what sets the programs of a race apart, where there are just
// two of them.
func Between(r Race) []string {
	if len(r.Programs) != 2 {
		return nil
	}
	return Apart(diff.Run{Name: r.Letter(0), Line: r.Line(0)}, diff.Run{Name: r.Letter(1), Line: r.Line(1)})
}

// Apart says what sets two runs apart.
func Apart(a, b diff.Run) []string { return clean(diff.Runs(a, b)...) }

func clean(all ...string) []string {
	for i := range all {
		all[i] = ink.Clean(all[i])
	}
	return all
}

// Seconds is a time of the virtual clock, given in microseconds: "3 s", "0.25 s".
func Seconds(us int64) string { return units.Exact(us) }
