package python

import (
	"context"
	"encoding/json"
	"time"
)

// Runner runs requests. Its methods may be called from several goroutines.
type Runner interface {
	// Run serves one request. Its error says that the engine could not run;
	// what the learner's program did wrong is in the Result.
	Run(ctx context.Context, r Request) (Result, error)
	// Close ends every worker, also those that serve a request.
	Close() error
}

// Request is one run of a learner's program.
type Request struct {
	Fields map[string]any // "op", "source", …; a nonce is added
	Limits Limits
	// OnLine is told every result line but the hello and the verdict, in
	// order, as it arrives. The worker waits while it is called.
	OnLine func(line []byte)
	// OnOutput is told the program's output as it arrives, up to Limits.Output.
	OnOutput func([]byte)
	// Ahead is what a worker can do before a request like this one comes. A pool
	// tells it to its spares after the run, for what was asked is likely to be
	// asked again; a fork server does it once for all its workers. No outcome
	// depends on it.
	Ahead map[string]any
}

// Limits bind a run. Zero means the default.
type Limits struct {
	Wall   time.Duration // of real time; 10 s
	Output int64         // bytes kept of stdout and stderr; 1 MiB
	Memory int64         // bytes; 1 GiB; on Linux and Windows
}

// Defaults, and the limits that are no choice.
const (
	DefaultWall   = 10 * time.Second
	DefaultOutput = 1 << 20
	DefaultMemory = 1 << 30

	floodFactor = 16        // output beyond this many times its limit ends the run
	lineLimit   = 64 << 20  // bytes of one result line
	resultLimit = 512 << 20 // bytes of all result lines
	fileLimit   = 64 << 20  // bytes of a file that the program writes; on Linux
	crashLimit  = 64 << 10  // bytes kept of the crash text

	// grace is how long the pipes of an ended worker may stay open.
	grace = 200 * time.Millisecond
)

func (l Limits) orDefault() Limits {
	if l.Wall <= 0 {
		l.Wall = DefaultWall
	}
	if l.Output <= 0 {
		l.Output = DefaultOutput
	}
	if l.Memory <= 0 {
		l.Memory = DefaultMemory
	}
	return l
}

// Result is how a run went.
type Result struct {
	Verdict   json.RawMessage // nil unless whole, with the nonce, and exit status 0
	End       End
	Exit      int    // exit status; -1 where there was none
	Signal    string // that ended it, such as "SIGSEGV"
	Output    []byte // stdout and stderr as they came
	Truncated bool   // there was more output
	Crash     string // what the interpreter wrote as it crashed
	Took      time.Duration
}

// End is why a run ended.
type End string

// The ends. Where several apply it is the one that came first.
const (
	EndExited   End = "exited"   // by itself, with Exit
	EndTimeout  End = "timeout"  // Limits.Wall
	EndOutput   End = "output"   // far too much output or results
	EndMemory   End = "memory"   // ended by the system, for want of memory
	EndCanceled End = "canceled" // the context, or Close
	EndSignal   End = "signal"   // by Signal; "" where the program killed its keeper
)
