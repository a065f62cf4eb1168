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

// grower makes the tree of a program. It is made at every frame, so what can be
// found by its place is not looked up by a name.
type grower struct {
	t      *trace.Timeline
	now    int64
	tasks  []*node // by their places; nil for those that the library made for itself
	scopes []*node
	inner  [][]*trace.Scope // of each task, in order
	places map[string]int   // of tasks; made when first asked for
	calls  map[string]*node
	member map[*trace.Task]*node // the group of a task
	caller map[string]*node      // of a task: the call that it was made in
}

// grow makes the tree as it is by now: who was made in what, and who was asked.
func grow(t *trace.Timeline, now int64) []*node {
	g := &grower{
		t: t, now: now, tasks: make([]*node, len(t.Tasks)), scopes: make([]*node, len(t.Scopes)),
		inner: make([][]*trace.Scope, len(t.Tasks)), calls: map[string]*node{},
		member: map[*trace.Task]*node{}, caller: map[string]*node{},
	}
	all := make([]node, len(t.Tasks)+len(t.Scopes))
	for i, task := range t.Tasks {
		if all[i] = (node{task: task, of: task}); !task.Internal {
			g.tasks[i] = &all[i]
		}
	}
	for i, s := range t.Scopes {
		all[len(t.Tasks)+i] = node{scope: s, of: s.Task}
		g.scopes[i] = &all[len(t.Tasks)+i]
	}
	g.addScopes()
	for _, n := range g.tasks {
		if n != nil {
			n.asks = g.asked(n.task, endOf(n.task.End), nil)
		}
	}
	g.addCalls()
	g.addJobs()
	return g.addTasks()
}

// task finds the node of a task by its id, nil if there is none.
func (g *grower) task(id string) *node {
	if g.places == nil {
		g.places = make(map[string]int, len(g.t.Tasks))
		for i, task := range g.t.Tasks {
			g.places[task.ID] = i
		}
	}
	if place, ok := g.places[id]; ok {
		return g.tasks[place]
	}
	return nil
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
	for _, s := range g.inner[task.Place] {
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
	for i, s := range g.t.Scopes {
		n := g.scopes[i]
		g.inner[s.Task.Place] = append(g.inner[s.Task.Place], s)
		for _, task := range s.Members {
			g.member[task] = n
		}
		parent := g.tasks[s.Task.Place]
		if s.Outer != nil {
			parent = g.scopes[s.Outer.Place]
		}
		if parent != nil {
			parent.kids = append(parent.kids, n)
		}
	}
}

// innermost is the scope of a task in which something began, or the task itself.
func (g *grower) innermost(task *trace.Task, has func(*trace.Scope) bool) *node {
	for _, s := range slices.Backward(g.inner[task.Place]) {
		if has(s) {
			return g.scopes[s.Place]
		}
	}
	return g.tasks[task.Place]
}

// addCalls adds the calls in a task that wait within a scope, and those that were
// going on when it was asked to stop. The first call of a task is the task.
func (g *grower) addCalls() {
	for place, l := range g.t.Lanes {
		if l.Depth == 0 || l.Thread != "" {
			if caller := g.calls[l.Parent]; caller != nil && l.Thread == "" {
				g.caller[l.Task] = caller
			}
			continue
		}
		own := g.task(l.Task)
		if own == nil || (len(own.task.Cancels) == 0 && g.inner[own.task.Place] == nil) {
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
		own := g.task(j.Task)
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
	var maker *node // mostly that of the one before
	for place, task := range g.t.Tasks {
		n := g.tasks[place]
		if n == nil {
			continue
		}
		if maker == nil || maker.task.ID != task.Parent {
			maker = g.maker(task)
		}
		if parent := g.parent(n, maker); parent != nil {
			parent.kids = append(parent.kids, n)
		} else {
			roots = append(roots, n)
		}
	}
	each(roots, (*node).sort)
	return roots
}

func (g *grower) maker(task *trace.Task) *node {
	if task.Parent == "" {
		return nil
	}
	return g.task(task.Parent)
}

// parent is where a task belongs: to its group, to the call that made it, or to the
// scope in which it was made; nil if nobody in the program did.
func (g *grower) parent(n, maker *node) *node {
	if group := g.member[n.task]; group != nil {
		return group
	}
	if caller := g.caller[n.task.ID]; caller != nil {
		return caller
	}
	if maker == nil {
		return nil
	}
	return g.innermost(maker.task, func(s *trace.Scope) bool { return !s.Group && s.HasTask(n.task.Place) })
}

// sort puts what is in a node into the order in which it began.
func (n *node) sort() {
	began := func(a, b *node) int { return cmp.Compare(a.from(), b.from()) }
	if !slices.IsSortedFunc(n.kids, began) {
		slices.SortStableFunc(n.kids, began)
	}
}
