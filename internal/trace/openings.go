package trace

import (
	"cmp"
	"slices"
)

// openings are the events that opened something which is still open: told again
// at the beginning of a window, they put a Builder in the state of that moment.
type openings struct {
	open map[string]opening
	next int
}

// opening is such an event, and its place among the others.
type opening struct {
	event Event
	place int
}

func newOpenings() openings { return openings{open: map[string]opening{}} }

// take takes the next event of the run.
func (o *openings) take(e *Event) {
	switch e.Ev {
	case Meta:
		o.put("meta", e)
	case TaskNew:
		o.put("task "+e.Task, e)
	case TaskName:
		o.rename(e)
	case TaskReady, StepBegin, StepEnd:
		o.put("state "+e.Task, e)
	case TaskDone:
		o.drop("task "+e.Task, "state "+e.Task)
	case CallBegin:
		o.put("call "+e.Call, e)
	case CallEnd:
		o.drop("call " + e.Call)
	default:
		o.takeOther(e)
	}
}

func (o *openings) takeOther(e *Event) {
	switch e.Ev {
	case TimerSet:
		o.put("timer "+e.Obj, e)
	case TimerFire, TimerCancel:
		o.drop("timer " + e.Obj)
	case ThreadSubmit:
		o.put("submit "+e.Obj, e)
	case ThreadBegin:
		o.put("job "+e.Obj, e)
	case ThreadEnd:
		o.drop("submit "+e.Obj, "job "+e.Obj)
	case BlockBegin:
		o.put("block "+e.Thread, e)
	case BlockEnd:
		o.drop("block " + e.Thread)
	case SemAcquire:
		o.put("slot "+e.Obj+" "+e.Task, e)
	case SemRelease:
		o.drop("slot " + e.Obj + " " + e.Task)
	case QueuePut, QueueGet:
		o.put("queue "+e.Obj, e)
	}
}

func (o *openings) put(key string, e *Event) {
	o.open[key] = opening{*e, o.next}
	o.next++
}

func (o *openings) drop(keys ...string) {
	for _, key := range keys {
		delete(o.open, key)
	}
}

func (o *openings) rename(e *Event) {
	if known, ok := o.open["task "+e.Task]; ok {
		known.event.Text = e.Text
		o.open["task "+e.Task] = known
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
