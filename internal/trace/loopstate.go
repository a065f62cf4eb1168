package trace

import "slices"

// LoopState is what an event loop looks like after some of its turns.
type LoopState struct {
	Turns   int     // how many have happened
	Last    *Turn   // nil before the first
	Ready   []*Task // the next one first
	Running []*Task // the innermost last: an eager task begins inside another
	Ended   [Lost + 1]int

	line    *Timeline
	tasks   []standing // by their places
	pending []int32    // the timers that are still to come, as they were set
}

// standing is how a task stands: where it was suspended last, as the number of
// that turn; whether it waits there; whether it has set a timer since it resumed.
type standing struct {
	at           int32
	waits, timed bool
}

// Timer is one that is still to come.
type Timer struct {
	Due  int64
	Task *Task
}

// take goes on by one turn.
func (s *LoopState) take(turn *Turn) {
	s.Turns++
	s.Last = turn
	switch turn.Kind {
	case Created:
		if !turn.Task.Eager {
			s.Ready = append(s.Ready, turn.Task)
		}
	case Woken:
		s.of(turn.Task).waits = false
		s.Ready = append(s.Ready, turn.Task)
	case Resumed:
		stands := s.of(turn.Task)
		stands.waits, stands.timed = false, false
		s.Ready = without(s.Ready, turn.Task)
		s.Running = append(s.Running, turn.Task)
	case Suspended:
		s.Running = without(s.Running, turn.Task)
		stands := s.of(turn.Task)
		stands.waits, stands.at = true, int32(s.Turns)
	case Ended:
		s.Running = without(s.Running, turn.Task)
		s.Ready = without(s.Ready, turn.Task)
		s.of(turn.Task).waits = false
		s.Ended[turn.Task.Outcome]++
	default:
		s.takeTimer(turn)
	}
}

func (s *LoopState) takeTimer(turn *Turn) {
	switch turn.Kind {
	case TimerSetUp:
		s.pending = append(s.pending, turn.Timer)
		if turn.Task != nil {
			s.of(turn.Task).timed = true
		}
	case TimerFired, TimerOff:
		if i, ok := slices.BinarySearch(s.pending, turn.Timer); ok {
			s.pending = slices.Delete(s.pending, i, i+1)
		}
	}
}

func (s *LoopState) of(task *Task) *standing {
	for len(s.tasks) <= task.Place {
		s.tasks = append(s.tasks, standing{})
	}
	return &s.tasks[task.Place]
}

// without takes a task out of a queue, mostly its first.
func without(queue []*Task, task *Task) []*Task {
	i := slices.Index(queue, task)
	switch {
	case i < 0:
		return queue
	case i == 0 && len(queue) > 1: // the last one leaves its room to the next
		return queue[1:]
	}
	return slices.Delete(queue, i, i+1)
}

// Wait is what a task waits for, nil if it does not.
func (s *LoopState) Wait(task *Task) *TurnWait {
	if task.Place >= len(s.tasks) || !s.tasks[task.Place].waits {
		return nil
	}
	return s.line.Loop[s.tasks[task.Place].at-1].Wait
}

// LineOf is the line of the source where a task is, 0 if that is not known.
func (s *LoopState) LineOf(task *Task) int {
	if task.Place < len(s.tasks) {
		if at := s.tasks[task.Place].at; at > 0 && s.line.Loop[at-1].Wait.Line > 0 {
			return s.line.Loop[at-1].Wait.Line
		}
	}
	if task.first != nil {
		return task.first.Line
	}
	return task.Line
}

// Pending is how many timers are still to come.
func (s *LoopState) Pending() int { return len(s.pending) }

// Timers gives the timers that come next, so many at most.
func (s *LoopState) Timers(most int) []Timer {
	var due []Timer
	for _, number := range s.pending {
		timer := s.line.timer(number)
		if len(due) == most && timer.Due >= due[most-1].Due {
			continue
		}
		i := len(due)
		for i > 0 && due[i-1].Due > timer.Due {
			i--
		}
		due = slices.Insert(due, i, timer)
		due = due[:min(len(due), most)]
	}
	return due
}

// Waiting gives the tasks that wait for something else than a timer of theirs, so
// many at most, and how many there are.
func (s *LoopState) Waiting(most int) (tasks []*Task, all int) {
	for i, stands := range s.tasks {
		if !stands.waits || stands.timed {
			continue
		}
		if all++; all <= most {
			tasks = append(tasks, s.line.Tasks[i])
		}
	}
	return tasks, all
}

// About is the task that the last turn is about, nil for none.
func (s *LoopState) About() *Task {
	switch {
	case s.Last == nil:
		return nil
	case s.Last.Kind == TimerFired || s.Last.Kind == TimerOff:
		return s.line.timer(s.Last.Timer).Task
	}
	return s.Last.Task
}

// timer is the one of that number among all that were set.
func (t *Timeline) timer(number int32) Timer {
	turn := &t.Loop[t.states.timers[number]]
	return Timer{Due: turn.Num, Task: turn.Task}
}

// Block is the blocking call of a task that holds the loop at a moment, nil for none.
func (t *Timeline) Block(task *Task, now int64) *Block {
	for i := range t.Blocks {
		b := &t.Blocks[i]
		if b.Loop && b.Task == task.ID && b.From <= now && (b.To == Unfinished || now < b.To) {
			return b
		}
	}
	return nil
}
