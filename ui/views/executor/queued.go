package executor

import "lesswait/internal/trace"

// queued is a lane as this picture has it: where it waits for a thread, it stands
// in line until one is free. It is written into another one, whose spans are used
// again: a crowd is looked at lane by lane.
func queued(other, l *trace.Lane, jobs []*trace.Job) *trace.Lane {
	if len(jobs) == 0 {
		return l
	}
	spans := other.Spans[:0]
	*other = *l
	other.Spans = spans
	for _, sp := range l.Spans {
		free := freeAt(sp, jobs)
		if free > sp.From {
			line := sp
			line.State, line.To = trace.Queued, free
			other.Spans = append(other.Spans, line)
			sp.From = free
		}
		if sp.To > sp.From || free <= sp.From {
			other.Spans = append(other.Spans, sp)
		}
	}
	return other
}

// freeAt is when the thread became free that a span waits for, at most its end; 0
// if it waits for none.
func freeAt(sp trace.Span, jobs []*trace.Job) int64 {
	if sp.State != trace.Waiting || sp.Kind != "thread" {
		return 0
	}
	free := int64(0)
	for _, j := range jobs { // the last one handed over before it is what it waits for
		if j.Handed <= sp.From {
			free = j.Begin
		}
	}
	if free == trace.Unfinished {
		return sp.To
	}
	return min(free, sp.To)
}
