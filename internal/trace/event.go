package trace

// Version is the newest version of the trace format that this package reads.
const Version = 1

// Kind names what an event tells.
type Kind string

// The kinds of version 1.
const (
	Meta         Kind = "meta"
	Exit         Kind = "exit"
	TaskNew      Kind = "task.new"
	TaskName     Kind = "task.name"
	TaskReady    Kind = "task.ready"
	TaskDone     Kind = "task.done"
	StepBegin    Kind = "step.begin"
	StepEnd      Kind = "step.end"
	CallBegin    Kind = "call.begin"
	CallEnd      Kind = "call.end"
	LineEvent    Kind = "line"
	TimerSet     Kind = "timer.set"
	TimerFire    Kind = "timer.fire"
	TimerCancel  Kind = "timer.cancel"
	Tick         Kind = "tick"
	PollBegin    Kind = "poll.begin"
	PollEnd      Kind = "poll.end"
	CancelReq    Kind = "cancel.req"
	ScopeBegin   Kind = "scope.begin"
	ScopeDue     Kind = "scope.due"
	ScopeAdd     Kind = "scope.add"
	ScopeEnd     Kind = "scope.end"
	SemAcquire   Kind = "sem.acquire"
	SemRelease   Kind = "sem.release"
	QueuePut     Kind = "queue.put"
	QueueGet     Kind = "queue.get"
	QueueDone    Kind = "queue.done"
	ThreadSubmit Kind = "thread.submit"
	ThreadBegin  Kind = "thread.begin"
	ThreadEnd    Kind = "thread.end"
	BlockBegin   Kind = "block.begin"
	BlockEnd     Kind = "block.end"
	CPU          Kind = "cpu"
	GaugeEvent   Kind = "gauge"
	LoopBlocked  Kind = "loop.blocked"
	WarningEvent Kind = "warning"
	Out          Kind = "out"
	Mark         Kind = "mark"
)

// The kinds that tell the side of a web server that the program asked. They come
// when the run is over, behind its exit, with their times on its clock.
const (
	HTTPServer     Kind = "http.server"
	HTTPConnection Kind = "http.connection"
	HTTPRequest    Kind = "http.request"
)

// The kinds that are no events of a run: whoever saves a trace adds them, so that
// it can be told from the file alone what ran and how long that took.
const (
	SourceLine Kind = "source" // the program's text
	ResultLine Kind = "result" // its account of itself

	FindingLine Kind = "finding" // what went wrong or could be better, as package advice has it
	SumLine     Kind = "sum"     // what the calls add up to, and which part of the run that is
)

// Forever is the Num of a poll.begin that has no timeout, and of a scope that has no
// limit.
const Forever = -1

// told tells a kind that is no event: it happened at no moment.
func (k Kind) told() bool {
	return k == SourceLine || k == ResultLine || k == FindingLine || k == SumLine
}

// Event is one thing that happened in a run.
//
// Kinds share fields, because a hundred thousand events are kept at once: the
// table in schema.go says, kind by kind, which field of the format lives where.
// JSON has the format's own names, in the format's order.
type Event struct {
	N  int64 // position in the stream
	T  int64 // microseconds since the run's start, on the clock that meta names
	Ev Kind

	Task   string // the task it is about, or that was running
	Call   string // the call it is about
	Obj    string // the timer, semaphore, queue, job or whatever is waited for; the detail of meta
	By     string // who caused it; the parent of a task or a call
	Fn     string // function or coroutine; the file of meta, the name of a gauge
	Kind   string // what sort: of a wait, warning, outcome, cause, stream, clock
	Text   string // what people read: name, arguments, error, message, output
	Thread string // the thread, empty for the main one
	File   string // the program's file that the line, of a call all its lines, are in, empty for its first

	Line int // line of the watched file, or of File, 0 if none; the status of an http.request

	Num   int64   // version, due, late, ready, timeout, io, free, depth, unfinished, us, wall_us, to, requests, since; at of call.begin, 0 if none
	Max   int64   // timers, waiters, the queue's maximum, cpu_us, conn or limit
	Value float64 // of a gauge; outside_us
	Limit float64 // of a gauge, 0 if none; others_us

	Internal bool // task.new: made by the library, not by the watched file
	Eager    bool // task.new: began to run at once
	Loop     bool // block.begin: holds an event loop
	Done     bool // step.end: the task is done, rather than waiting
	Unequal  bool // source: the programs of the trace do different things
	Traced   bool // result: its times are those of the recorded run
}
