package trace

import (
	"math"
	"slices"
)

// End is a moment after every event: "all of it", where a time is asked for.
const End int64 = math.MaxInt64

// Timeline is what a run looked like, as far as it is known. All times are
// microseconds since the run's start. A Builder keeps mending it: read it, and
// what it points to, before the builder is given more. What takes long to find is
// kept once it was asked for, so a timeline, too, is for one goroutine.
type Timeline struct {
	Clock  string // "real" or "virtual"
	Python string // "3.14.6"
	File   string // the program
	Real   bool   // on the virtual clock it waited for what takes the time it takes: a child process, a real connection
	Light  bool   // tasks and what blocked the loop are recorded, and neither steps nor waits nor calls
	End    int64  // the last moment known
	Done   bool   // the run is over
	Error  string // what ended it, empty if it ended well
	Cut    bool   // the recording stops before the program's end

	Server   *Server // the web server that it asked, nil for none, or while it is not known
	Lanes    []*Lane // a lane per call, in order of their start
	Tasks    []*Task
	Threads  []*Lane // threads that jobs were handed to
	Starter  *Task   // the task that started the most others, nil if none did
	Started  int     // so many
	Loop     []Turn  // what the event loop did, in order
	Rounds   []int32 // how many turns had happened as the loop went round once more
	Holds    []Hold  // when steps held the event loop
	Blocks   []Block // blocking calls, and steps that were too long
	Jobs     []*Job  // functions handed to threads, in order
	Output   []Output
	Warnings []Warning
	Marks    []Marker
	Gauges   map[string][]Sample

	Semaphores []*Semaphore // and locks, in order of their first use
	Slots      []Use        // in use of all semaphores together, after each change
	Queues     []*Queue

	Scopes []*Scope // timeouts and groups of tasks, in order
	Joins  []Join   // waits for other tasks, in order
	Asked  int      // how many requests to cancel there were

	CPU    int64 // CPU time measured, 0 where none was
	Events int64 // how many events it is made of

	Holding     int64 // since when the loop is held, Unfinished if it is not
	LongestHold int64 // the longest Block of the loop that is over
	LatestWake  int64 // the longest that a lane was frozen until it woke

	cpu    []cpuSample
	lookup *lookup  // nil before it is needed
	states loopFilm // of the event loop
}

// Lane is one call of a watched function. Where a task waits or blocks outside
// of any such call, the lane is the task itself, or the program.
type Lane struct {
	Track
	ID      string
	Label   string // "fetch url1", unlike any other lane's
	Fn      string
	Args    string
	Task    string // id of the task, empty outside an event loop
	Thread  string // name of the thread, empty for the main one
	Worker  bool   // the lane is the thread, not a call in it
	Parent  string // id of the calling call
	Depth   int    // how many calls it is inside of, in its task or thread
	File    string // of the program, that its lines are in; empty for the first
	Line    int
	Called  int // the line in which its parent called it, 0 where no watched call did
	Start   int64
	End     int64 // Unfinished while it is open
	Outcome Outcome
	Error   string

	parent   *Lane
	own      int  // waits and blocks that were its own
	joins    int  // waits for other tasks
	root     bool // the first call of a task that another task started
	internal bool
}

// Task is an asyncio task; its track has the states of whichever of its calls
// is the deepest.
type Task struct {
	Track
	ID       string
	Name     string
	Label    string // that of its first call, empty where it has none
	Coro     string
	Parent   string
	Line     int
	Place    int // in Timeline.Tasks
	Internal bool
	Eager    bool
	Nth      int32 // among the tasks that are done: 1 for the first, 0 while it is open
	Start    int64
	End      int64 // Unfinished while it is open
	Outcome  Outcome
	Error    string
	Cancels  []Cancel

	first *Lane // of its calls
}

// Called is what people call the task: by its first call, else by its coroutine.
func (t *Task) Called() string {
	switch {
	case t == nil:
		return "the program"
	case t.Label != "":
		return t.Label
	case t.Coro != "":
		return label(t.Coro, "")
	}
	return t.ID
}

// Unfinished is the End of what has not ended.
const Unfinished int64 = -1

// Outcome is how a call or a task ended.
type Outcome uint8

// Outcomes. Lost is a call that was still open when the run ended.
const (
	Open Outcome = iota
	OK
	Failed
	Cancelled
	Lost
)

func (o Outcome) String() string {
	return [...]string{"open", "ok", "failed", "cancelled", "lost"}[min(o, Lost)]
}

// Cancel is a request to cancel a task.
type Cancel struct {
	At             int64
	By, Cause, Msg string
	Line           int
}

// Hold is a time in which steps, one after the other, held the event loop.
type Hold struct {
	From, To int64
	before   int64 // time held by all the holds before this one
}

// Block is a blocking call (What is its text), or a step that ran for too long
// without one (What is empty).
type Block struct {
	Lane     string // id of the lane, empty if none is known
	Task     string
	Thread   string
	What     string
	File     string // of the line, empty for the program's first
	Line     int
	From, To int64 // To is Unfinished while it lasts
	Loop     bool  // it held an event loop
	CPU      int64 // of a step: at most so long its thread computed in it, 0 if not known
	turn     int   // the step it was in
}

// Warning is what Python or the recorder found wrong.
type Warning struct {
	T    int64
	Kind string
	Task string
	File string // of the line, empty for the program's first
	Line int
	Text string
}

// Marker is a named moment.
type Marker struct {
	T     int64
	Label string
}

// Sample is a gauge's value at a moment; Limit is 0 if it has none.
type Sample struct {
	T            int64
	Value, Limit float64
}

type cpuSample struct{ t, total, loop int64 }

// Shown gives the lanes that tell the story, in order: those that waited or
// blocked themselves, the tasks that were started, and what ran for long. Calls
// that only call or only wait for other lanes are left out. It is not to be changed.
func (t *Timeline) Shown() []*Lane {
	k := t.looked()
	if k.shown == nil {
		k.shown = slices.Clip(t.telling())
	}
	return k.shown
}

func (t *Timeline) telling() []*Lane {
	shown := make([]*Lane, 0, len(t.Lanes))
	for _, l := range t.Lanes {
		if !t.Helper(l) {
			shown = append(shown, l)
		}
	}
	for _, l := range t.Threads {
		if !l.internal {
			shown = append(shown, l)
		}
	}
	if len(shown) > 0 {
		return shown
	}
	return t.outermost()
}

// outermost is what is shown of a program in which nothing waits.
func (t *Timeline) outermost() []*Lane {
	var lanes []*Lane
	for _, l := range t.Lanes {
		if l.Depth == 0 && !l.internal {
			lanes = append(lanes, l)
		}
	}
	return lanes
}

// Running counts as work of a lane's own from a fiftieth of the whole, and
// never below five milliseconds: less is only what calling others costs.
const (
	workShare = 50
	workLeast = 5_000
)

// Helper tells whether a lane only serves others: a main() that gathers, or a
// small function that computes something in between.
func (t *Timeline) Helper(l *Lane) bool {
	switch {
	case l.internal:
		return true
	case l.own > 0:
		return false
	case l.root && l.joins == 0:
		return false
	}
	return l.ran < max(workLeast, t.End/workShare)
}

// Lane finds a lane by its id, nil if there is none.
func (t *Timeline) Lane(id string) *Lane {
	if t.Done {
		return t.looked().lane(t, id)
	}
	for _, lanes := range [][]*Lane{t.Lanes, t.Threads} {
		for _, l := range lanes {
			if l.ID == id {
				return l
			}
		}
	}
	return nil
}

// Task finds a task by its id, nil if there is none.
func (t *Timeline) Task(id string) *Task {
	if t.Done {
		return t.looked().task(t, id)
	}
	for _, task := range t.Tasks {
		if task.ID == id {
			return task
		}
	}
	return nil
}
