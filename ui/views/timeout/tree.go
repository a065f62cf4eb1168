package timeout

import (
	"cmp"
	"slices"

	"lesswait/internal/trace"
)

// node is a task, a call in one, a timeout or group around them, or the job of a
// thread; one of the four is set.
type node struct {
	task  *trace.Task
	call  *trace.Lane
	scope *trace.Scope
	job   *trace.Job

	of    *trace.Task   // whose it is
	asks  *trace.Cancel // who asked it to stop, nil if nobody did
	early bool          // of a job: nobody waits for it any longer when it ends
	kids  []*node
}

// grower makes the tree of a program.
type grower struct {
	t      *trace.Timeline
	now    int64
	tasks  map[string]*node
	calls  map[string]*node
	scopes map[*trace.Scope]*node
	inner  map[*trace.Task][]*trace.Scope // of each task, in order
	member map[*trace.Task]*node          // the group of a task
	caller map[string]*node               // of a task: the call that it was made in
}

// grow makes the tree as it is by now: who was made in what, and who was asked.
func grow(t *trace.Timeline, now int64) []*node {
	g := &grower{
		t: t, now: now, tasks: make(map[string]*node, len(t.Tasks)), calls: map[string]*node{},
		scopes: map[*trace.Scope]*node{}, inner: map[*trace.Task][]*trace.Scope{},
		member: map[*trace.Task]*node{}, caller: map[string]*node{},
	}
	for _, task := range t.Tasks {
		if !task.Internal {
			g.tasks[task.ID] = &node{task: task, of: task}
		}
	}
	g.addScopes()
	for _, n := range g.tasks {
		n.asks = g.asked(n.task, endOf(n.task.End), nil)
	}
	g.addCalls()
	g.addJobs()
	return g.addTasks()
}

// asked finds the first request to a task that concerns what began in these scopes
// of it and was open until then: those that its own scopes made concern what is
// within them alone.
func (g *grower) asked(task *trace.Task, end int64, within func(*trace.Scope) bool) *trace.Cancel {
	for i := range task.Cancels {
		c := &task.Cancels[i]
		if c.At > g.now || c.At > end {
			break
		}
		if by := g.by(task, c); by == nil || (within != nil && within(by)) {
			return c
		}
	}
	return nil
}

// by is the scope of a task that made a request to it; nil if it came from outside.
func (g *grower) by(task *trace.Task, c *trace.Cancel) *trace.Scope {
	for _, s := range g.inner[task] {
		if (c.Cause == "timeout" && s.Expired == c.At) || (c.Cause == "taskgroup" && s.Group && s.From <= c.At && !over(s, c.At)) {
			return s
		}
	}
	return nil
}

func over(s *trace.Scope, at int64) bool {
	end := s.End()
	return end != trace.Unfinished && end < at
}

func (g *grower) addScopes() {
	for _, s := range g.t.Scopes {
		n := &node{scope: s, of: s.Task}
		g.scopes[s] = n
		g.inner[s.Task] = append(g.inner[s.Task], s)
		for _, task := range s.Members {
			g.member[task] = n
		}
	}
	for _, s := range g.t.Scopes {
		n, parent := g.scopes[s], g.scopes[s.Outer]
		if parent == nil {
			parent = g.tasks[s.Task.ID]
		}
		if parent != nil {
			parent.kids = append(parent.kids, n)
		}
	}
}

// innermost is the scope of a task in which something began, or the task itself.
func (g *grower) innermost(task *trace.Task, has func(*trace.Scope) bool) *node {
	for _, s := range slices.Backward(g.inner[task]) {
		if has(s) {
			return g.scopes[s]
		}
	}
	return g.tasks[task.ID]
}

// addCalls adds the calls in a task that wait within a scope, and those that were
// going on when it was asked to stop. The first call of a task is the task.
func (g *grower) addCalls() {
	for place, l := range g.t.Lanes {
		own := g.tasks[l.Task]
		switch {
		case own == nil || l.Thread != "":
			continue
		case l.Depth == 0:
			if caller := g.calls[l.Parent]; caller != nil {
				g.caller[l.Task] = caller
			}
			continue
		case len(own.task.Cancels) == 0 && g.inner[own.task] == nil:
			continue
		}
		has := func(s *trace.Scope) bool { return s.HasLane(place) }
		n := &node{call: l, of: own.task, asks: g.asked(own.task, endOf(l.End), has)}
		if n.asks != nil && n.asks.At < l.Start {
			n.asks = nil
		}
		parent := g.innermost(own.task, has)
		if n.asks == nil && (parent == own || g.t.Helper(l)) {
			continue
		}
		if caller := g.calls[l.Parent]; caller != nil && (parent.scope == nil || parent.scope.From <= caller.call.Start) {
			parent = caller
		}
		g.calls[l.ID] = n
		parent.kids = append(parent.kids, n)
	}
}

func endOf(at int64) int64 {
	if at == trace.Unfinished {
		return trace.End
	}
	return at
}

// addJobs adds what threads do within a scope, or for a task that was asked to stop.
func (g *grower) addJobs() {
	for place, j := range g.t.Jobs {
		own := g.tasks[j.Task]
		if own == nil {
			continue
		}
		parent := g.innermost(own.task, func(s *trace.Scope) bool { return s.HasJob(place) })
		if parent == own && own.asks == nil {
			continue
		}
		early := j.Back != trace.Unfinished && j.Back <= g.now && (j.End == trace.Unfinished || j.End > j.Back)
		parent.kids = append(parent.kids, &node{job: j, of: own.task, early: early})
	}
}

// addTasks puts the tasks in their places, and gives those that have none.
func (g *grower) addTasks() []*node {
	var roots []*node
	for place, task := range g.t.Tasks {
		n := g.tasks[task.ID]
		if n == nil {
			continue
		}
		parent := g.member[task]
		if parent == nil {
			parent = g.caller[task.ID]
		}
		if maker := g.tasks[task.Parent]; parent == nil && maker != nil {
			parent = g.innermost(maker.task, func(s *trace.Scope) bool { return !s.Group && s.HasTask(place) })
		}
		if parent == nil {
			roots = append(roots, n)
			continue
		}
		parent.kids = append(parent.kids, n)
	}
	for _, nodes := range []map[string]*node{g.tasks, g.calls} {
		for _, n := range nodes {
			n.sort()
		}
	}
	for _, n := range g.scopes {
		n.sort()
	}
	return roots
}

// sort puts what is in a node into the order in which it began.
func (n *node) sort() {
	if len(n.kids) > 1 {
		slices.SortStableFunc(n.kids, func(a, b *node) int { return cmp.Compare(a.from(), b.from()) })
	}
}
