package live

import (
	"time"

	"lesswait/internal/course"
	"lesswait/internal/trace"
)

// Builder makes a timeline of events: a trace.Builder, or a Rolling.
type Builder interface {
	Add(events ...trace.Event)
	Advance(now int64)
	Timeline() *trace.Timeline
}

// Line is the timeline of a program that runs.
type Line struct {
	builder Builder
	zero    time.Time // when its recording began; zero before
}

// NewLine is that of a program of which nothing was heard yet.
func NewLine(b Builder) *Line { return &Line{builder: b} }

// Begun tells whether anything was heard of it.
func (l *Line) Begun() bool { return !l.zero.IsZero() }

// Add takes its events, and gives the timeline with them.
func (l *Line) Add(events []trace.Event, now time.Time) *trace.Timeline {
	l.builder.Add(events...)
	line := l.builder.Timeline()
	if l.zero.IsZero() {
		l.zero = now.Add(-time.Duration(line.End) * time.Microsecond)
	}
	return line
}

// Advance moves the end of a program that runs to this moment. A virtual clock
// does not move with ours.
func (l *Line) Advance(now time.Time) *trace.Timeline {
	line := l.builder.Timeline()
	if l.zero.IsZero() || line.Done || line.Clock == course.ClockVirtual {
		return line
	}
	l.builder.Advance(now.Sub(l.zero).Microseconds())
	return l.builder.Timeline()
}
