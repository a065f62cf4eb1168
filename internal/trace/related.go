package trace

import "sort"

// Waker is who made a task ready to go on.
type Waker struct {
	Task   *Task  // another task; nil where it was none
	Timer  bool   // a timer that was due
	Thread string // the thread that did a job for it
	IO     bool   // a connection that had something for it
}

// Woken gives who ended a wait of a lane, false where nobody has or it is not
// known.
func (t *Timeline) Woken(l *Lane, sp Span) (Waker, bool) {
	turn := t.wakes(l, sp)
	if turn == nil {
		return Waker{}, false
	}
	w := Waker{Task: turn.By, Timer: turn.Num == ByTimer, IO: turn.By == nil && waitOf(sp.Kind, "").net}
	switch {
	case sp.Kind == waitThread:
		w.Thread = t.worker(l.Task, turn.T)
	case w.Task == nil && !w.Timer && waitOf(sp.Kind, "T").joins:
		w.Task = t.lastDone(l, sp, turn.T)
	}
	return w, true
}

// lastDone is the awaited task that was done last by a moment, whose end ended the
// wait: what a gather waits for is told to it by a callback of the loop.
func (t *Timeline) lastDone(l *Lane, sp Span, by int64) *Task {
	var last *Task
	awaited, _ := t.AwaitedTasks(l, sp)
	for _, task := range awaited {
		if task.End != Unfinished && task.End <= by && (last == nil || task.End >= last.End) {
			last = task
		}
	}
	return last
}

// wakes is the turn that ends a wait: the first after its beginning at which the
// task is ready again.
func (t *Timeline) wakes(l *Lane, sp Span) *Turn {
	turns := t.TurnsOf(t.Task(l.Task))
	i := sort.Search(len(turns), func(i int) bool { return t.Loop[turns[i]].T > sp.From })
	for ; i < len(turns); i++ {
		if turn := &t.Loop[turns[i]]; turn.Kind == Woken {
			return turn
		}
	}
	return nil
}

// Due is when the timer fires that a lane set as it began to wait, false where it
// set none.
func (t *Timeline) Due(l *Lane, sp Span) (int64, bool) {
	turns := t.TurnsOf(t.Task(l.Task))
	i := sort.Search(len(turns), func(i int) bool { return t.Loop[turns[i]].T > sp.From })
	for i--; i >= 0; i-- {
		switch turn := &t.Loop[turns[i]]; turn.Kind {
		case TimerSetUp:
			return turn.Num, true
		case Resumed:
			return 0, false
		}
	}
	return 0, false
}

// worker is the thread of the job that a task waited for until then.
func (t *Timeline) worker(task string, until int64) string {
	for i := len(t.Jobs) - 1; i >= 0; i-- {
		if j := t.Jobs[i]; j.Task == task && j.Handed <= until {
			return j.Thread
		}
	}
	return ""
}

// Related gives a lane and those that it has to do with: the lanes of the tasks
// that it waited for and of those that woke it, and the threads that worked for
// it; of a thread, the tasks that it worked for.
func (t *Timeline) Related(l *Lane) map[*Lane]bool {
	tasks, threads := t.dealsWith(l), map[string]bool{}
	for _, j := range t.Jobs {
		switch {
		case j.Task == l.Task && j.Task != "":
			threads[j.Thread] = true
		case j.Thread == l.Thread && l.Task == "" && j.Thread != "":
			tasks[j.Task] = true
		}
	}
	related := map[*Lane]bool{l: true}
	for _, lanes := range [][]*Lane{t.Lanes, t.Threads} {
		for _, other := range lanes {
			if other.Task != "" && tasks[other.Task] || other.Task == "" && other.Thread != "" && threads[other.Thread] {
				related[other] = true
			}
		}
	}
	return related
}

// dealsWith gives the ids of the tasks that a lane waited for or was woken by.
func (t *Timeline) dealsWith(l *Lane) map[string]bool {
	tasks := map[string]bool{}
	for _, sp := range l.Spans {
		awaited, _ := t.AwaitedTasks(l, sp)
		for _, task := range awaited {
			tasks[task.ID] = true
		}
		if w, ok := t.Woken(l, sp); ok && sp.isWait() && w.Task != nil {
			tasks[w.Task.ID] = true
		}
	}
	return tasks
}

func (sp Span) isWait() bool {
	return sp.State == Waiting || sp.State == Queued || sp.State == Frozen
}
