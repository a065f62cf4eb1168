package live_test

import (
	"testing"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/trace"
	"lesswait/ui/live"
)

// TestLine: what runs in real time goes on with our clock from its first news; the
// virtual clock does not, and nothing does before it was heard of or after its end.
func TestLine(t *testing.T) {
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	for _, c := range []struct {
		clock  string
		exited bool
		want   int64
	}{{course.ClockReal, false, 1_001_000}, {course.ClockVirtual, false, 1000}, {course.ClockReal, true, 1000}} {
		l := live.NewLine(trace.NewBuilder())
		if line := l.Advance(now); l.Begun() || line.End != 0 {
			t.Errorf("%v: before any news it is at %d", c, line.End)
		}
		events := []trace.Event{{Ev: trace.Meta, Kind: c.clock}, {T: 1000, Ev: trace.Mark, Text: "here"}}
		if c.exited {
			events = append(events, trace.Event{T: 1000, Ev: trace.Exit})
		}
		if line := l.Add(events, now); !l.Begun() || line.End != 1000 {
			t.Errorf("%v: with its news it is at %d", c, line.End)
		}
		if line := l.Advance(now.Add(time.Second)); line.End != c.want {
			t.Errorf("%v: a second later it is at %d, want %d", c, line.End, c.want)
		}
	}
}
