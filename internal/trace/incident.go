package trace

import (
	"cmp"
	"slices"
)

// Incident is a time in which one step held the event loop for long. Its Block is
// the longest of the blocking calls in it, from the first to the end of the last.
type Incident struct {
	Block
	Calls int    // blocking calls in a row
	Same  bool   // all of them are at one line
	Job   *Job   // the job in a thread that kept the interpreter meanwhile, nil if none did
	Kept  []Kept // who was kept waiting, the latest first
}

// Kept is a lane that had something to do and could not.
type Kept struct {
	Lane  *Lane
	Due   int64
	Woke  int64 // Unfinished while it is kept
	Guess bool  // it waited for a connection: when it was due is not known
}

// Late is how late the lane woke, or is by now.
func (k Kept) Late(now int64) int64 {
	if k.Woke == Unfinished {
		return now - k.Due
	}
	return k.Woke - k.Due
}

// incidentLeast is how long the loop must have been held to tell of it.
const incidentLeast = 10_000

// Incidents gives what held the event loop until now: the longest ones, at most so
// many, in order of time; and how many there are in all.
func (t *Timeline) Incidents(now int64, most int) (list []Incident, all int) {
	now = min(now, t.End)
	list = t.heldBy(now)
	all = len(list)
	if all > most {
		slices.SortStableFunc(list, func(a, b Incident) int { return cmp.Compare(b.To-b.From, a.To-a.From) })
		list = list[:most]
		slices.SortStableFunc(list, func(a, b Incident) int { return cmp.Compare(a.From, b.From) })
	}
	for i := range list {
		list[i].Job = t.Keeper(list[i].Block)
		list[i].Kept = t.kept(list[i].Block, now)
	}
	return list, all
}

// heldBy joins the blocks that follow one another in a step.
func (t *Timeline) heldBy(now int64) []Incident {
	var list []Incident
	var longest int64 // of the blocks in the last incident
	for _, b := range t.Blocks {
		if !b.Loop || b.From > now {
			continue
		}
		if b.To == Unfinished || b.To > now {
			b.To = now
		}
		n := len(list)
		if n == 0 || list[n-1].turn != b.turn || list[n-1].Task != b.Task {
			list = append(list, Incident{Block: b, Calls: 1, Same: true})
			longest = b.To - b.From
			continue
		}
		list[n-1].join(b, longest)
		longest = max(longest, b.To-b.From)
	}
	return slices.DeleteFunc(list, func(i Incident) bool { return i.To-i.From < incidentLeast })
}

// join adds a block to an incident; the longest one names it.
func (i *Incident) join(b Block, longest int64) {
	i.Calls++
	i.Same = i.Same && i.Line == b.Line && i.File == b.File && i.What == b.What
	from := i.From
	if b.To-b.From > longest {
		i.Block = b
	}
	i.From, i.To = from, b.To
}

// Keeper finds the job in a thread that worked through a step in which the loop's
// own thread hardly computed: the step waited for the interpreter.
func (t *Timeline) Keeper(b Block) *Job {
	if b.What != "" || b.CPU == 0 || b.CPU*4 > b.To-b.From {
		return nil
	}
	for _, j := range t.Jobs {
		if j.working(b.From, b.To) {
			return j
		}
	}
	return nil
}

// Idled tells of a step, as far as it was measured, that its thread computed for
// less than half of it: the machine had other work, or C code waited in it.
func (b Block) Idled() bool { return b.What == "" && b.CPU > 0 && b.CPU*2 < b.To-b.From }

// kept finds the lanes that were due, or stood in line, while a block went on.
func (t *Timeline) kept(b Block, now int64) []Kept {
	var list []Kept
	for _, l := range t.Lanes {
		if l.internal || l.ID == b.Lane || l.Thread != "" {
			continue
		}
		if k, ok := l.keptBy(b, now); ok {
			list = append(list, k)
		}
	}
	return latestFirst(list, now)
}

// latestFirst sorts by lateness, and else leaves the order. It sorts places, which
// are lighter: there may be thousands, at every frame.
func latestFirst(list []Kept, now int64) []Kept {
	type place struct {
		late int64
		at   int
	}
	places := make([]place, len(list))
	for i, k := range list {
		places[i] = place{k.Late(now), i}
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(b.late, a.late), cmp.Compare(a.at, b.at))
	})
	sorted := make([]Kept, len(list))
	for i, p := range places {
		sorted[i] = list[p.at]
	}
	return sorted
}

// keptBy looks for the time in which a lane could have run but for a block.
func (l *Lane) keptBy(b Block, now int64) (Kept, bool) {
	var k Kept
	found := false
	for _, sp := range l.Window(b.From, b.To) {
		if sp.State != Frozen && sp.State != Ready {
			continue
		}
		if until := min(sp.To, b.To); until-max(sp.From, b.From) >= frozenLeast && !found {
			k, found = Kept{Lane: l, Due: sp.From, Guess: sp.Guess}, true
		}
	}
	if found && k.Due <= now {
		k.Woke = l.wokeAfter(k.Due, now)
	}
	return k, found && k.Due <= now
}

// wokeAfter is when a lane that was due then came to run, Unfinished if not by now.
func (l *Lane) wokeAfter(due, now int64) int64 {
	for _, sp := range l.Window(due, now) {
		if sp.From >= due && sp.State != Frozen && sp.State != Ready {
			return sp.From
		}
	}
	return Unfinished
}

// measure takes the first measurement of the loop's own thread after a step that
// was too long, and those within it: no more than that was computed in it. Where a job in a thread kept
// the interpreter, the step hardly ran: it stood still.
func (b *Builder) measure(e *Event) {
	n := len(b.t.Blocks)
	if e.Thread != "" || n == 0 {
		return
	}
	last := &b.t.Blocks[n-1]
	if last.What != "" || last.CPU != 0 || last.To == Unfinished {
		return
	}
	last.CPU = min(max(e.Num+b.sampled(last.From), 1), maxMicros)
	if b.t.Keeper(*last) == nil {
		return
	}
	if task := b.tasks[last.Task]; task != nil {
		task.stoodStill(*last)
	}
	if l := b.t.Lane(last.Lane); l != nil {
		l.stoodStill(*last)
		l.own++
	}
}

// spend takes a measurement of CPU time.
func (b *Builder) spend(e *Event, t int64) {
	b.measure(e)
	spent, loop := min(max(e.Num, 0), maxMicros), int64(0)
	if e.Thread == "" {
		loop = spent
	}
	b.t.CPU += spent
	b.t.cpu = append(b.t.cpu, cpuSample{t, b.t.CPU, loop})
}

// sampled is what the loop's own thread is known to have computed since a moment.
func (b *Builder) sampled(since int64) (sum int64) {
	for i := len(b.t.cpu) - 1; i >= 0 && b.t.cpu[i].t > since; i-- {
		sum += b.t.cpu[i].loop
	}
	return sum
}

// stoodStill says that a track did not run in a step: ink is CPU time.
func (k *Track) stoodStill(b Block) {
	for i := k.fixed - 1; i >= 0 && k.Spans[i].To > b.From; i-- {
		sp := &k.Spans[i]
		if sp.State != Running || min(sp.To, b.To)-max(sp.From, b.From) < (b.To-b.From)/2 {
			continue
		}
		k.ran -= sp.To - sp.From
		sp.State, sp.Outside, sp.Loop, sp.Kind = Blocked, true, true, "block"
		sp.What, sp.Line = "the wait for the interpreter", b.Line
	}
}
