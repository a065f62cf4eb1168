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

// Busiest looks at the program in which something happened last; of those in
// which it did at one moment, at the one that is selected, or the first.
func (r Race) Busiest() Race {
	if len(r.Programs) == 0 {
		return r
	}
	best := r.Looked()
	latest := r.lastIn(best)
	for i := range r.Programs {
		if at := r.lastIn(i); at > latest {
			best, latest = i, at
		}
	}
	if best != r.Selected.Program {
		r.Selected, r.Event = Place{Program: best}, 0
	}
	return r
}

// lastIn is when something happened last in a program.
func (r Race) lastIn(program int) int64 {
	line := r.Line(program)
	at, _ := line.PrevChange(r.Now + 1)
	turns := line.Turned(r.Now)
	if turns > 0 {
		at = max(at, line.Loop[turns-1].T)
	}
	return at
}
