package trace_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

// everyKind has an event of each kind, with something in every field of it.
func everyKind() []trace.Event {
	return []trace.Event{
		{N: 0, T: 0, Ev: trace.Meta, Num: 1, Text: "3.14.6", Fn: "a.py", Kind: "real"},
		{N: 1, T: 5, Ev: trace.TaskNew, Task: "T1", Text: "Task-1", Fn: "main", By: "T9", Line: 3, Internal: true, Eager: true},
		{N: 2, T: 6, Ev: trace.TaskName, Task: "T1", Text: "näme \"q\"\n<x>"},
		{N: 3, T: 6, Ev: trace.TaskReady, Task: "T1", By: "H1"},
		{N: 4, T: 6, Ev: trace.TaskDone, Task: "T1", Kind: "error", Text: "ValueError: 1"},
		{N: 5, T: 6, Ev: trace.StepBegin, Task: "T1"},
		{N: 6, T: 6, Ev: trace.StepEnd, Task: "T1", Kind: "sleep", Text: "sleep(1)", Obj: "H1", Line: 4, Fn: "f", Call: "K1"},
		{N: 7, T: 6, Ev: trace.StepEnd, Task: "T1", Done: true},
		{N: 8, T: 6, Ev: trace.CallBegin, Call: "K1", Task: "T1", Fn: "f", Text: "'a', <B>", Line: 2, Thread: "t", By: "K0"},
		{N: 9, T: 6, Ev: trace.CallEnd, Call: "K1", Text: "ValueError"},
		{N: 10, T: 6, Ev: trace.LineEvent, Line: 7, Fn: "f", Task: "T1"},
		{N: 11, T: 6, Ev: trace.TimerSet, Obj: "H1", Num: 1_000_006, Task: "T1"},
		{N: 12, T: 6, Ev: trace.TimerFire, Obj: "H1", Num: 12},
		{N: 13, T: 6, Ev: trace.TimerCancel, Obj: "H1", By: "T1"},
		{N: 14, T: 6, Ev: trace.Tick, Num: 0, Max: 2},
		{N: 15, T: 6, Ev: trace.PollBegin, Num: trace.Forever},
		{N: 16, T: 6, Ev: trace.PollBegin, Num: 0},
		{N: 17, T: 6, Ev: trace.PollEnd, Num: 0},
		{N: 18, T: 6, Ev: trace.CancelReq, Task: "T1", By: "T2", Kind: "timeout", Line: 3, Text: "why"},
		{N: 19, T: 6, Ev: trace.SemAcquire, Obj: "S1", Task: "T1", Num: 0, Max: 3},
		{N: 20, T: 6, Ev: trace.SemRelease, Obj: "S1", Task: "T1", Num: 1, Max: 0},
		{N: 21, T: 6, Ev: trace.QueuePut, Obj: "Q1", Task: "T1", Num: 2, Max: 3, Text: "item"},
		{N: 22, T: 6, Ev: trace.QueueGet, Obj: "Q1", Task: "T1", Num: 0, Max: 0},
		{N: 23, T: 6, Ev: trace.ThreadSubmit, Obj: "J1", Task: "T1", Fn: "work"},
		{N: 24, T: 6, Ev: trace.ThreadBegin, Obj: "J1", Thread: "asyncio_0"},
		{N: 25, T: 6, Ev: trace.ThreadEnd, Obj: "J1"},
		{N: 26, T: 6, Ev: trace.BlockBegin, Call: "K1", Text: "time.sleep(1)", Line: 4, Thread: "t", Loop: true, Task: "T1"},
		{N: 27, T: 6, Ev: trace.BlockEnd, Call: "K1", Thread: "t"},
		{N: 28, T: 6, Ev: trace.CPU, Thread: "t", Num: 95},
		{N: 29, T: 6, Ev: trace.GaugeEvent, Fn: "pool", Value: 0.5, Limit: 3},
		{N: 30, T: 6, Ev: trace.LoopBlocked, Task: "T1", Line: 4, Num: 200_000},
		{N: 31, T: 6, Ev: trace.WarningEvent, Kind: "never-awaited", Task: "T1", Line: 4, Text: "w"},
		{N: 32, T: 6, Ev: trace.Out, Kind: "stdout", Task: "T1", Line: 4, Text: ""},
		{N: 33, T: 6, Ev: trace.Mark, Text: "here"},
		{N: 34, T: 6, Ev: trace.ScopeBegin, Obj: "G1", Task: "T1", Kind: "timeout", Num: 500_006, Line: 4},
		{N: 35, T: 6, Ev: trace.ScopeBegin, Obj: "G2", Task: "T1", Kind: "taskgroup", Num: trace.Forever},
		{N: 36, T: 6, Ev: trace.ScopeDue, Obj: "G1", Num: trace.Forever},
		{N: 37, T: 6, Ev: trace.ScopeAdd, Obj: "G2", Task: "T1"},
		{N: 38, T: 6, Ev: trace.ScopeEnd, Obj: "G1", Kind: "timeout"},
		{N: 39, T: 9, Ev: trace.Exit, Text: "ValueError: 1"},
		{N: 40, T: 0, Ev: trace.HTTPServer, Max: 12, Num: 60},
		{N: 41, T: 5, Ev: trace.HTTPConnection, Max: 1, Num: 9},
		{N: 42, T: 6, Ev: trace.HTTPRequest, Max: 1, Num: 8, Text: "/items/1", Kind: trace.Answered, Line: 200},
		{N: 43, T: 6, Ev: trace.HTTPRequest, Max: 2, Num: 7, Text: "/", Kind: trace.Dropped},
	}
}

func TestJSONLinesKeepEveryField(t *testing.T) {
	var lines bytes.Buffer
	for _, e := range everyKind() {
		if err := trace.WriteEvent(&lines, e); err != nil {
			t.Fatal(err)
		}
	}
	got, err := tracetest.Events(lines.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(everyKind(), got); diff != "" {
		t.Error(diff)
	}
}

func TestWireKeepsEveryField(t *testing.T) {
	for _, batch := range []int{1, 7, 500} {
		d := trace.NewDecoder()
		var got []trace.Event
		for _, line := range tracetest.Wire(everyKind(), batch) {
			events, err := d.Line(line)
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, events...)
		}
		if diff := cmp.Diff(everyKind(), got); diff != "" {
			t.Errorf("batches of %d: %s", batch, diff)
		}
	}
}

func TestMarshalWritesWhatHasMeaning(t *testing.T) {
	tests := []struct {
		event trace.Event
		want  string
	}{
		{trace.Event{N: 1, T: 2, Ev: trace.Tick}, `{"n":1,"t":2,"ev":"tick","ready":0,"timers":0}`},
		{trace.Event{Ev: trace.PollBegin, Num: trace.Forever}, `{"n":0,"t":0,"ev":"poll.begin","timeout":null}`},
		{trace.Event{Ev: trace.SemAcquire, Obj: "S1", Task: "T2"}, `{"n":0,"t":0,"ev":"sem.acquire","sem":"S1","task":"T2","free":0,"waiters":0}`},
		{trace.Event{Ev: trace.StepEnd, Task: "T2"}, `{"n":0,"t":0,"ev":"step.end","task":"T2","state":"waiting"}`},
		{trace.Event{Ev: trace.StepEnd, Task: "T2", Done: true}, `{"n":0,"t":0,"ev":"step.end","task":"T2","state":"done"}`},
		{trace.Event{Ev: trace.CallBegin, Call: "K1", Fn: "f"}, `{"n":0,"t":0,"ev":"call.begin","call":"K1","fn":"f","args":""}`},
		{trace.Event{Ev: trace.Out, Kind: "stdout", Text: "<é>"}, `{"n":0,"t":0,"ev":"out","stream":"stdout","text":"<é>"}`},
		{trace.Event{Ev: trace.GaugeEvent, Fn: "pool"}, `{"n":0,"t":0,"ev":"gauge","name":"pool","value":0}`},
		{trace.Event{Ev: "of.later"}, `{"n":0,"t":0,"ev":"of.later"}`},
	}
	for _, test := range tests {
		var line strings.Builder
		if err := trace.WriteEvent(&line, test.event); err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSuffix(line.String(), "\n"); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
		if !json.Valid([]byte(line.String())) {
			t.Errorf("not JSON: %s", line.String())
		}
	}
}

func TestDecoderUnderstandsOtherOrdersAndMoreFields(t *testing.T) {
	d := trace.NewDecoder()
	lines := []string{
		`{"hello":{"python":"3.14.6","pid":1}}`,
		`{"trace":{"schema":{"task.ready":["new_field","by","task"],"of.later":["x"]}}}`,
		`[[3,"task.ready",[1],"H1","T1"],[4,"of.later",1],[5,"unheard.of",2]]`,
		``,
		`{"verdict":{},"nonce":"x"}`,
	}
	var got []trace.Event
	for _, line := range lines {
		events, err := d.Line([]byte(line))
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, events...)
	}
	want := []trace.Event{
		{N: 0, T: 3, Ev: trace.TaskReady, Task: "T1", By: "H1"},
		{N: 1, T: 4, Ev: "of.later"},
		{N: 2, T: 5, Ev: "unheard.of"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestDecoderKeepsTheGoodEventsOfABadBatch(t *testing.T) {
	d := trace.NewDecoder()
	for _, line := range tracetest.Wire(everyKind()[:1], 1) {
		if _, err := d.Line(line); err != nil {
			t.Fatal(err)
		}
	}
	events, err := d.Line([]byte(`[[1,"step.begin"],17,[2],["x","tick"],[4,"mark"]]`))
	if err == nil || !strings.Contains(err.Error(), "event 2") {
		t.Errorf("error %v does not name the first bad event", err)
	}
	if len(events) != 2 || events[1].N != 5 {
		t.Errorf("events %+v: want the first and the last, numbered 1 and 5", events)
	}
}

func TestDecoderRefuses(t *testing.T) {
	header := `{"trace":{"schema":{}}}`
	tests := []struct{ name, before, line, want string }{
		{"events before the header", "", `[[1,"tick"]]`, "before the header"},
		{"no JSON", header, `[[1,"ti`, "broken batch"},
		{"a broken header", "", `{"trace":{"schema":7}}`, "broken header"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := trace.NewDecoder()
			if _, err := d.Line([]byte(test.before)); err != nil {
				t.Fatal(err)
			}
			_, err := d.Line([]byte(test.line))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q in it", err, test.want)
			}
		})
	}
}

func TestNewerVersionIsRefusedByName(t *testing.T) {
	newer := trace.Event{Ev: trace.Meta, Num: trace.Version + 1}
	var line bytes.Buffer
	if err := trace.WriteEvent(&line, newer); err != nil {
		t.Fatal(err)
	}
	_, readErr := tracetest.Events(line.Bytes())
	d := trace.NewDecoder()
	var wireErr error
	for _, line := range tracetest.Wire([]trace.Event{newer}, 1) {
		_, wireErr = d.Line(line)
	}
	for _, err := range []error{readErr, wireErr} {
		var version *trace.VersionError
		if !errors.As(err, &version) || version.Version != trace.Version+1 {
			t.Errorf("got %v, want a VersionError", err)
		}
	}
}
