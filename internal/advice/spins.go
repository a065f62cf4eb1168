package advice

import (
	"fmt"

	"lesswait/internal/units"
)

// spins tells of tasks that took turn after turn without waiting, but for those of
// which the recorder has warned.
func spins(r *run) []Finding {
	told := map[string]bool{}
	for _, w := range r.Warnings {
		told[w.Task] = told[w.Task] || Kind(w.Kind) == BusyWait
	}
	var all []Finding
	for _, s := range r.Spins(r.now) {
		if told[s.Task.ID] || s.Task.Internal {
			continue
		}
		told[s.Task.ID] = true
		who := r.called(s.Task.ID)
		all = append(all, Finding{
			Kind: BusyWait, T: s.From, Task: s.Task.ID, Lane: who, Line: s.Line,
			Message: fmt.Sprintf("%s took %s turns of the event loop in a row without waiting, for %s%s.",
				who, units.Count(s.Turns), span(s.To-s.From), atLine(s.Line)),
			Fix: "If it waits for something to happen, wait for an Event, or with asyncio.sleep for a while.",
		})
	}
	return all
}
