package trace

// waitThread is the kind of a wait for a job in a thread.
const waitThread = "thread"

// submit notes a job that a task hands to a thread.
func (b *Builder) submit(e *Event, t int64) {
	j := b.newJob(e.Obj, t)
	j.Task, j.Fn = e.Task, e.Fn
	if s := b.strands[e.Task]; s != nil {
		s.lend(j)
	}
}

// threadBegin starts a job on a thread. The thread gets a lane; it is folded
// where watched calls inside the job have lanes that say more.
func (b *Builder) threadBegin(e *Event, t int64) {
	if e.Thread == "" {
		return // a job on the main thread is no thread work
	}
	j := b.jobs[e.Obj]
	if j == nil {
		j = b.newJob(e.Obj, t)
	}
	j.Thread, j.Begin = e.Thread, t
	s := b.thread(e.Thread)
	s.job = j
	b.threadLane(s, t)
	s.enter(t, Span{State: Threaded, What: j.Fn})
}

// threadLane gives a thread a lane of its own, once.
func (b *Builder) threadLane(s *strand, t int64) {
	if s.lane != nil {
		return
	}
	s.lane = &Lane{
		ID: "thread " + s.thread, Label: b.unlike(s.thread, ""), Fn: s.thread, Thread: s.thread, Worker: true,
		Start: t, End: Unfinished,
	}
	s.own.close(t)
	s.own = &s.lane.Track
	b.t.Threads = append(b.t.Threads, s.lane)
}

// watch says that a watched call runs in the job of a thread: its lane shows the
// work, so the thread's own is folded and the task only waits for another lane.
func (b *Builder) watch(s *strand) {
	s.job.watched = true
	if s.lane != nil {
		s.lane.internal = true
	}
	if waiter := b.strands[s.job.Task]; waiter != nil && waiter.lent == s.job && waiter.state.Kind == waitThread {
		waiter.joined()
	}
}

func (b *Builder) threadEnd(e *Event, t int64) {
	j := b.jobs[e.Obj]
	if j == nil {
		return
	}
	delete(b.jobs, e.Obj)
	j.End = t
	if s := b.threads[j.Thread]; s != nil && s.job == j {
		s.job = nil
		s.enter(t, Span{})
	}
	// From here on the task that waits for the job could go on.
	if s := b.strands[j.Task]; s != nil && s.state.Kind == waitThread {
		s.due = t
	}
}
