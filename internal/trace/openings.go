package trace

import (
	"cmp"
	"slices"
)

// openings are the events that opened something which is still open: told again
// at the beginning of a window, they put a Builder in the state of that moment.
type openings struct {
	open  map[key]opening
	next  int
	most  int // tasks
	tasks int // of those that are known
	left  int // tasks that are open and were one too many
}

// key is what an event opens or changes: a task, its state, a call.
type key struct{ what, id, of string }

// opening is such an event, and its place among the others.
type opening struct {
	event Event
	place int
}

func newOpenings(most int) openings { return openings{open: map[key]opening{}, most: most} }

// take takes the next event of the run.
func (o *openings) take(e *Event) {
	switch e.Ev {
	case Meta:
		o.put(key{what: "meta"}, e)
	case TaskNew:
		o.taskNew(e)
	case TaskName:
		o.rename(e)
	case TaskDone:
		o.taskDone(e)
	case TaskReady, StepBegin, StepEnd, CallBegin, CallEnd:
		if o.knows(e.Task) {
			o.takeStep(e)
		}
	case ScopeBegin, ScopeDue, ScopeEnd:
		o.takeScope(e)
	default:
		o.takeOther(e)
	}
}

func (o *openings) taskNew(e *Event) {
	if o.tasks >= o.most {
		o.left++
		return
	}
	o.tasks++
	o.put(key{what: "task", id: e.Task}, e)
}

func (o *openings) taskDone(e *Event) {
	if !o.knows(e.Task) {
		o.left--
		return
	}
	o.tasks--
	o.drop(key{what: "task", id: e.Task}, key{what: "state", id: e.Task}, key{what: "ready", id: e.Task})
}

// knows tells whether a task is kept in mind; what is outside of all tasks is.
func (o *openings) knows(task string) bool {
	_, known := o.open[key{what: "task", id: task}]
	return known || task == ""
}

// takeStep takes what changes the state of a task, or begins or ends a call. That
// a task is ready comes on top of what it waited for: it is no state by itself.
func (o *openings) takeStep(e *Event) {
	switch e.Ev {
	case TaskReady:
		o.put(key{what: "ready", id: e.Task}, e)
	case StepBegin, StepEnd:
		o.put(key{what: "state", id: e.Task}, e)
		o.drop(key{what: "ready", id: e.Task})
	case CallBegin:
		o.put(key{what: "call", id: e.Call}, e)
	case CallEnd:
		o.drop(key{what: "call", id: e.Call})
	}
}

func (o *openings) takeScope(e *Event) {
	switch e.Ev {
	case ScopeBegin:
		if o.knows(e.Task) {
			o.put(key{what: "scope", id: e.Obj}, e)
		}
	case ScopeDue:
		if begun, ok := o.open[key{what: "scope", id: e.Obj}]; ok {
			begun.event.Num = e.Num
			o.open[key{what: "scope", id: e.Obj}] = begun
		}
	case ScopeEnd:
		o.drop(key{what: "scope", id: e.Obj})
	}
}

func (o *openings) takeOther(e *Event) {
	switch e.Ev {
	case TimerSet:
		if o.knows(e.Task) {
			o.put(key{what: "timer", id: e.Obj}, e)
		}
	case TimerFire, TimerCancel:
		o.drop(key{what: "timer", id: e.Obj})
	case ThreadSubmit:
		o.put(key{what: "submit", id: e.Obj}, e)
	case ThreadBegin:
		o.put(key{what: "job", id: e.Obj}, e)
	case ThreadEnd:
		o.drop(key{what: "submit", id: e.Obj}, key{what: "job", id: e.Obj})
	case BlockBegin:
		o.put(key{what: "block", id: e.Thread}, e)
	case BlockEnd:
		o.drop(key{what: "block", id: e.Thread})
	case SemAcquire:
		if o.knows(e.Task) {
			o.put(key{"slot", e.Obj, e.Task}, e)
		}
	case SemRelease:
		o.drop(key{"slot", e.Obj, e.Task})
	case QueuePut, QueueGet:
		o.put(key{what: "queue", id: e.Obj}, e)
	}
}

func (o *openings) put(k key, e *Event) {
	o.open[k] = opening{*e, o.next}
	o.next++
}

func (o *openings) drop(keys ...key) {
	for _, k := range keys {
		delete(o.open, k)
	}
}

func (o *openings) rename(e *Event) {
	k := key{what: "task", id: e.Task}
	if known, ok := o.open[k]; ok {
		known.event.Text = e.Text
		o.open[k] = known
	}
}

// events are the openings, in their order.
func (o *openings) events() []Event {
	all := make([]opening, 0, len(o.open))
	for _, one := range o.open {
		all = append(all, one)
	}
	slices.SortFunc(all, func(a, b opening) int { return cmp.Compare(a.place, b.place) })
	events := make([]Event, len(all))
	for i, one := range all {
		events[i] = one.event
	}
	return events
}
