package trace

// slots is what the builder knows of a semaphore besides.
type slots struct {
	*Semaphore
	queued map[string]*Visit   // by task
	held   map[string][]*Visit // by task
	first  int                 // all visits before this one are over
}

func (b *Builder) semaphore(id string) *slots {
	s := b.semaphores[id]
	if s == nil {
		s = &slots{
			Semaphore: &Semaphore{ID: id, Lock: id != "" && id[0] == 'L'},
			queued:    map[string]*Visit{}, held: map[string][]*Visit{},
		}
		b.semaphores[id] = s
		b.t.Semaphores = append(b.t.Semaphores, s.Semaphore)
	}
	return s
}

// semWait notes the slot that a task waits for as its step ends; if it no longer
// waits for one, it has given it up.
func (b *Builder) semWait(st *strand, e *Event, t int64) {
	if st.asked != nil && (e.Done || e.Obj != st.asked.ID) {
		b.givenUp(st.asked, e.Task, t)
		st.asked = nil
	}
	if (e.Kind == "semaphore" || e.Kind == "lock") && e.Obj != "" && !e.Done {
		st.asked = b.semaphore(e.Obj)
		b.semQueued(st.asked, e, t)
	}
}

func (b *Builder) semQueued(s *slots, e *Event, t int64) {
	if s.queued[e.Task] != nil {
		return // it was woken for nothing, and waits on
	}
	v := &Visit{Task: b.tasks[e.Task], by: e.Task, Line: e.Line, Asked: t, Got: Unfinished, Left: Unfinished}
	s.Visits = append(s.Visits, v)
	s.queued[e.Task] = v
	b.change(s, t, 0, 1)
}

// givenUp takes a task out of the line that it did not wait in to the end.
func (b *Builder) givenUp(s *slots, task string, t int64) {
	v := s.queued[task]
	if v == nil {
		return
	}
	v.Left = t
	delete(s.queued, task)
	b.change(s, t, 0, -1)
}

func (b *Builder) semAcquired(e *Event, t int64) {
	s, queued := b.semaphore(e.Obj), 0
	v := s.queued[e.Task]
	if v == nil {
		v = &Visit{Task: b.tasks[e.Task], by: e.Task, Asked: t, Left: Unfinished}
		s.Visits = append(s.Visits, v)
	} else {
		delete(s.queued, e.Task)
		queued = -1
	}
	v.Got = t
	s.held[e.Task] = append(s.held[e.Task], v)
	b.change(s, t, 1, queued)
	s.limit(e)
}

func (b *Builder) semReleased(e *Event, t int64) {
	s := b.semaphore(e.Obj)
	if v := s.holder(e.Task); v != nil {
		v.Left = t
		b.change(s, t, -1, 0)
	}
	s.limit(e)
}

// holder takes the slot that a task gives back: its own, or else, as any task may
// release, the one that was held for the longest.
func (s *slots) holder(task string) *Visit {
	if len(s.held[task]) == 0 {
		task = s.oldest()
	}
	held := s.held[task]
	if len(held) == 0 {
		return nil
	}
	last := len(held) - 1
	v := held[last]
	if s.held[task] = held[:last]; last == 0 {
		delete(s.held, task)
	}
	return v
}

// oldest names the task that has held a slot for the longest.
func (s *slots) oldest() string {
	for s.first < len(s.Visits) && s.Visits[s.first].Left != Unfinished {
		s.first++
	}
	for _, v := range s.Visits[s.first:] {
		if v.Got != Unfinished && v.Left == Unfinished {
			return v.by
		}
	}
	return ""
}

func (s *slots) limit(e *Event) {
	held := s.At(End).Held
	s.Limit = max(s.Limit, held+int(min(max(e.Num, 0), maxSlots)))
}

// maxSlots bounds what a broken stream may say.
const maxSlots = 1 << 30

// change adds to what is in use, of this semaphore and of all of them.
func (b *Builder) change(s *slots, t int64, held, queued int) {
	for _, uses := range []*[]Use{&s.Uses, &b.t.Slots} {
		var now Use
		if n := len(*uses); n > 0 {
			now = (*uses)[n-1]
		}
		*uses = append(*uses, Use{T: t, Held: now.Held + held, Queued: now.Queued + queued})
	}
}
