package tracetest

import (
	"bytes"
	"embed"
	"fmt"

	"lesswait/internal/trace"
)

// What CPython 3.14.6 did in programs of the course's demos, as `lesswait demo
// --json` told it.
//
//go:embed recorded/*.jsonl
var recorded embed.FS

// Recorded gives the events of a run that was recorded: "turnstile" (one semaphore
// of 10 for 30 tasks) and "turnstiles" (one for each), "belt" (a queue of 2, three
// consumers) and "belt_cut" (one of them dies), "turns" (two tasks, virtual clock),
// "held" (time.sleep beside tasks), "paused" (three of time.sleep beside a heartbeat)
// and "awaited" (of asyncio.sleep), "lent" (time.sleep in a thread), "kept" (sum() in
// a thread, which keeps the interpreter), "pooled" (five jobs for two threads),
// "abandoned" (a thread that works on after a timeout), "together" (gather) and
// "one_by_one" (as_completed), of three jobs each.
func Recorded(name string) []trace.Event {
	data, err := recorded.ReadFile("recorded/" + name + ".jsonl")
	if err != nil {
		panic(fmt.Sprintf("no such recording: %v", err))
	}
	events, err := trace.ReadEvents(bytes.NewReader(data))
	if err != nil {
		panic(fmt.Sprintf("recording %s: %v", name, err))
	}
	return events
}
