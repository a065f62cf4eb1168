package trace

import (
	"sort"
	"strings"
)

// Waker is who made a task ready to go on.
type Waker struct {
	Task   *Task  // another task; nil where it was none
	Timer  bool   // a timer that was due
	Thread string // the thread that did a job for it
}

// Woken gives who ended a wait of a lane, false where nobody has or it is not
// known.
func (t *Timeline) Woken(l *Lane, sp Span) (Waker, bool) {
	turn := t.wakes(l, sp)
	if turn == nil {
		return Waker{}, false
	}
	w := Waker{Task: turn.By, Timer: turn.Num == ByTimer}
	if sp.Kind == waitThread {
		w.Thread = t.worker(l.Task, turn.T)
	}
	return w, true
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
		for _, task := range t.AwaitedTasks(l, sp) {
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

// AwaitedTasks are the tasks that a lane waits for in a span: the one that is
// named, or those that it started and that were open at some time in it.
func (t *Timeline) AwaitedTasks(l *Lane, sp Span) []*Task {
	if !waitOf(sp.Kind, "T").joins || sp.State == None {
		return nil
	}
	if id, ok := strings.CutPrefix(sp.What, "task "); ok {
		if task := t.Task(id); task != nil {
			return []*Task{task}
		}
	}
	var tasks []*Task
	for _, task := range t.Tasks {
		if task.Parent == l.Task && l.Task != "" && !task.Internal && task.Start < sp.To && (task.End == Unfinished || task.End >= sp.From) {
			tasks = append(tasks, task)
		}
	}
	return tasks
}
