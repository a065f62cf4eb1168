// Package tracetest has event streams for the tests of whatever reads traces: made by
// hand as the recorder would send them, with the small delays that a real loop has, or
// recorded once. It runs no Python; times are microseconds.
package tracetest

import (
	"fmt"

	"lesswait/internal/trace"
)

// Script writes a stream, moment by moment.
type Script struct {
	events []trace.Event
	now    int64
	timers int
}

// NewScript opens a stream for a file on a clock, "real" or "virtual".
func NewScript(file, clock string) *Script {
	s := &Script{}
	s.Add(trace.Event{Ev: trace.Meta, Num: trace.Version, Text: "3.14.6", Fn: file, Kind: clock})
	return s
}

// At moves to a moment, in microseconds.
func (s *Script) At(t int64) *Script { s.now = t; return s }

// After moves on.
func (s *Script) After(us int64) *Script { s.now += us; return s }

// Add writes events at this moment.
func (s *Script) Add(events ...trace.Event) *Script {
	for _, e := range events {
		e.N, e.T = int64(len(s.events)), s.now
		s.events = append(s.events, e)
	}
	return s
}

// Exit ends the stream, having used so much CPU time, and gives it.
func (s *Script) Exit(cpu int64) []trace.Event {
	s.Add(trace.Event{Ev: trace.CPU, Num: cpu}, trace.Event{Ev: trace.Exit})
	return s.events
}

// Events gives the stream as it stands, cut off.
func (s *Script) Events() []trace.Event { return s.events }

// Task starts a task that is ready to run.
func (s *Script) Task(task, coro, parent string) *Script {
	return s.Add(
		trace.Event{Ev: trace.TaskNew, Task: task, Text: "Task-" + task[1:], Fn: coro, By: parent, Line: 9},
		trace.Event{Ev: trace.TaskReady, Task: task, By: parent},
	)
}

// Step begins a step of a task.
func (s *Script) Step(task string) *Script {
	return s.Add(trace.Event{Ev: trace.StepBegin, Task: task})
}

// Call begins a call in a task.
func (s *Script) Call(call, task, fn, args string, line int) *Script {
	return s.Add(trace.Event{Ev: trace.CallBegin, Call: call, Task: task, Fn: fn, Text: args, Line: line})
}

// Return ends a call; exc is empty if it returned.
func (s *Script) Return(call, exc string) *Script {
	return s.Add(trace.Event{Ev: trace.CallEnd, Call: call, Text: exc})
}

// Sleep ends a step in a sleep of so many microseconds, and gives its timer.
func (s *Script) Sleep(task, call string, us int64, line int) string {
	s.timers++
	id := fmt.Sprintf("H%d", s.timers)
	s.Add(trace.Event{Ev: trace.TimerSet, Obj: id, Num: s.now + us, Task: task})
	s.Wait(task, call, "sleep", fmt.Sprintf("sleep(%g)", float64(us)/1e6), id, line)
	return id
}

// Wait ends a step in a wait.
func (s *Script) Wait(task, call, kind, what, obj string, line int) *Script {
	return s.Add(trace.Event{
		Ev: trace.StepEnd, Task: task, Call: call, Kind: kind, Text: what, Obj: obj, Line: line, Fn: call,
	})
}

// Wake fires a timer so many microseconds late, and makes its task ready.
func (s *Script) Wake(task, timer string, late int64) *Script {
	return s.Add(
		trace.Event{Ev: trace.TimerFire, Obj: timer, Num: late},
		trace.Event{Ev: trace.TaskReady, Task: task, By: timer},
	)
}

// Finish ends the last step of a task: how is "ok", "error" or "cancelled".
func (s *Script) Finish(task, how, err string) *Script {
	return s.Add(
		trace.Event{Ev: trace.StepEnd, Task: task, Done: true},
		trace.Event{Ev: trace.TaskDone, Task: task, Kind: how, Text: err},
	)
}

// Block begins a blocking call of a call; loop says that it holds an event loop.
func (s *Script) Block(call, what string, line int, loop bool, task string) *Script {
	return s.Add(trace.Event{Ev: trace.BlockBegin, Call: call, Text: what, Line: line, Loop: loop, Task: task})
}

// Unblock ends it.
func (s *Script) Unblock(call string) *Script {
	return s.Add(trace.Event{Ev: trace.BlockEnd, Call: call})
}
