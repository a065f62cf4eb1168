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
// "one_by_one" (as_completed), of three jobs each; "limit_slow" and the like (a timeout
// of 0.5 s around a plain wait, a cleanup, a stubborn one, a blocking call, a thread),
// "group_failed" (a task of a TaskGroup fails) and "group_late" (wait_for cancels a
// gather). "four_plain", "four_asyncio", "four_threads" and "four_processes" do the same
// four jobs.
//
// Programs with a mistake each: "forgotten" (no await), "unretrieved" (nobody asks a
// task that failed), "leftover" (two tasks run on when main returns, one was cancelled
// in time), "lost" (a task that nobody kept), "unclosed" (a connection), "halfway" (two
// async generators are left, one inside its with), "slow_holder" (13 tasks for two slots,
// one is slow), "locked_fetch" (a lock around each wait), "growing" (a queue),
// "swallowed" (a cancellation and a timeout), "in_a_row" (three awaits), "fan_out" (110
// tasks). And without one: "passed_on" (cancellations that are heeded), "workers" (a
// queue, polling, a pause between calls).
func Recorded(name string) []trace.Event {
	data, err := recorded.ReadFile("recorded/" + name + ".jsonl")
	if err != nil {
		panic(fmt.Sprintf("no such recording: %v", err))
	}
	events, err := Events(data)
	if err != nil {
		panic(fmt.Sprintf("recording %s: %v", name, err))
	}
	return events
}

// Events reads lines of the public format.
func Events(lines []byte) ([]trace.Event, error) {
	var events []trace.Event
	reader := trace.NewLineReader()
	for line := range bytes.Lines(lines) {
		var e trace.Event
		if _, err := reader.Read(bytes.TrimSpace(line), &e); err != nil {
			return events, err
		}
		events = append(events, e)
	}
	return events, nil
}
