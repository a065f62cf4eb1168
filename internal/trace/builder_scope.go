package trace

// scope takes an event of a timeout or a group.
func (b *Builder) scope(e *Event, t int64) {
	if e.Ev == ScopeBegin {
		b.enterScope(e, t)
		return
	}
	s := b.scopes[e.Obj]
	if s == nil {
		return
	}
	switch e.Ev {
	case ScopeDue:
		s.Due = due(e, t)
	case ScopeAdd:
		if task := b.tasks[e.Task]; task != nil {
			s.Members = append(s.Members, task)
		}
	case ScopeEnd:
		s.Left, s.How, s.last = t, scopeEnded(e.Kind), b.t.begun()
		delete(b.scopes, e.Obj)
		b.leaveScope(s)
	}
}

// leaveScope goes back to the innermost scope that the task is still in.
func (b *Builder) leaveScope(s *Scope) {
	of := b.strands[s.Task.ID]
	for of != nil && of.scope != nil && of.scope.How != ScopeOpen {
		of.scope = of.scope.Outer
	}
}

func (b *Builder) enterScope(e *Event, t int64) {
	of := b.strands[e.Task]
	if of == nil || of.task.Internal || e.Obj == "" || b.scopes[e.Obj] != nil {
		return // what the library does on its own account is nobody's limit
	}
	of.scope = &Scope{
		ID: e.Obj, Group: e.Kind == "taskgroup", WaitFor: e.Kind == "wait_for", Task: of.task, Outer: of.scope, Line: e.Line, Place: len(b.t.Scopes),
		From: t, Due: due(e, t), Expired: Unfinished, Left: Unfinished, first: b.t.begun(),
	}
	b.scopes[e.Obj] = of.scope
	b.t.Scopes = append(b.t.Scopes, of.scope)
}

// due is when a scope expires; a limit that was over before it began expires at once.
func due(e *Event, t int64) int64 {
	if e.Num == Forever {
		return Unfinished
	}
	return max(clamp(e.Num), t)
}

func scopeEnded(how string) ScopeEnded {
	switch how {
	case "timeout":
		return ScopeExpired
	case "cancelled":
		return ScopeCancelled
	case "error":
		return ScopeFailed
	}
	return ScopeOK
}

// asked notes a request to cancel a task.
func (b *Builder) asked(e *Event, t int64) {
	task := b.tasks[e.Task]
	if task == nil {
		return
	}
	task.Cancels = append(task.Cancels, Cancel{At: t, By: e.By, Cause: e.Kind, Msg: e.Text, Line: e.Line})
	if !task.Internal {
		b.t.Asked++
	}
	if e.Kind == "timeout" {
		b.expire(b.strands[e.Task], t)
	}
}

// expire finds the timeout that asks: of those that the task is in, the one that
// was due first.
func (b *Builder) expire(of *strand, t int64) {
	if of == nil {
		return
	}
	var asks *Scope
	for s := of.scope; s != nil; s = s.Outer {
		waits := s.How == ScopeOpen && s.Expired == Unfinished && s.Due != Unfinished
		if waits && (asks == nil || s.Due < asks.Due) {
			asks = s
		}
	}
	if asks != nil {
		asks.Expired = t
	}
}
