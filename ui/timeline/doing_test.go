package timeline

import (
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

// A lane says what it awaits and why still, at any moment.
func TestWhatALaneDoes(t *testing.T) {
	says := func(events []trace.Event, id string, now int64, want string) {
		t.Helper()
		line := trace.Build(events)
		if got := Does(line, line.Lane(id), now); got != want {
			t.Errorf("at %d: %q, want %q", now, got, want)
		}
	}
	blocked := tracetest.Blocked()
	says(blocked, "K2", 150_000, "waits for sleep(0.16), line 4: its timer is due in 10 ms")
	says(blocked, "K2", 200_000, "is due, but the event loop is held by report, line 4")
	says(blocked, "K4", 200_000, "waits for time.sleep(0.2) and holds its thread meanwhile, line 9")
	says(blocked, "K4", 400_000, "was finished after 310 ms")
	says(blocked, "K4", 0, "has not begun")
	pooled := tracetest.Recorded("pooled")
	says(pooled, "K1", 300_000, "waits for its gather of 5, line 24: write c, write d and write e are not done")
	says(pooled, "K3", 100_000, "waits for a thread, line 17: a thread works on it")
	belt := tracetest.Recorded("belt")
	says(belt, "K2", 100_000, "stands in line to put an item, line 14: the queue is full")
	says(belt, "K1", 700_000, "waits for its queue to be worked off, line 32: not every item is done")
	says(tracetest.Recorded("workers"), "K1", 250_000,
		"waits for its task group, line 31: paced, worker, worker #2 and 1 more, which it started, are not done")
	says(tracetest.Ends(), "K3", trace.End, "was cancelled after 600 ms")
}

// Of several programs the one in which something happened last is looked at.
func TestTheBusiestProgram(t *testing.T) {
	a, b := trace.Build(tracetest.Sequential(2)), trace.Build(tracetest.Concurrent(2))
	r := Race{Programs: []Program{{Timeline: a}, {Timeline: b}}, Now: 1_990_000, Event: 1}
	if got := r.Busiest(); got.Selected.Program != 1 || got.Event != 0 {
		t.Errorf("at 1.99 s it is %+v", got.Selected)
	}
	r.Now = 2_400_000
	if got := r.Busiest(); got.Selected.Program != 0 || got.Event != 1 {
		t.Errorf("at 2.4 s it is %+v, event %d", got.Selected, got.Event)
	}
	if got := (Race{}).Busiest(); got.Selected != (Place{}) {
		t.Errorf("of none it is %+v", got.Selected)
	}
}
