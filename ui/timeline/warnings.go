package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// Warnings are what went wrong in a race by the moment shown, as whole
// sentences: what, in which lane and line, and the fix.
func Warnings(r Race) []string {
	r.Now = r.Moment()
	var list []string
	for _, c := range newRacers(r) {
		for _, s := range c.warnings() {
			list = append(list, c.lettered(s))
		}
	}
	return list
}

// lettered names the program that a sentence is about, where there are several.
func (c racer) lettered(s string) string {
	if c.letter == "" {
		return s
	}
	return c.letter + ": " + s
}

// warnings are what went wrong by the moment shown: what, where, and the fix.
// There are at most warningsMax.
func (c racer) warnings() []string {
	var list []string
	for _, b := range c.blocks() {
		list = append(list, c.blockSentence(b))
	}
	for _, w := range c.Timeline.Warnings {
		if w.T > c.now || len(list) >= warningsMax {
			continue
		}
		if says := c.faultSentence(w); !slices.Contains(list, says) { // a line in a loop is told once
			list = append(list, says)
		}
	}
	return list
}

const (
	warningsMax = 6
	// blockedLeast is how long the loop must have been held to be worth a warning.
	blockedLeast = 10_000
)

// blocks gives the blocks of the loop that are long enough to tell, the longest
// first; of those at the same place only the longest.
func (c racer) blocks() []trace.Block {
	var blocks []trace.Block
	for _, b := range c.Timeline.Blocks {
		b.To = c.blockEnd(b)
		if !b.Loop || b.To-b.From < blockedLeast {
			continue
		}
		i := slices.IndexFunc(blocks, func(o trace.Block) bool { return o.Line == b.Line && o.What == b.What })
		switch {
		case i < 0 && len(blocks) < warningsMax:
			blocks = append(blocks, b)
		case i >= 0 && b.To-b.From > blocks[i].To-blocks[i].From:
			blocks[i] = b
		}
	}
	slices.SortStableFunc(blocks, func(a, b trace.Block) int { return cmp.Compare(b.To-b.From, a.To-a.From) })
	return blocks
}

// blockEnd is the end of a block, as far as it is known by the moment shown.
func (c racer) blockEnd(b trace.Block) int64 {
	now := min(c.now, c.Timeline.End)
	if b.To == trace.Unfinished {
		return now
	}
	return min(b.To, now)
}

// blockSentence tells of a block of the loop.
func (c racer) blockSentence(b trace.Block) string {
	who := "a task"
	if l := c.Timeline.Lane(b.Lane); l != nil {
		who = ink.Clean(l.Label)
	}
	what := ""
	if b.What != "" {
		what = " in " + ink.Clean(b.What)
	}
	if job := c.Timeline.Keeper(b); job != nil {
		what = " while " + ink.Clean(job.Fn) + " kept the interpreter in " + ink.Clean(job.Thread)
	}
	return fmt.Sprintf("%s held the event loop for %s%s%s: nothing else could run. %s",
		who, ink.Duration(b.To-b.From, "us"), what, atLine(b.Line, ", line %d"), Remedy(c.Timeline, b))
}

// Remedy is the fix for a block.
func Remedy(t *trace.Timeline, b trace.Block) string {
	if t.Keeper(b) != nil {
		return "Use a process: a thread that keeps the interpreter stops the loop, too."
	}
	what := ink.Clean(b.What)
	if args, ok := strings.CutPrefix(what, "time.sleep("); ok {
		return "Use await asyncio.sleep(" + args + "."
	}
	if what != "" {
		return "Hand it to a thread with asyncio.to_thread."
	}
	if threadRan(t, b) {
		return "A thread was at work meanwhile, and C code in a thread may keep the interpreter: hand such work to a process."
	}
	return "Hand long work to a thread or a process, or let others run with await asyncio.sleep(0)."
}

// threadRan is whether a thread that a job was handed to ran during a block.
func threadRan(t *trace.Timeline, b trace.Block) bool {
	return slices.ContainsFunc(t.Threads, func(l *trace.Lane) bool {
		return l.Start < b.To && (l.End == trace.Unfinished || l.End > b.From)
	})
}

// atLine writes a place in the file, nothing if it is not known.
func atLine(line int, format string) string {
	if line <= 0 {
		return ""
	}
	return fmt.Sprintf(format, line)
}

// faultSentence tells of what Python or the recorder found wrong.
func (c racer) faultSentence(w trace.Warning) string {
	return strings.TrimSuffix(ink.Clean(w.Text), ".") + c.whereOf(w) + cure(w.Kind)
}

// whereOf is the lane and the line of a fault, as far as they are known.
func (c racer) whereOf(w trace.Warning) string {
	var where []string
	for _, l := range c.Timeline.Lanes {
		if l.Task == w.Task && w.Task != "" {
			where = append(where, ink.Clean(l.Label))
			break
		}
	}
	if w.Line > 0 {
		where = append(where, fmt.Sprintf("line %d", w.Line))
	}
	if len(where) == 0 {
		return ""
	}
	return " (" + strings.Join(where, ", ") + ")"
}

// cure ends a sentence with what a kind of fault means, and the fix. The kinds
// are those of pylib/lesswait/faults.py.
func cure(kind string) string {
	switch kind {
	case "never-awaited":
		return ": nothing of it ran. Write await before the call."
	case "never-retrieved":
		return ": nobody asked the task how it ended. Await it."
	case "destroyed-pending":
		return ": nobody kept the task. Keep it in a variable until it is done, and await it."
	case "unclosed":
		return ": it was never closed. Open it in a with block."
	case "busy-wait":
		return ": it takes turn after turn without waiting for anything. Wait for an Event, or with asyncio.sleep."
	}
	return "."
}
