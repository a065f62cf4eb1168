package trace_test

import (
	"testing"

	"lesswait/internal/trace"
)

// lightly is a light recording of a task that blocks the loop twice, in two steps.
func lightly() []trace.Event {
	wait := trace.Event{T: 10, Ev: trace.StepEnd, Task: "T1", Kind: trace.WaitLight, Text: "not recorded in detail"}
	events := []trace.Event{
		{Ev: trace.Meta, Num: 1, Obj: "light"},
		{T: 10, Ev: trace.TaskNew, Task: "T1", Fn: "work"}, wait,
	}
	for _, t := range []int64{20_000, 90_000} {
		events = append(events,
			trace.Event{T: t, Ev: trace.BlockBegin, Task: "T1", Text: "time.sleep(0.02)", Line: 3, Loop: true},
			trace.Event{T: t + 20_000, Ev: trace.BlockEnd})
	}
	return append(events,
		trace.Event{T: 120_000, Ev: trace.TaskDone, Task: "T1", Kind: "error", Text: "ValueError: boom"},
		trace.Event{T: 120_000, Ev: trace.Exit})
}

func TestALightRecordingTellsNoSteps(t *testing.T) {
	line := trace.Build(lightly())
	if !line.Light {
		t.Error("it is not said to be light")
	}
	var states []trace.State
	for _, sp := range line.Lanes[0].Spans {
		if sp.To > sp.From {
			states = append(states, sp.State)
		}
	}
	want := []trace.State{trace.Waiting, trace.Blocked, trace.Waiting, trace.Blocked, trace.Waiting}
	if len(states) != len(want) {
		t.Fatalf("the lane is %v; want %v", states, want)
	}
	for i := range want {
		if states[i] != want[i] {
			t.Errorf("the lane is %v; want %v", states, want)
		}
	}
	if got := line.Lanes[0].Error; got != "ValueError: boom" {
		t.Errorf("the lane ended with %q", got)
	}
}

func TestInALightRecordingNoBlocksShareAStep(t *testing.T) {
	if list, _ := trace.Build(lightly()).Incidents(trace.End, 10); len(list) != 2 || list[0].Calls != 1 {
		t.Errorf("there are %d incidents, the first of %d calls; want 2, of 1", len(list), list[0].Calls)
	}
}
