package trace

// Scope is a block that bounds what happens inside it: `async with` a timeout (and
// wait_for, which is one) or a TaskGroup.
type Scope struct {
	ID      string
	Group   bool // a TaskGroup, else a timeout
	WaitFor bool // a timeout that asyncio.wait_for made
	Task    *Task
	Outer   *Scope // the innermost one of the task that it was entered in, nil if there is none
	Line    int
	Place   int // in Timeline.Scopes
	From    int64
	Due     int64 // when a timeout expires, Unfinished for never
	Expired int64 // when it asked its task to stop, Unfinished if it never did
	Left    int64 // when its body was left, Unfinished while it is not
	How     ScopeEnded
	Members []*Task // of a group

	first, last within // what began while its body was going on
}

// ScopeEnded is how the body of a scope ended.
type ScopeEnded uint8

// How bodies end. One that expired raises TimeoutError at the scope's edge.
const (
	ScopeOpen ScopeEnded = iota
	ScopeOK
	ScopeExpired
	ScopeCancelled // somebody else asked
	ScopeFailed
)

// within counts what has begun by a moment.
type within struct{ lanes, tasks, jobs int }

func (t *Timeline) begun() within {
	return within{lanes: len(t.Lanes), tasks: len(t.Tasks), jobs: len(t.Jobs)}
}

// HasLane tells whether the lane in this place of Timeline.Lanes began while the
// body was going on; HasTask and HasJob tell it of tasks and jobs. That they are
// this task's doing they don't tell.
func (s *Scope) HasLane(place int) bool { return s.has(place, s.first.lanes, s.last.lanes) }

// HasTask is explained at HasLane.
func (s *Scope) HasTask(place int) bool { return s.has(place, s.first.tasks, s.last.tasks) }

// HasJob is explained at HasLane.
func (s *Scope) HasJob(place int) bool { return s.has(place, s.first.jobs, s.last.jobs) }

func (s *Scope) has(place, first, last int) bool {
	return place >= first && (place < last || s.How == ScopeOpen)
}

// End is when the scope is over: a group waits for its tasks after its body has
// ended. It is Unfinished as long as it is not.
func (s *Scope) End() int64 {
	end := s.Left
	for _, task := range s.Members {
		if end == Unfinished || task.End == Unfinished {
			return Unfinished
		}
		end = max(end, task.End)
	}
	return end
}
