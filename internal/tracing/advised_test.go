package tracing_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"lesswait/internal/advice"
	"lesswait/internal/python/pythontest"
	"lesswait/internal/trace"
	"lesswait/internal/tracing"
)

// advised are programs with one mistake each, as the kind of what is said of them and
// its line, and programs that come near to it and are fine.
func advised() map[string]string {
	return map[string]string{
		"blocked": "loop-blocked 13", "in_thread": "",
		"never_awaited": "never-awaited 9", "awaited_later": "",
		"never_retrieved": "never-retrieved 6", "retrieved": "",
		"lost": "destroyed-pending 10", "kept": "",
		"left_running": "left-running 10", "stopped": "",
		"cancel_swallowed": "cancel-swallowed 10", "reraised": "", "cleaned_up": "",
		"unclosed": "unclosed 0", "closed": "",
		"slot_held": "slot-held 8", "slot_shared": "",
		"queue_grows": "queue-grows 4", "queue_drained": "",
		"queue_unbounded": "unbounded-queue 4", "queue_burst": "",
		"fan_out": "unbounded-fan-out 9", "fan_out_small": "", "server_crowd": "",
		"row": "awaits-in-a-row 10", "row_log_in": "", "row_retry": "",
		// Whether a call needs what the one before it brought, nobody can tell who only
		// sees them come and go: the advice says "if".
		"row_needed": "awaits-in-a-row 12",
		// For the same reason calls of several functions in a row are passed over, and
		// those of a library, such as two pauses or two reads: mostly there is one.
		"row_unlike": "", "row_sleeps": "",
		"polls": "",
	}
}

func TestAdviceIsTrue(t *testing.T) {
	in := pythontest.Interpreter(t)
	for name, want := range advised() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join("testdata", "advised", name+".py")
			events, end := run(t, in, tracing.Program{Path: path}, tracing.Options{Virtual: true})
			if end.Status != 0 {
				t.Errorf("it ended with %+v: %s", end, printed(events))
			}
			var got []string
			for _, f := range advice.Find(trace.Build(events), trace.End) {
				got = append(got, fmt.Sprintf("%s %d", f.Kind, f.Line))
				t.Log(f)
			}
			if strings.Join(got, ", ") != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
	pairs, err := filepath.Glob("testdata/advised/*.py")
	if err != nil || len(pairs) != len(advised()) {
		t.Errorf("%d programs, of which %d are run: %v", len(pairs), len(advised()), err)
	}
}
