package trace

import "sort"

// Turn is one thing that an event loop did, or that was done to it. Turns of
// tasks that are the library's own are left out, and so are looks for I/O that
// neither wait nor find any.
type Turn struct {
	T     int64
	Num   int64     // when a timer is due; how long it polls at most; what I/O it found; ByTimer
	Task  *Task     // nil where it is about none
	By    *Task     // which task made it ready, or asked to cancel it
	Wait  *TurnWait // of Suspended
	Timer int32     // its place among all timers set, from 0
	Kind  TurnKind
}

// ByTimer is the Num of a task that a timer woke.
const ByTimer = 1

// TurnWait is what a task waits for.
type TurnWait struct {
	What, Kind string // "sleep(1)", "sleep"
	Line       int
}

// TurnKind is what happened.
type TurnKind uint8

// The kinds of turns.
const (
	Created     TurnKind = iota // a task was made, and is ready unless it is eager
	Woken                       // a task is ready to go on
	Resumed                     // a task's step begins
	Suspended                   // a step ends in a wait
	Ended                       // a task is done
	CancelAsked                 // somebody asked a task to stop
	TimerSetUp
	TimerFired
	TimerOff // a timer was called off
	Polling  // nothing is ready: the loop waits for timers and I/O
	Polled   // it waits no longer
)

// Turned is how many turns have happened by a moment.
func (t *Timeline) Turned(now int64) int {
	return sort.Search(len(t.Loop), func(i int) bool { return t.Loop[i].T > now })
}
