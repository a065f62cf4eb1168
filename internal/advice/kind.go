package advice

import "slices"

// Kind is what sort of thing is said. Its text is its name for flags and data.
type Kind string

// The kinds of warnings, the gravest first, and below them those of advice.
const (
	LoopBlocked      Kind = "loop-blocked"
	NeverAwaited     Kind = "never-awaited"
	NeverRetrieved   Kind = "never-retrieved"
	DestroyedPending Kind = "destroyed-pending"
	Unhandled        Kind = "unhandled"
	LeftRunning      Kind = "left-running"
	Swallowed        Kind = "cancel-swallowed"
	Unclosed         Kind = "unclosed"
	BusyWait         Kind = "busy-wait"
	SlotHeld         Kind = "slot-held"
	QueueGrows       Kind = "queue-grows"
	Unattended       Kind = "unattended"
	Unseen           Kind = "unseen"

	LoopStalled    Kind = "loop-stalled"
	AwaitsInARow   Kind = "awaits-in-a-row"
	FanOut         Kind = "unbounded-fan-out"
	UnboundedQueue Kind = "unbounded-queue"
)

// Kinds are all of them, in the order in which findings are told.
func Kinds() []Kind {
	return []Kind{
		LoopBlocked, NeverAwaited, NeverRetrieved, DestroyedPending, Unhandled, LeftRunning, Swallowed,
		Unclosed, BusyWait, SlotHeld, QueueGrows, Unattended, Unseen, LoopStalled, AwaitsInARow, FanOut, UnboundedQueue,
	}
}

// Known tells whether a name is that of a kind.
func Known(name string) bool { return slices.Contains(Kinds(), Kind(name)) }

// Wrong tells a warning, which says that something went wrong in the program, from
// advice, which says that it could be better, or that it may have been the machine.
func (k Kind) Wrong() bool { return rank(k) < rank(LoopStalled) }

// Means says in half a sentence what the kind is.
func (k Kind) Means() string {
	switch k {
	case LoopBlocked:
		return "a step held the event loop, and the other tasks were kept waiting"
	case NeverAwaited:
		return "a coroutine was made, and nobody awaited it"
	case NeverRetrieved:
		return "a task failed, and nobody asked how it ended"
	case DestroyedPending:
		return "a task was thrown away before it was done, since nobody kept it"
	case Unhandled:
		return "an error ended up with the event loop, since nobody else handled it"
	case LeftRunning:
		return "a task was still running at the end, and was cancelled there"
	case Swallowed:
		return "code caught its cancellation, and went on"
	case Unclosed:
		return "a connection, a client or an async generator was left open"
	case BusyWait:
		return "a loop takes turn after turn without waiting for anything"
	case SlotHeld:
		return "a lock or a slot of a semaphore was held across a slow await, and others queued"
	case QueueGrows:
		return "a queue without a limit is filled faster than it is emptied"
	case Unattended:
		return "the program read an input that nobody could type"
	case Unseen:
		return "something ran that can't be watched"
	case LoopStalled:
		return "a step took long and hardly computed: the machine was busy, or C code waited"
	case AwaitsInARow:
		return "awaits that follow one another could overlap"
	case FanOut:
		return "a hundred tasks or more wait for the same at once, and nothing limits them"
	case UnboundedQueue:
		return "a queue without a limit held a hundred items or more"
	}
	return "a warning"
}
