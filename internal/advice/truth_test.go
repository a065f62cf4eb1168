package advice_test

import (
	"strings"
	"testing"

	"lesswait/internal/advice"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

// longStep is a step of a second in the event loop, of which so much was computed,
// after a thread has worked for a while, until the moment given.
func longStep(cpu, worked int64) *trace.Timeline {
	s := tracetest.NewScript("hash.py", "real").Task("T1", "main", "").Step("T1").Call("K1", "T1", "main", "", 4)
	s.Add(trace.Event{Ev: trace.ThreadSubmit, Obj: "J1", Task: "T1", Fn: "save"}, trace.Event{Ev: trace.ThreadBegin, Obj: "J1", Thread: "asyncio_0"})
	if worked < 500_000 {
		s.At(worked).Add(trace.Event{Ev: trace.ThreadEnd, Obj: "J1", Thread: "asyncio_0"})
	}
	s.Wait("T1", "K1", "yield", "sleep(0)", "", 5)
	s.At(500_000).Add(trace.Event{Ev: trace.TaskReady, Task: "T1"}).Step("T1").At(1_500_000)
	s.Add(trace.Event{Ev: trace.LoopBlocked, Task: "T1", Line: 8, Num: 1_000_000})
	if cpu > 0 {
		s.Add(trace.Event{Ev: trace.CPU, Num: cpu})
	}
	return trace.Build(s.Return("K1", "").Finish("T1", "ok", "").Add(trace.Event{Ev: trace.Exit}).Events())
}

// TestRemedy: a thread is blamed only if it was at work, and the step only if it
// computed.
func TestRemedy(t *testing.T) {
	tests := []struct {
		name string
		line *trace.Timeline
		want string
	}{
		{"the thread is done", longStep(950_000, 100_000), "Hand it to a thread (asyncio.to_thread) or a process, or"},
		{"the thread ends as it begins", longStep(950_000, 499_999), "Hand it to a thread"},
		{"the thread works", longStep(950_000, 1_600_000), "A thread was at work meanwhile"},
		{"it hardly computed", longStep(160_000, 100_000), "Python computed for at most 160 ms of it: the machine was busy, or C code waited."},
		{"nothing was measured", longStep(0, 100_000), "Hand it to a thread (asyncio.to_thread)"},
	}
	for _, test := range tests {
		all := advice.Find(test.line, trace.End)
		if len(all) != 1 || !strings.HasPrefix(all[0].Fix, test.want) || !strings.Contains(all[0].Message, ", line 8") {
			t.Errorf("%s: got %v, want %s", test.name, all, test.want)
		}
		if kind := all[0].Kind; (kind == advice.LoopStalled) != (test.name == "it hardly computed") || kind.Wrong() == (kind == advice.LoopStalled) {
			t.Errorf("%s: it is %s", test.name, kind)
		}
		if said := "main took 1.00 s for a step and hardly computed, line 8"; strings.HasPrefix(all[0].Message, said) != (all[0].Kind == advice.LoopStalled) {
			t.Errorf("%s: %s", test.name, all[0].Message)
		}
	}
}

// TestLongStepsAreMeasuredWhole: a measurement in the middle of a step counts, too.
func TestLongStepsAreMeasuredWhole(t *testing.T) {
	s := tracetest.NewScript("hash.py", "real").Task("T1", "main", "").Step("T1").At(500_000).Add(trace.Event{Ev: trace.CPU, Num: 480_000})
	s.At(600_000).Add(trace.Event{Ev: trace.LoopBlocked, Task: "T1", Num: 590_000}, trace.Event{Ev: trace.CPU, Num: 95_000})
	if all := advice.Find(trace.Build(s.Finish("T1", "ok", "").Exit(0)), trace.End); len(all) != 1 || all[0].Kind != advice.LoopBlocked {
		t.Errorf("got %v", all)
	}
}

// turning is a task that gives way so often, and each turn takes so long.
func turning(turns int, us int64, kind string) *trace.Timeline {
	s := tracetest.NewScript("busy.py", "real").Task("T1", "poll", "").Step("T1").Call("K1", "T1", "poll", "", 2)
	for range turns {
		s.Wait("T1", "K1", kind, "sleep(0)", "", 4).Add(trace.Event{Ev: trace.TaskReady, Task: "T1"}).After(us).Step("T1")
	}
	return trace.Build(s.Return("K1", "").Finish("T1", "ok", "").Exit(0))
}

func TestSpins(t *testing.T) {
	got := advice.Find(turning(5_000, 200, "yield"), trace.End)
	const want = "poll took 5,000 turns of the event loop in a row without waiting, for 1.00 s, line 4."
	if len(got) != 1 || got[0].Kind != advice.BusyWait || got[0].Message != want {
		t.Errorf("a busy wait: %v, want %s", got, want)
	}
	for name, line := range map[string]*trace.Timeline{
		"few turns": turning(100, 200, "yield"), "pieces of work": turning(1_000, 5_000, "yield"), "waits": turning(5_000, 200, "sleep"),
	} {
		if got := advice.Find(line, trace.End); len(got) > 0 {
			t.Errorf("%s: %v", name, got)
		}
	}
}
