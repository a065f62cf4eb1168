package trace

import "strings"

// Join is a wait for other tasks: a gather, the end of a TaskGroup, asyncio.wait,
// as_completed, or an await of a task.
type Join struct {
	Lane     *Lane // the call that waited
	Kind     string
	What     string // "gather of 2"
	Line     int    // in the file of the lane
	From, To int64  // To is Unfinished while it lasts

	obj string // the ids of the first tasks, or that of a scope
}

// joinBegun notes a wait for tasks.
func (b *Builder) joinBegun(s *strand, e *Event, t int64) {
	if !s.waits.joins || s.active == nil || s.task.Internal || e.Kind == waitThread {
		return
	}
	s.join = len(b.t.Joins)
	b.t.Joins = append(b.t.Joins, Join{
		Lane: s.active, Kind: e.Kind, What: e.Text, Line: e.Line, From: t, To: Unfinished, obj: e.Obj,
	})
}

func (b *Builder) joinEnded(s *strand, t int64) {
	if s.join != noJoin {
		b.t.Joins[s.join].To = t
		s.join = noJoin
	}
}

// Awaited are the tasks that a wait was for, as far as they were recorded: the first
// eight, of a TaskGroup all.
func (t *Timeline) Awaited(j Join) []*Task {
	if j.Kind == "taskgroup" {
		for _, s := range t.Scopes {
			if s.ID == j.obj {
				return s.Members
			}
		}
		return nil
	}
	var tasks []*Task
	for _, id := range strings.Fields(j.obj) {
		if task := t.Task(id); task != nil {
			tasks = append(tasks, task)
		}
	}
	return tasks
}
