package advice

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lesswait/internal/trace"
	"lesswait/internal/units"
)

const (
	// blocksMax is how many incidents are looked at, the longest ones.
	blocksMax = 20
	// keptMax is how many of those that were kept waiting are told one by one.
	keptMax = 3
)

// blocks tells what held the event loop, the longest first; of those at the same
// place only the longest.
func blocks(r *run) []Finding {
	incidents, _ := r.Incidents(r.now, blocksMax)
	slices.SortStableFunc(incidents, func(a, b trace.Incident) int { return cmp.Compare(b.To-b.From, a.To-a.From) })
	type place struct {
		task, what, file string
		line             int
	}
	seen := map[place]bool{}
	var all []Finding
	for _, i := range incidents {
		here := place{r.holder(i), i.What, i.File, i.Line}
		if !seen[here] {
			all = append(all, r.blocked(i))
		}
		seen[here] = true
	}
	return all
}

func (r *run) blocked(i trace.Incident) Finding {
	who := r.holder(i)
	kind, did := LoopBlocked, "held the event loop for "+span(i.To-i.From)+by(i)
	if Stalled(r.Timeline, i) {
		kind, did = LoopStalled, "took "+span(i.To-i.From)+" for a step and hardly computed"
	}
	return Finding{
		Kind: kind, T: i.From, Task: i.Task, Lane: who, File: i.File, Line: i.Line,
		Message: who + " " + did + at(i.File, i.Line) + r.keptWaiting(i) + ".",
		Fix:     Remedy(r.Timeline, i.Block),
	}
}

// Stalled tells a step that stood still from one that held the loop: it computed for
// less than half of its time, no blocking call was open, and no thread was at work.
// A program can't help that if the machine was busy; only C code that waits could.
func Stalled(t *trace.Timeline, i trace.Incident) bool {
	return i.Idled() && i.Job == nil && !jobRan(t, i.Block)
}

func (r *run) holder(i trace.Incident) string {
	if l := r.Lane(i.Lane); l != nil {
		return l.Label
	}
	if name := r.called(i.Task); name != "" {
		return name
	}
	return "A callback"
}

// by is the call by which the loop was held.
func by(i trace.Incident) string {
	switch {
	case i.Job != nil:
		return " while " + i.Job.Fn + " kept the interpreter in " + i.Job.Thread
	case i.What == "":
		return ""
	case i.Calls > 1 && i.Same:
		return fmt.Sprintf(" in %s, %s times", i.What, units.Count(i.Calls))
	case i.Calls > 1:
		return fmt.Sprintf(" in %s blocking calls, the longest %s", units.Count(i.Calls), i.What)
	}
	return " in " + i.What
}

// keptWaiting says which tasks were due meanwhile, and how late each of them woke.
func (r *run) keptWaiting(i trace.Incident) string {
	if len(i.Kept) == 0 {
		return ": nothing else could run"
	}
	var told []string
	said := ""
	for _, k := range i.Kept[:min(len(i.Kept), keptMax)] {
		verb, late := r.late(k)
		if verb != said {
			late, said = verb+" "+late, verb
		}
		told = append(told, k.Lane.Label+" "+late)
	}
	return ", so the task " + list(told, len(i.Kept)-len(told))
}

func (r *run) late(k trace.Kept) (verb, late string) {
	late = span(k.Late(r.now)) + " late"
	switch {
	case k.Woke == trace.Unfinished:
		return "is", late + " so far"
	case k.Guess:
		return "woke", "up to " + late
	}
	return "woke", late
}

// Remedy is the fix for what held the event loop.
func Remedy(t *trace.Timeline, b trace.Block) string {
	if t.Keeper(b) != nil {
		return "Use a process: a thread that keeps the interpreter stops the loop, too."
	}
	if args, ok := strings.CutPrefix(b.What, "time.sleep("); ok {
		return "Use await asyncio.sleep(" + args + "."
	}
	if b.What != "" {
		return "Hand it to a thread with asyncio.to_thread."
	}
	if jobRan(t, b) {
		return "A thread was at work meanwhile, and C code in a thread may keep the interpreter: hand such work to a process."
	}
	if b.Idled() {
		return fmt.Sprintf("Python computed for at most %s of it: the machine was busy, or C code waited. "+
			"If it does so again while the machine is quiet, hand it to a thread (asyncio.to_thread).", span(b.CPU))
	}
	return "Hand it to a thread (asyncio.to_thread) or a process, or let others run with await asyncio.sleep(0)."
}

// jobRan is whether a thread worked on a job for half of a block, or more.
func jobRan(t *trace.Timeline, b trace.Block) bool {
	return slices.ContainsFunc(t.Jobs, func(j *trace.Job) bool {
		end := min(j.End, b.To)
		if j.End == trace.Unfinished {
			end = b.To
		}
		return j.Begin != trace.Unfinished && (end-max(j.Begin, b.From))*2 >= b.To-b.From
	})
}
