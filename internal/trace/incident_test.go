package trace_test

import (
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

func TestIncidentsOfARecordedRun(t *testing.T) {
	tl := trace.Build(tracetest.Recorded("paused"))
	list, all := tl.Incidents(trace.End, 3)
	if len(list) != 1 || all != 1 {
		t.Fatalf("%d of %d incidents, want the three pauses as one", len(list), all)
	}
	i := list[0]
	if i.Calls != 3 || !i.Same || i.Line != 16 || i.What != "time.sleep(0.5)" || i.Job != nil {
		t.Errorf("got %+v", i)
	}
	if held := i.To - i.From; held < 1_490_000 || held > 1_600_000 {
		t.Errorf("held for %d µs", held)
	}
	if len(i.Kept) != 1 || i.Kept[0].Lane.Label != "heartbeat" {
		t.Fatalf("kept: %+v", i.Kept)
	}
	if k := i.Kept[0]; k.Woke < i.To || k.Late(trace.End) != k.Woke-k.Due || k.Guess {
		t.Errorf("kept: %+v", k)
	}
}

func TestIncidentsAsOfAMoment(t *testing.T) {
	tl := trace.Build(tracetest.Blocked()) // held from 110 to 310 ms
	if list, _ := tl.Incidents(100_000, 3); len(list) != 0 {
		t.Errorf("before it began: %+v", list)
	}
	list, _ := tl.Incidents(200_000, 3)
	if len(list) != 1 || list[0].To != 200_000 || list[0].From < 110_000 {
		t.Fatalf("in the midst: %+v", list)
	}
	for _, k := range list[0].Kept {
		if k.Woke != trace.Unfinished || k.Due > 200_000 || k.Late(200_000) != 200_000-k.Due {
			t.Errorf("kept in the midst: %+v", k)
		}
	}
	if list, _ = tl.Incidents(trace.End, 3); len(list[0].Kept) != 2 {
		t.Errorf("kept in the end: %+v", list[0].Kept)
	}
}

func TestIncidentsAreTheLongest(t *testing.T) {
	s := tracetest.NewScript("x.py", "virtual").Task("T1", "f", "").Step("T1").Call("K1", "T1", "f", "", 1)
	for _, us := range []int64{20_000, 50_000, 30_000, 5_000} {
		s.Block("K1", "time.sleep", int(us/1_000), true, "T1").After(us).Unblock("K1")
		s.Wait("T1", "K1", "sleep", "sleep(0)", "", 3).Step("T1")
	}
	list, all := trace.Build(s.Events()).Incidents(trace.End, 2)
	if all != 3 || len(list) != 2 || list[0].Line != 50 || list[1].Line != 30 {
		t.Errorf("got %d of %d: %+v", len(list), all, list)
	}
}

// A job that keeps the interpreter holds up the loop: nothing ran there, and the
// incident says who it was.
func TestAThreadThatKeepsTheInterpreter(t *testing.T) {
	tl := trace.Build(tracetest.Recorded("kept"))
	list, _ := tl.Incidents(trace.End, 3)
	if len(list) != 1 || list[0].Job == nil || list[0].Job.Fn != "sum" {
		t.Fatalf("got %+v", list)
	}
	middle := (list[0].From + list[0].To) / 2
	if sp := tl.Busy().At(middle); sp.State != trace.Blocked || !sp.Loop {
		t.Errorf("the loop: %+v", sp)
	}
	if sp := tl.Lane(list[0].Lane).At(middle); sp.State != trace.Blocked || !sp.Loop {
		t.Errorf("the lane: %+v", sp)
	}
	if list, _ := trace.Build(tracetest.Recorded("lent")).Incidents(trace.End, 3); len(list) != 0 {
		t.Errorf("a thread that sleeps holds nothing: %+v", list)
	}
}

func TestBusyIsWhatStepsAndBlocksTook(t *testing.T) {
	for _, name := range []string{"paused", "awaited", "lent", "kept", "pooled"} {
		tl := trace.Build(tracetest.Recorded(name))
		var held, last int64
		for _, h := range tl.Holds {
			held += h.To - h.From
		}
		busy := tl.Busy()
		for _, sp := range busy.Spans {
			if sp.From < last || sp.To < sp.From {
				t.Errorf("%s: a span from %d to %d after %d", name, sp.From, sp.To, last)
			}
			last = sp.To
		}
		if times := busy.Times(trace.End); times.Running+times.Waiting != held {
			t.Errorf("%s: busy for %d µs, held for %d", name, times.Running+times.Waiting, held)
		}
	}
	if n := len(trace.Build(tracetest.Virtual(3)).Busy().Spans); n == 0 {
		t.Error("steps that take no time are not seen")
	}
}

func TestBusyWhileAStepGoesOn(t *testing.T) {
	b := trace.NewBuilder()
	b.Add(tracetest.NewScript("x.py", "real").At(1_000).Task("T1", "f", "").Step("T1").Call("K1", "T1", "f", "", 1).Events()...)
	b.Advance(90_000)
	if sp := b.Timeline().Busy().At(50_000); sp.State != trace.Running {
		t.Errorf("got %+v", sp)
	}
}
