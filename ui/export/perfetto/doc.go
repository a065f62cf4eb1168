// Package perfetto writes a recorded run in the Trace Event Format, which Perfetto
// (ui.perfetto.dev) and Chrome's tracing page open.
//
// A program is a process there; a task, a thread and the event loop are threads of
// it. Calls and what they do are slices in one another, wakes are flows from who
// made a task ready to that task, warnings and marks are instants, and how full a
// queue or a semaphore is, is a counter.
package perfetto
