package trace

import (
	"cmp"
	"slices"
	"sort"
)

// NextChange gives the next moment after now at which a lane changes its state,
// for stepping; false if there is none.
func (t *Timeline) NextChange(now int64) (int64, bool) {
	all := t.looked().moments(t)
	i := sort.Search(len(all), func(i int) bool { return all[i] > now })
	if i == len(all) {
		return 0, false
	}
	return all[i], true
}

// PrevChange gives the last such moment before now.
func (t *Timeline) PrevChange(now int64) (int64, bool) {
	all := t.looked().moments(t)
	i := sort.Search(len(all), func(i int) bool { return all[i] >= now })
	if i == 0 {
		return 0, false
	}
	return all[i-1], true
}

// lookup is what is made of a timeline once, so that a question about a moment
// takes a few comparisons however long the trace is. Each part is made when it
// is first asked for.
type lookup struct {
	end, events int64 // of the timeline that it was made of

	shown   []*Lane
	once    []*Lane
	changes []int64
	runs    []run
	about   [][]int32
	tasks   map[string]*Task
	lanes   map[string]*Lane
}

// run is a moment at which a lane begins to run.
type run struct {
	at   int64
	lane int32
}

// looked gives the lookup of the timeline as it is now.
func (t *Timeline) looked() *lookup {
	if k := t.lookup; k == nil || k.end != t.End || k.events != t.Events {
		t.lookup = &lookup{end: t.End, events: t.Events}
	}
	return t.lookup
}

func (k *lookup) task(t *Timeline, id string) *Task {
	if k.tasks == nil {
		k.tasks = make(map[string]*Task, len(t.Tasks))
		for _, task := range t.Tasks {
			k.tasks[task.ID] = task
		}
	}
	return k.tasks[id]
}

// lane finds one by its id; of two of the same the first.
func (k *lookup) lane(t *Timeline, id string) *Lane {
	if k.lanes == nil {
		k.lanes = make(map[string]*Lane, len(t.Lanes)+len(t.Threads))
		for _, lanes := range [][]*Lane{t.Threads, t.Lanes} {
			for _, l := range slices.Backward(lanes) {
				k.lanes[l.ID] = l
			}
		}
	}
	return k.lanes[id]
}

// moments are those at which any lane changes, in order, each once.
func (k *lookup) moments(t *Timeline) []int64 {
	if k.changes == nil {
		all := make([]int64, 0, len(t.Lanes)*2)
		for _, l := range t.Lanes {
			for _, sp := range l.Spans {
				all = append(all, sp.From, sp.To)
			}
		}
		slices.Sort(all)
		k.changes = slices.Compact(all)
	}
	return k.changes
}

// Latest gives the lane that ran last at or before a moment, nil before any has.
func (t *Timeline) Latest(now int64) *Lane {
	if !t.Done { // it grows with every frame
		return t.latest(now)
	}
	runs := t.looked().ran(t)
	i := sort.Search(len(runs), func(i int) bool { return runs[i].at > now })
	if i == 0 {
		return nil
	}
	return t.Lanes[runs[i-1].lane]
}

func (t *Timeline) latest(now int64) *Lane {
	var latest *Lane
	var since int64 = -1
	for _, l := range t.Lanes {
		if l.internal {
			continue
		}
		if at := l.ranAt(now); at > since {
			latest, since = l, at
		}
	}
	return latest
}

// ranAt is when a track last began to run at or before a moment, -1 if it has not.
func (k *Track) ranAt(now int64) int64 {
	i := sort.Search(len(k.Spans), func(i int) bool { return k.Spans[i].From > now })
	for i--; i >= 0; i-- {
		if k.Spans[i].State == Running || k.Spans[i].State == Blocked {
			return k.Spans[i].From
		}
	}
	return -1
}

// ran lists when lanes began to run, in order; of those at one moment the first
// lane comes last.
func (k *lookup) ran(t *Timeline) []run {
	if k.runs == nil {
		k.runs = make([]run, 0, len(t.Lanes))
		for i, l := range t.Lanes {
			if l.internal {
				continue
			}
			for _, sp := range l.Spans {
				if sp.State == Running || sp.State == Blocked {
					k.runs = append(k.runs, run{sp.From, int32(i)})
				}
			}
		}
		slices.SortFunc(k.runs, func(a, b run) int {
			return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(b.lane, a.lane))
		})
	}
	return k.runs
}

// NextChange and PrevChange give the moments around now at which this track
// changes its state; false where there is none.
func (k *Track) NextChange(now int64) (int64, bool) {
	i := sort.Search(len(k.Spans), func(i int) bool { return k.Spans[i].To > now })
	if i == len(k.Spans) {
		return 0, false
	}
	if from := k.Spans[i].From; from > now {
		return from, true
	}
	return k.Spans[i].To, true
}

// PrevChange is the one before now.
func (k *Track) PrevChange(now int64) (int64, bool) {
	i := sort.Search(len(k.Spans), func(i int) bool { return k.Spans[i].From >= now })
	if i == 0 {
		return 0, false
	}
	if to := k.Spans[i-1].To; to < now {
		return to, true
	}
	return k.Spans[i-1].From, true
}

// LineAt gives the line of the program where a lane is at a moment, 0 if that is
// not known: that of its wait, and while it runs that of the wait before.
func (l *Lane) LineAt(now int64) int {
	if now < l.Start || (l.End != Unfinished && now > l.End) {
		return 0
	}
	i := sort.Search(len(l.Spans), func(i int) bool { return l.Spans[i].From > now })
	for i--; i >= 0; i-- {
		if line := l.Spans[i].Line; line > 0 {
			return line
		}
	}
	return l.Line
}
