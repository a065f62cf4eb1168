package eventloop

import (
	"slices"

	"lesswait/internal/trace"
	"lesswait/ui/timeline"
)

// state is what the event loop of a program looks like after some of its turns.
type state struct {
	line  *trace.Timeline
	turns int // how many have happened
	now   int64

	last    *trace.Turn // nil before the first
	ready   []*trace.Task
	running []*trace.Task // the innermost last: an eager task begins inside another
	tasks   []standing    // by their places
	timers  []timer
	waiting int // tasks that wait for something else than a timer
	ended   [trace.Lost + 1]int
	due     []timer // those that are still to come, the next first
	others  []*trace.Task
}

// standing is how a task stands.
type standing struct {
	wait  *trace.TurnWait // nil where it does not wait
	line  int             // where it was last seen
	timed bool            // it has set a timer since it was resumed
}

// timer is one that was set; over once it has fired or was called off.
type timer struct {
	due  int64
	task *trace.Task
	over bool
}

// Listed at most: as many as any window shows.
const listed = 12

// at goes through the turns of the selected program that have happened.
func at(r timeline.Race) *state {
	s := &state{line: r.Line(selected(r)), now: r.Now}
	if s.turns = s.line.Turned(r.Now); r.Event > 0 {
		s.turns = min(r.Event, len(s.line.Loop))
	}
	s.tasks = make([]standing, len(s.line.Tasks))
	for i := range s.line.Loop[:s.turns] {
		s.take(&s.line.Loop[i])
	}
	s.list()
	return s
}

// selected is the program that is drawn.
func selected(r timeline.Race) int {
	return min(max(r.Selected.Program, 0), len(r.Programs)-1)
}

func (s *state) take(turn *trace.Turn) {
	s.last = turn
	switch turn.Kind {
	case trace.Created:
		if !turn.Task.Eager {
			s.ready = append(s.ready, turn.Task)
		}
	case trace.Woken:
		s.tasks[turn.Task.Place].wait = nil
		s.ready = append(s.ready, turn.Task)
	case trace.Resumed:
		s.tasks[turn.Task.Place].wait = nil
		s.tasks[turn.Task.Place].timed = false
		s.ready = without(s.ready, turn.Task)
		s.running = append(s.running, turn.Task)
	case trace.Suspended:
		s.running = without(s.running, turn.Task)
		s.tasks[turn.Task.Place].wait = turn.Wait
		s.tasks[turn.Task.Place].line = turn.Wait.Line
	case trace.Ended:
		s.running = without(s.running, turn.Task)
		s.ready = without(s.ready, turn.Task)
		s.tasks[turn.Task.Place].wait = nil
		s.ended[turn.Task.Outcome]++
	case trace.TimerSetUp:
		s.timers = append(s.timers, timer{due: turn.Num, task: turn.Task})
		if turn.Task != nil {
			s.tasks[turn.Task.Place].timed = true
		}
	case trace.TimerFired, trace.TimerOff:
		s.timers[turn.Timer].over = true
	}
}

// without takes a task out of a queue, mostly its first.
func without(queue []*trace.Task, task *trace.Task) []*trace.Task {
	i := slices.Index(queue, task)
	switch {
	case i < 0:
		return queue
	case i == 0 && len(queue) > 1: // the last one leaves its room to the next
		return queue[1:]
	}
	return slices.Delete(queue, i, i+1)
}

// list picks the timers that come next, and the tasks that wait without one.
func (s *state) list() {
	for _, t := range s.timers {
		if t.over || len(s.due) == listed && t.due >= s.due[listed-1].due {
			continue
		}
		i := len(s.due)
		for i > 0 && s.due[i-1].due > t.due {
			i--
		}
		s.due = slices.Insert(s.due, i, t)
		s.due = s.due[:min(len(s.due), listed)]
	}
	for i, standing := range s.tasks {
		if standing.wait == nil || standing.timed {
			continue
		}
		if s.waiting++; len(s.others) < listed {
			s.others = append(s.others, s.line.Tasks[i])
		}
	}
}

// pending is how many timers are still to come.
func (s *state) pending() int {
	n := 0
	for _, t := range s.timers {
		if !t.over {
			n++
		}
	}
	return n
}

// block is the blocking call that a task is in, nil for none.
func (s *state) block(task *trace.Task) *trace.Block {
	for i := range s.line.Blocks {
		b := &s.line.Blocks[i]
		if b.Loop && b.Task == task.ID && b.From <= s.now && (b.To == trace.Unfinished || s.now < b.To) {
			return b
		}
	}
	return nil
}

// phase is what the loop is at: 0 runs what is ready, 1 waits, 2 collects what is due.
func (s *state) phase() int {
	switch {
	case s.last == nil || len(s.running) > 0:
		return 0
	case s.last.Kind == trace.Polling:
		return 1
	case s.last.Kind == trace.Polled, s.last.Kind == trace.TimerFired, s.last.Kind == trace.Woken && s.last.By == nil:
		return 2
	}
	return 0
}

// about is the task that the last turn is about, nil for none.
func (s *state) about() *trace.Task {
	switch {
	case s.last == nil:
		return nil
	case s.last.Kind == trace.TimerFired || s.last.Kind == trace.TimerOff:
		return s.timers[s.last.Timer].task
	}
	return s.last.Task
}

// Line is the line of the source that the last turn is about, 0 if none is known.
func Line(r timeline.Race) int {
	if len(r.Programs) == 0 {
		return 0
	}
	r.Now = r.Moment()
	s := at(r)
	task := s.about()
	if task == nil {
		return 0
	}
	if n := s.tasks[task.Place].line; n > 0 {
		return n
	}
	for _, l := range s.line.Lanes {
		if l.Task == task.ID {
			return l.Line
		}
	}
	return task.Line
}

// Step goes to the next turn of the loop, or back to the last.
func Step(r timeline.Race, forward bool) timeline.Race {
	if len(r.Programs) == 0 {
		return r
	}
	r.Now = r.Moment()
	line := r.Line(selected(r))
	turns := line.Turned(r.Now)
	if r.Event > 0 {
		turns = min(r.Event, len(line.Loop))
	}
	if forward {
		turns++
	} else {
		turns--
	}
	switch {
	case turns > len(line.Loop):
		r.Now, r.Event = line.End, 0
	case turns < 1:
		r.Now, r.Event = 0, min(1, len(line.Loop))
	default:
		r.Now, r.Event = line.Loop[turns-1].T, turns
	}
	return r
}
