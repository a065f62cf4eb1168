package trace_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

// FuzzTimeline feeds any stream of the public format to the builder, in one
// piece and event by event, and looks at everything it gives.
func FuzzTimeline(f *testing.F) {
	for _, events := range programs() {
		f.Add(jsonLines(events))
		f.Add(jsonLines(events[len(events)/2:]))   // the beginnings are missing
		f.Add(jsonLines(events[:len(events)*2/3])) // the ends are missing
		f.Add(bytes.ReplaceAll(jsonLines(events), []byte(`"T2"`), []byte(`"T1"`)))
		f.Add(bytes.ReplaceAll(jsonLines(events), []byte(`"t":1`), []byte(`"t":-9`)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		events := lenient(data)
		b := trace.NewBuilder()
		for i, e := range events {
			b.Add(e)
			if i%7 == 0 {
				b.Advance(e.T + 1000)
				look(t, b.Timeline())
			}
		}
		look(t, b.Timeline())
		look(t, trace.Build(events))
	})
}

// lenient reads the lines that can be read.
func lenient(data []byte) []trace.Event {
	var events []trace.Event
	for line := range bytes.Lines(data) {
		var e trace.Event
		if json.Unmarshal(line, &e) == nil {
			events = append(events, e)
		}
	}
	return events
}

// look checks what must hold for every timeline, however broken its stream was.
func look(t *testing.T, tl *trace.Timeline) {
	t.Helper()
	for _, l := range append(tl.Shown(), tl.Lanes...) {
		var at int64
		for _, sp := range l.Spans {
			if sp.State == trace.None || sp.From < at || sp.To < sp.From || sp.To > tl.End {
				t.Fatalf("lane %q: span %+v after %d, of a run that ends at %d", l.Label, sp, at, tl.End)
			}
			at = sp.To
		}
		if l.End != trace.Unfinished && l.End < l.Start {
			t.Fatalf("lane %q ends before it starts", l.Label)
		}
		l.LineAt(tl.End / 2)
	}
	s := trace.Summarize(tl)
	if s.Waited < s.Idle || s.Idle > s.Wall || s.Peak < 0 || s.Bound > s.Waited {
		t.Fatalf("impossible sums: %+v", s)
	}
	if next, _ := tl.NextChange(tl.End / 2); next > tl.End {
		t.Fatalf("stepped beyond the end, to %d", next)
	}
	tl.PrevChange(tl.End)
}

// FuzzDecoder feeds any lines to the decoder; what comes out must survive being
// written and read again.
func FuzzDecoder(f *testing.F) {
	for _, events := range programs() {
		f.Add(bytes.Join(tracetest.Wire(events, 20), []byte("\n")))
	}
	f.Add([]byte("{\"trace\":{\"schema\":{\"tick\":[\"ready\"]}}}\n[[1,\"tick\",-1e300],[\"x\"],[],7,null]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d := trace.NewDecoder()
		var events []trace.Event
		for line := range bytes.Lines(data) {
			got, _ := d.Line(line) // broken lines give errors; that is not at stake here
			events = append(events, got...)
		}
		for _, e := range events {
			if e.Ev == trace.Meta && e.Num > trace.Version {
				return // refused when read
			}
		}
		again, err := tracetest.Events(jsonLines(events))
		if err != nil || !bytes.Equal(jsonLines(events), jsonLines(again)) {
			t.Fatalf("%d events do not survive being written: %v", len(events), err)
		}
	})
}

func jsonLines(events []trace.Event) []byte {
	var b bytes.Buffer
	for _, e := range events {
		if err := trace.WriteEvent(&b, e); err != nil {
			panic(err) // a buffer takes everything
		}
	}
	return b.Bytes()
}
