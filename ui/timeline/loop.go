package timeline

import "lesswait/internal/trace"

// Looked is the program that is looked at.
func (r Race) Looked() int { return min(max(r.Selected.Program, 0), len(r.Programs)-1) }

// Loop is the event loop of the program that is looked at, as of the moment shown.
// It is good until it is asked for again.
func (r Race) Loop() *trace.LoopState {
	line := r.Line(r.Looked())
	turns := line.Turned(r.Moment())
	if r.Event > 0 {
		turns = r.Event
	}
	return line.LoopAt(turns)
}
