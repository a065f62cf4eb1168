package tracing

import "lesswait/internal/trace"

// lineMost is how many bytes of a line that passed the recorder by are told.
const lineMost = 2_000

// Lines pile up where more than so many came in a row, each so soon after the one
// before it; then they share an event that has no more than a line may have
// in a trace. It is as pylib/lesswait/piled.py has it.
const (
	pileFew   = 20
	pileApart = 1_000 // microseconds
	pileMost  = lineMost
)

// printed is what was printed past the recorder, in its order.
type printed struct {
	events []trace.Event
	row    int   // lines in a row
	last   int64 // when the last one came
	piles  bool  // the last event takes more
}

// add takes a line, into the last event where such lines pile up.
func (p *printed) add(line trace.Event) {
	n := len(p.events)
	inRow := line.T-p.last < pileApart && (n == 0 || p.events[n-1].Kind == line.Kind)
	if p.row++; !inRow {
		p.row = 0
	}
	p.last = line.T
	if p.row > pileFew && n > 0 && p.takes(p.events[n-1], line) {
		p.events[n-1].Text += "\n" + line.Text
		return
	}
	p.piles = p.row >= pileFew
	p.events = append(p.events, line)
}

func (p *printed) takes(last, line trace.Event) bool {
	return p.piles && last.Kind == line.Kind && line.T-last.T < pileApart && len(last.Text)+len(line.Text) < pileMost
}

// until takes out what was printed by a moment.
func (p *printed) until(t int64) []trace.Event {
	n := 0
	for n < len(p.events) && p.events[n].T <= t {
		n++
	}
	out := p.events[:n:n]
	p.events = p.events[n:]
	return out
}
