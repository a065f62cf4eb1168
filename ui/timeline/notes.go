package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
)

// wrapNotes gives the warnings as whole sentences, wrapped to the picture's width.
func (p *picture) wrapNotes() []string {
	var lines []string
	for _, c := range p.racers {
		for _, s := range c.warnings() {
			lines = append(lines, p.wrapNote(c, s)...)
		}
	}
	return lines
}

func (p *picture) wrapNote(c racer, s string) []string {
	if c.letter != "" {
		s = c.letter + ": " + s
	}
	width := max(p.o.Width-3, 1)
	var lines []string
	for i, line := range strings.Split(ansi.Wrap(s, width, ""), "\n") {
		mark := " " + p.g.wrong + " "
		if i > 0 {
			mark = "   "
		}
		lines = append(lines, mark+line)
	}
	return lines
}

// warnings are what went wrong by the moment shown: what, where, and the fix.
// There are at most warningsMax.
func (c racer) warnings() []string {
	var list []string
	for _, b := range c.blocks() {
		list = append(list, c.blockSentence(b))
	}
	for _, w := range c.Timeline.Warnings {
		if w.T <= c.now && len(list) < warningsMax {
			list = append(list, clean(w.Text)+atLine(w.Line, " (line %d)"))
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
		who = clean(l.Label)
	}
	what := ""
	if b.What != "" {
		what = " in " + clean(b.What)
	}
	return fmt.Sprintf("%s held the event loop for %s%s%s: nothing else could run. %s",
		who, duration(b.To-b.From, "us"), what, atLine(b.Line, ", line %d"), remedy(b))
}

// remedy is the fix for a block.
func remedy(b trace.Block) string {
	what := clean(b.What)
	if args, ok := strings.CutPrefix(what, "time.sleep("); ok {
		return "Use await asyncio.sleep(" + args + "."
	}
	if what != "" {
		return "Hand it to a thread with asyncio.to_thread."
	}
	return "Hand long work to a thread or a process, or let others run with await asyncio.sleep(0)."
}

// atLine writes a place in the file, nothing if it is not known.
func atLine(line int, format string) string {
	if line <= 0 {
		return ""
	}
	return fmt.Sprintf(format, line)
}
