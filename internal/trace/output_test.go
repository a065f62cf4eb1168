package trace_test

import (
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

// TestOutputIsCountedInLines: several lines of an event are one by one again.
func TestOutputIsCountedInLines(t *testing.T) {
	s := tracetest.NewScript("print.py", "real")
	for _, text := range []string{"a", "b\n\nc", "d"} {
		s.After(10).Add(trace.Event{Ev: trace.Out, Kind: "stdout", Line: 3, Text: text})
	}
	told := ""
	for _, o := range trace.Build(s.Exit(0)).Output {
		for _, line := range o.Lines() {
			if line.Before != len(told) || line.Line != 3 {
				t.Errorf("%q is told as %+v, after %q", line.Text, line, told)
			}
			told += line.Text + "-"[:1-min(len(line.Text), 1)]
		}
	}
	if told != "ab-cd" {
		t.Errorf("told %q", told)
	}
}
