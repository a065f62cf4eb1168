package trace

// Spin is a time in which a task took turn after turn of the event loop and
// waited for nothing, as with sleep(0) in a loop.
type Spin struct {
	Task     *Task
	Line     int // where it gave way last
	Turns    int
	From, To int64
}

// A spin is told from so many turns on, and if they took so long together. One
// that gives way between pieces of work takes longer for each turn.
const (
	spinTurns = 500
	spinLeast = 100_000
	spinPace  = 1_000 // microseconds for a turn, at most
)

// waitYield is the kind of a step's end that gives way, and waits for nothing.
const waitYield = "yield"

// Spins finds the tasks that turned without waiting until now, in order of time.
func (t *Timeline) Spins(now int64) []Spin {
	var all []Spin
	open := map[*Task]*Spin{}
	end := func(task *Task) {
		if s := open[task]; s != nil && s.tells() {
			all = append(all, *s)
		}
		delete(open, task)
	}
	for _, turn := range t.Loop[:t.Turned(now)] {
		switch {
		case turn.Kind == Ended, turn.Kind == Suspended && turn.Wait.Kind != waitYield:
			end(turn.Task)
		case turn.Kind == Suspended && open[turn.Task] == nil:
			open[turn.Task] = &Spin{Task: turn.Task, Line: turn.Wait.Line, Turns: 1, From: turn.T, To: turn.T}
		case turn.Kind == Suspended:
			s := open[turn.Task]
			s.Turns, s.To, s.Line = s.Turns+1, turn.T, turn.Wait.Line
		}
	}
	for _, task := range t.Tasks {
		end(task)
	}
	return all
}

func (s *Spin) tells() bool {
	took := s.To - s.From
	return s.Turns >= spinTurns && took >= spinLeast && took <= spinPace*int64(s.Turns)
}

// Behind tells whether another task had its turn while a lane was ready.
func (t *Timeline) Behind(l *Lane, sp Span) bool {
	for _, turn := range t.Loop[t.Turned(sp.From-1):t.Turned(sp.To)] {
		stepped := turn.Kind == Resumed || turn.Kind == Suspended || turn.Kind == Ended
		if stepped && turn.Task != nil && turn.Task.ID != l.Task {
			return true
		}
	}
	return false
}
