package trace

import "sort"

// Semaphore is a semaphore or a lock: who asked for a slot of it, got one, and
// gave it back.
type Semaphore struct {
	ID     string
	Lock   bool     // a lock is a semaphore of one slot
	Limit  int      // slots, as far as is known: never fewer than were held at once
	Visits []*Visit // in the order in which they asked
	Uses   []Use    // after each change, in order
}

// Visit is one stay of a task: queued from Asked to Got, holding a slot from Got
// to Left. What has not happened is Unfinished; who gave up has Left, but not Got.
type Visit struct {
	Task             *Task // nil where none is known
	Line             int   // where it asked, if it had to queue
	Asked, Got, Left int64

	by string // the task, known or not
}

// Queued tells whether it stands in line at a moment.
func (v *Visit) Queued(now int64) bool {
	until := v.Got
	if until == Unfinished {
		until = v.Left
	}
	return v.Asked <= now && (until == Unfinished || now < until)
}

// Holds tells whether it has a slot at a moment.
func (v *Visit) Holds(now int64) bool {
	return v.Got != Unfinished && v.Got <= now && (v.Left == Unfinished || now < v.Left)
}

// Use is how much of a semaphore is in use from a moment on.
type Use struct {
	T            int64
	Held, Queued int
}

// At is how much is in use at a moment.
func (s *Semaphore) At(now int64) Use {
	i := sort.Search(len(s.Uses), func(i int) bool { return s.Uses[i].T > now })
	if i == 0 {
		return Use{}
	}
	return s.Uses[i-1]
}

// Most is the most that was in use until now, of either.
func (s *Semaphore) Most(now int64) Use {
	most := Use{T: now}
	for _, u := range s.Uses {
		if u.T > now {
			break
		}
		most.Held, most.Queued = max(most.Held, u.Held), max(most.Queued, u.Queued)
	}
	return most
}
