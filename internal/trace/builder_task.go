package trace

func (b *Builder) taskNew(e *Event, t int64) {
	if e.Task == "" || b.tasks[e.Task] != nil {
		return
	}
	task := b.newTask(e.Task, t)
	task.Name, task.Coro, task.Parent, task.Line = e.Text, e.Fn, e.By, e.Line
	task.Internal, task.Eager = e.Internal, e.Eager
	b.startedBy(e.By, task)
}

func (b *Builder) newTask(id string, t int64) *Task {
	task := &Task{ID: id, Place: len(b.t.Tasks), Start: t, End: Unfinished}
	s := &strand{task: task, own: &task.Track, due: unknownDue, block: noBlock, join: noJoin}
	b.tasks[id], b.strands[id] = task, s
	b.t.Tasks = append(b.t.Tasks, task)
	b.live(s)
	return task
}

func (b *Builder) taskName(e *Event) {
	if task := b.tasks[e.Task]; task != nil {
		task.Name = e.Text
	}
}

// strandOf finds the strand of a task, and makes one for a task whose beginning
// was lost. It is nil for no task, and for one that is done.
func (b *Builder) strandOf(task string, t int64) *strand {
	if task == "" {
		return nil
	}
	if s := b.strands[task]; s != nil {
		return s // looked up once: most events are of a task that is open
	}
	if b.tasks[task] == nil {
		b.newTask(task, t)
	}
	return b.strands[task]
}

func (b *Builder) taskReady(e *Event, t int64) {
	s := b.strandOf(e.Task, t)
	if s == nil || (s.state.State != None && !s.waiting()) {
		return
	}
	b.thaw(s, t, e.By)
	s.enter(t, Span{State: Ready})
}

func (b *Builder) stepBegin(e *Event, t int64) {
	s := b.strandOf(e.Task, t)
	if s == nil {
		return
	}
	b.thaw(s, t, "")
	b.joinEnded(s, t)
	b.removeStep(s)
	if n := len(b.steps); n > 0 {
		b.steps[n-1].enter(t, Span{State: Calling})
	} else {
		b.held = t
		b.turns++
		b.coverMain(t)
	}
	b.steps = append(b.steps, s)
	s.enter(t, s.busy())
}

// coverMain puts the program's own calls aside while the event loop runs inside
// of them: asyncio.run() neither works nor waits itself.
func (b *Builder) coverMain(t int64) {
	if s := b.threads[""]; s != nil && s.state.State == Running {
		s.enter(t, Span{State: Calling})
	}
}

func (b *Builder) stepEnd(e *Event, t int64) {
	s := b.strandOf(e.Task, t)
	if s == nil {
		return
	}
	b.semWait(s, e, t)
	b.queueWait(s, e, t)
	if e.Done {
		s.task.End = t
		s.enter(t, Span{})
	} else {
		b.suspend(s, e, t)
	}
	b.endStep(s, t)
}

// endStep goes back to the step that an eager task's step was inside of, or lets
// go of the loop.
func (b *Builder) endStep(s *strand, t int64) {
	if !b.removeStep(s) {
		return
	}
	if n := len(b.steps); n > 0 {
		b.steps[n-1].enter(t, b.steps[n-1].busy())
		return
	}
	b.release(t)
}

// suspend makes a strand wait for what the step ended with.
func (b *Builder) suspend(s *strand, e *Event, t int64) {
	if l := b.lanes[e.Call]; l != nil && b.owner[l] == s {
		s.activate(t, l)
	}
	if s.active == nil && !s.task.Internal {
		b.standIn(s, t)
	}
	if e.Kind == waitThread && s.lent != nil && s.lent.Lane == "" && s.active != nil {
		s.lent.Lane = s.active.ID
	}
	s.waits = waitOf(e.Kind, e.Obj)
	if e.Kind == waitThread && s.lent != nil && s.lent.watched {
		s.waits.joins, s.waits.outside = true, false
	}
	if l := s.active; l != nil {
		if s.waits.joins {
			l.joins++
		} else {
			l.own++
		}
	}
	b.joinBegun(s, e, t)
	s.due = unknownDue
	s.enter(t, Span{
		State: s.waits.state, Outside: s.waits.outside,
		What: e.Text, Kind: e.Kind, Line: e.Line,
	})
}

// removeStep takes a strand out of the steps that are going on.
func (b *Builder) removeStep(s *strand) bool {
	for i := len(b.steps) - 1; i >= 0; i-- {
		if b.steps[i] == s {
			b.steps = append(b.steps[:i], b.steps[i+1:]...)
			return true
		}
	}
	return false
}

func (b *Builder) taskDone(e *Event, t int64) {
	s := b.strandOf(e.Task, t)
	if s == nil {
		return
	}
	b.done++
	s.task.Nth = b.done
	s.task.Outcome, s.task.Error = taskOutcome(e.Kind), e.Text
	b.endStep(s, t)
	b.finish(s, t)
	delete(b.strands, e.Task)
}

func taskOutcome(how string) Outcome {
	switch how {
	case "error":
		return Failed
	case "cancelled":
		return Cancelled
	}
	return OK
}
