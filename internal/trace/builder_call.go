package trace

import "strings"

// thread finds the strand of a thread outside of any task.
func (b *Builder) thread(name string) *strand {
	s := b.threads[name]
	if s == nil {
		s = &strand{thread: name, own: &Track{}, due: unknownDue, block: noBlock, join: noJoin}
		b.threads[name] = s
		b.live(s)
	}
	return s
}

// place finds the strand on which something happens outside or inside a task,
// and sees to it that it runs: the event says so, whatever was lost before.
func (b *Builder) place(task, thread string, t int64) *strand {
	s := b.strandOf(task, t)
	if s == nil {
		s = b.thread(thread)
	}
	switch s.state.State {
	case Running, Threaded, Blocked:
	default:
		s.enter(t, s.busy())
	}
	return s
}

func (b *Builder) callBegin(e *Event, t int64) {
	if e.Call == "" || b.lanes[e.Call] != nil {
		return
	}
	s := b.place(e.Task, e.Thread, t)
	l := &Lane{
		ID: e.Call, Fn: e.Fn, Args: e.Text, Task: e.Task, Thread: e.Thread,
		Parent: e.By, File: e.File, Line: e.Line, Called: int(clamp(e.Num)), Start: t,
	}
	b.nameLane(l)
	if l.parent = s.active; l.parent == nil {
		l.parent = b.lanes[e.By]
	}
	if s.job != nil {
		b.watch(s)
	}
	b.openLane(s, l, t)
}

// openLane puts a lane on top of a strand.
func (b *Builder) openLane(s *strand, l *Lane, t int64) {
	l.End, l.Depth = Unfinished, len(s.calls)
	if s.task != nil {
		l.internal = s.task.Internal
		if s.task.first == nil {
			s.task.Label, s.task.first = l.Label, l
		}
		l.root = l.Depth == 0 && b.startedByTheProgram(s.task)
		l.inherit(s)
	}
	s.called = true
	b.lanes[l.ID], b.owner[l] = l, s
	b.t.Lanes = append(b.t.Lanes, l)
	s.activate(t, l)
	s.calls = append(s.calls, l)
}

// startedByTheProgram tells a task that another task of the program started
// from its first one, whether nobody started that or a harness did.
func (b *Builder) startedByTheProgram(task *Task) bool {
	parent := b.tasks[task.Parent]
	return parent != nil && !parent.Internal
}

// inherit gives the first call of a task the time the task stood in the queue
// before it: to the learner that is the call waiting for its turn.
func (l *Lane) inherit(s *strand) {
	if s.called || s.own.fixed == 0 {
		return
	}
	for _, sp := range s.own.Spans[:s.own.fixed] {
		if sp.State != Ready && sp.State != Running {
			return
		}
	}
	l.Start = s.own.Spans[0].From
	l.Spans = append(l.Spans, s.own.Spans[:s.own.fixed]...)
	l.fixed = len(l.Spans)
}

// standIn makes a lane of a task, or of the program, that waits outside of any
// watched call.
func (b *Builder) standIn(s *strand, t int64) {
	l := &Lane{ID: programID, Fn: "program", Thread: s.thread, Start: t}
	switch {
	case s.task != nil:
		l.ID, l.Fn, l.Task, l.Line = s.task.ID, s.task.Coro, s.task.ID, s.task.Line
	case s.thread != "":
		l.ID, l.Fn = "in "+s.thread, s.thread
	}
	if known := b.lanes[l.ID]; known != nil {
		b.reopen(s, known, t)
		return
	}
	l.Label = b.unlike(label(l.Fn, ""), "")
	b.openLane(s, l, t)
}

// programID is the id of the lane that stands in for the program itself.
const programID = "program"

func programOutcome(err string) Outcome {
	if err != "" {
		return Failed
	}
	return OK
}

// reopen goes on with a lane that stood in before.
func (b *Builder) reopen(s *strand, l *Lane, t int64) {
	l.End, l.Outcome = Unfinished, Open
	b.owner[l] = s
	s.activate(t, l)
	s.calls = append(s.calls, l)
}

func (b *Builder) callEnd(e *Event, t int64) {
	l := b.lanes[e.Call]
	s := b.owner[l]
	if l == nil || s == nil {
		return
	}
	l.Error = e.Text
	b.endLane(s, l, t, callOutcome(e.Text))
}

func callOutcome(exc string) Outcome {
	name, _, _ := strings.Cut(exc, ":")
	name = name[strings.LastIndexByte(name, '.')+1:]
	switch name {
	case "", "StopIteration", "StopAsyncIteration":
		return OK
	case "CancelledError", "GeneratorExit":
		return Cancelled
	}
	return Failed
}

func (b *Builder) endLane(s *strand, l *Lane, t int64, how Outcome) {
	l.close(t)
	l.End, l.Outcome = max(t, l.Start), how
	delete(b.owner, l)
	s.leave(t, l)
}

func (b *Builder) blockBegin(e *Event, t int64) {
	s := b.owner[b.lanes[e.Call]]
	if s == nil {
		s = b.place(e.Task, e.Thread, t)
	}
	if s.block != noBlock {
		return // a block inside a block is the same wait
	}
	if l := b.lanes[e.Call]; l != nil && b.owner[l] == s {
		s.activate(t, l)
	}
	if s.active == nil && s.job != nil {
		return // the lane of the thread, and of the task that waits for it, tell it
	}
	if s.active == nil {
		b.standIn(s, t)
	}
	s.active.own++
	s.enter(t, Span{State: Blocked, Outside: true, Loop: e.Loop, What: e.Text, Kind: "block", Line: e.Line})
	s.block = len(b.t.Blocks)
	b.blocked[e.Thread] = s
	b.unseenTurn()
	b.t.Blocks = append(b.t.Blocks, Block{
		Lane: s.active.ID, Task: e.Task, Thread: e.Thread,
		What: e.Text, File: e.File, Line: e.Line, From: t, To: Unfinished, Loop: e.Loop, turn: b.turns,
	})
}

func (b *Builder) blockEnd(e *Event, t int64) {
	s := b.blocked[e.Thread]
	if l := b.lanes[e.Call]; l != nil && b.owner[l] != nil {
		s = b.owner[l]
	}
	if s == nil || s.block == noBlock {
		return
	}
	b.unblock(s, t)
	if s.state.State == Blocked {
		s.belittle(t)
		s.enter(t, b.afterBlock(s))
	}
}

func (b *Builder) unblock(s *strand, t int64) {
	block := &b.t.Blocks[s.block]
	block.To = t
	s.block = noBlock
	if block.Loop {
		b.t.LongestHold = max(b.t.LongestHold, t-block.From)
	}
	if b.blocked[block.Thread] == s {
		delete(b.blocked, block.Thread)
	}
}

// longStep records a step that was too long, unless a blocking call in it was
// already recorded: that says more.
func (b *Builder) longStep(e *Event, t int64) {
	from := max(0, t-min(max(e.Num, 0), maxMicros))
	for i := len(b.t.Blocks) - 1; i >= 0; i-- {
		old := b.t.Blocks[i]
		if old.Task == e.Task && (old.To == Unfinished || old.To > from) {
			return
		}
		if old.To != Unfinished && old.To <= from {
			break
		}
	}
	b.unseenTurn()
	block := Block{Task: e.Task, File: e.File, Line: e.Line, From: from, To: t, Loop: true, turn: b.turns}
	if s := b.strands[e.Task]; s != nil && s.active != nil {
		block.Lane = s.active.ID
	}
	b.t.Blocks = append(b.t.Blocks, block)
	b.t.LongestHold = max(b.t.LongestHold, t-from)
}
