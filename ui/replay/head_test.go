package replay

import (
	"testing"
	"time"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

type at struct {
	now   int64
	event int
}

// walk steps to the end of a scale and back to its beginning, and returns where it
// came by.
func walk(s Scale) (there, back []at) {
	var h Head
	h.Start(s)
	for range 10_000 {
		before := h
		if h.Step(s, true); h == before {
			break
		}
		there = append(there, at{h.Now, h.Event})
	}
	for range 10_000 {
		before := h
		if h.Step(s, false); h == before {
			break
		}
		back = append(back, at{h.Now, h.Event})
	}
	return there, back
}

// bothWays checks that every place is come by, forward and back.
func bothWays(t *testing.T, s Scale) []at {
	t.Helper()
	there, back := walk(s)
	if len(there) != len(back) {
		t.Fatalf("%d steps there, %d back:\n%v\n%v", len(there), len(back), there, back)
	}
	for i := range there[:len(there)-1] {
		if want := back[len(back)-2-i]; !alike(s, there[i], want) {
			t.Fatalf("step %d is at %v, going back at %v", i, there[i], want)
		}
	}
	return there
}

// alike tells whether two places are the same: all events by a moment, and the
// last of them.
func alike(s Scale, a, b at) bool {
	count := func(p at) int { return (&Head{Now: p.now, Event: p.event}).turns(s) }
	return a.now == b.now && count(a) == count(b)
}

// On the virtual clock many events are at one moment: each is come by.
func TestEveryEventIsComeBy(t *testing.T) {
	line := trace.Build(tracetest.Virtual(3))
	there := bothWays(t, Events(line))
	if len(there) < len(line.Loop)-1 {
		t.Errorf("%d steps for %d events", len(there), len(line.Loop))
	}
	bothWays(t, Events(line, line))
}

// Beside another program its changes are come by as well, in order of time.
func TestStepsAmongSeveralPrograms(t *testing.T) {
	a, b := trace.Build(tracetest.Sequential(3)), trace.Build(tracetest.Concurrent(3))
	there := bothWays(t, Events(a, a, b))
	if alone := bothWays(t, Events(a, a)); len(there) <= len(alone) {
		t.Errorf("%d steps with another program, %d without", len(there), len(alone))
	}
	for i := range there[1:] {
		if there[i+1].now < there[i].now {
			t.Fatalf("step %d goes back in time: %v", i, there)
		}
	}
	if last := there[len(there)-1]; last.now != max(a.End, b.End) {
		t.Errorf("the last step is at %d, want the end", last.now)
	}
	if other, _ := walk(Changes(a, b)); len(other) == 0 || other[0].event != 0 {
		t.Errorf("changes are no events: %v", other)
	}
}

func TestStepsByRounds(t *testing.T) {
	line := trace.Build(tracetest.Recorded("turns"))
	there := bothWays(t, Rounds(line))
	if len(there) < 4 || len(there) >= len(line.Loop) {
		t.Errorf("%d rounds of %d events", len(there), len(line.Loop))
	}
}

// A lane's own events are come by, and no others; at the last one it stays.
func TestStepsOfALane(t *testing.T) {
	line := trace.Build(tracetest.Concurrent(3))
	lane := line.Shown()[1]
	for _, p := range bothWays(t, Lane(line, lane)) {
		if p.event > 0 && line.Loop[p.event-1].Task.ID != lane.Task {
			t.Errorf("event %d is about %s, not %s", p.event, line.Loop[p.event-1].Task.ID, lane.Task)
		}
		if p.now > lane.End {
			t.Errorf("at %d, after the lane's end at %d", p.now, lane.End)
		}
	}
	alone := trace.Build(tracetest.Sequential(2))
	if there := bothWays(t, Lane(alone, alone.Shown()[0])); len(there) < 2 {
		t.Errorf("a lane outside of any loop has steps %v", there)
	}
}

func TestNothingToStepThrough(t *testing.T) {
	var h Head
	h.Step(Events(&trace.Timeline{}), true)
	h.Step(Changes(), true)
	h.Step(Events(&trace.Timeline{}), false)
	h.Step(Rounds(&trace.Timeline{}), false)
	if h != (Head{}) {
		t.Errorf("in nothing, steps went to %+v", h)
	}
}

func TestPlaying(t *testing.T) {
	h := Head{Speed: SpeedOf(0.05)}
	for range 1000 { // a twentieth of 33 ms is no whole number of microseconds: nothing is lost
		h.Play(33*time.Millisecond+time.Microsecond, 1<<40)
	}
	if h.Now != 1_650_050 {
		t.Errorf("33 s at a twentieth of the speed came to %d", h.Now)
	}
	h.Event = 3
	if h.Speed = SpeedOf(4); !h.Play(time.Hour, 2_000_000) || h.Now != 2_000_000 || h.Event != 0 {
		t.Errorf("played to %d, event %d; want the end", h.Now, h.Event)
	}
}

func TestSpeeds(t *testing.T) {
	s := SpeedOf(3)
	if s.String() != "1.00x" {
		t.Errorf("a speed that there is not is %s", s)
	}
	for range 10 {
		s = s.Shift(1)
	}
	if s.Times() != 4 || s.Can(1) {
		t.Errorf("the highest speed is %s", s)
	}
	for range 10 {
		s = s.Shift(-1)
	}
	if s.String() != "0.05x" || s.Can(-1) {
		t.Errorf("the lowest speed is %s", s)
	}
}
