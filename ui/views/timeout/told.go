package timeout

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

const saysMost = 3

// says tells what happened, at length and in few words: of the last limit that was
// passed, else of the last other request, else that there was none.
func (c *program) says() []string {
	if s := c.passed(); s != nil && s.Expired == trace.Unfinished {
		return c.unnoticed(s)
	} else if s != nil {
		return c.expired(s)
	}
	if asked, first := c.asked(nil); len(asked) > 0 {
		return c.cancelled(asked, first)
	}
	return []string{"Nobody has been asked to stop."}
}

// passed is the timeout whose limit was passed last.
func (c *program) passed() *trace.Scope {
	var last *trace.Scope
	for _, s := range c.t.Scopes {
		if s.Due == trace.Unfinished || s.Due >= c.now || (s.Left != trace.Unfinished && s.Left < s.Due) {
			continue
		}
		if last == nil || s.Due >= last.Due {
			last = s
		}
	}
	return last
}

// asked are the innermost of those who were asked to stop in the moment a timeout
// expired, or else in the last moment that anybody was.
func (c *program) asked(by *trace.Scope) (asked []*node, first int64) {
	first = trace.Unfinished
	if by != nil {
		first = by.Expired
	}
	each(c.roots, func(n *node) {
		if by == nil {
			first = max(first, n.askedAt())
		}
	})
	each(c.roots, func(n *node) {
		if n.asks != nil && n.asks.At-first < promptly && first-n.asks.At < promptly && !below(n) {
			asked = append(asked, n)
		}
	})
	return asked, first
}

// below tells whether somebody within a node was asked in its place.
func below(n *node) bool {
	for _, k := range n.kids {
		if k.asks != nil && k.asks.At-n.asks.At < promptly {
			return true
		}
	}
	return false
}

// expired says what a timeout asked for, what became of that, and what came out.
func (c *program) expired(s *trace.Scope) []string {
	asked, _ := c.asked(s)
	who := ink.Clean(s.Task.Called())
	came := fmt.Sprintf("%s has not heard of it yet.", who)
	switch at := ink.Seconds(s.Left); {
	case s.Left == trace.Unfinished || s.Left > c.now:
	case s.How == trace.ScopeExpired:
		came = fmt.Sprintf("%s got TimeoutError at %s.", who, at)
	case s.How == trace.ScopeOK:
		came = fmt.Sprintf("So %s got no TimeoutError, and went on at %s.", who, at)
	case s.How == trace.ScopeCancelled:
		came = fmt.Sprintf("%s was cancelled from outside as well.", who)
	case s.How == trace.ScopeFailed:
		came = fmt.Sprintf("Another error came out at %s.", at)
	}
	begin := fmt.Sprintf("At %s the limit of %s s was over", ink.Seconds(s.Expired), limit(s))
	if j := c.left(s); j != nil {
		return []string{begin + ": " + who + " waits no longer for " + j.name() + ", which nobody can stop. " + came, came}
	}
	if len(asked) == 0 {
		return []string{begin + ": " + who + " was asked to stop. " + came, came}
	}
	return []string{begin + ": " + c.became(asked) + " " + came, c.became(asked) + " " + came, came}
}

// left is the job of a thread that a timeout has left behind, nil if there is none.
func (c *program) left(s *trace.Scope) (job *node) {
	each(c.roots, func(n *node) {
		if n.scope != s {
			return
		}
		for _, k := range n.kids {
			if k.job != nil && k.early {
				job = k
			}
		}
	})
	return job
}

// unnoticed says that a limit was passed and nobody was asked.
func (c *program) unnoticed(s *trace.Scope) []string {
	who := ink.Clean(s.Task.Called())
	if s.Left == trace.Unfinished || s.Left > c.now {
		return []string{fmt.Sprintf("The limit was over at %s, and nobody has been asked to stop: the event loop is held.", ink.Seconds(s.Due)), "Nobody could be asked so far."}
	}
	return []string{
		fmt.Sprintf("The limit was over at %s, but the event loop was held: nobody was asked to stop, and %s went on at %s.", ink.Seconds(s.Due), who, ink.Seconds(s.Left)),
		"Nobody could be asked: the loop was held.",
	}
}

// cancelled says what a request to stop came to that no timeout made.
func (c *program) cancelled(asked []*node, at int64) []string {
	became := c.became(asked)
	return []string{fmt.Sprintf("At %s %s: %s", ink.Seconds(at), c.reason(asked[0]), became), became}
}

// reason says who asked.
func (c *program) reason(n *node) string {
	switch n.asks.Cause {
	case "taskgroup":
		return c.culprit(n.of) + " had failed, and the rest of its group was asked to stop"
	case "runner":
		return "asyncio.run() ended what was left running"
	case "gather":
		return "the gather was cancelled"
	case "ctrl-c":
		return "the program was interrupted"
	}
	if by := c.t.Task(n.asks.By); by != nil && n.asks.Line > 0 {
		return fmt.Sprintf("%s asked to stop in line %d", ink.Clean(by.Called()), n.asks.Line)
	}
	return "somebody asked to stop"
}

// culprit is the first task that failed in a task's group, or else its body.
func (c *program) culprit(of *trace.Task) string {
	for _, s := range c.t.Scopes {
		if !slices.Contains(s.Members, of) {
			continue
		}
		failed := "the body"
		first := trace.End
		for _, task := range s.Members {
			if task.Outcome == trace.Failed && task.End < first {
				failed, first = ink.Clean(task.Called()), task.End
			}
		}
		return failed
	}
	return "a task"
}

const namedMost = 3

// became says what those did who were asked to stop.
func (c *program) became(asked []*node) string {
	if len(asked) <= namedMost {
		var parts []string
		for _, n := range asked {
			parts = append(parts, n.name()+" "+n.did(c.now))
		}
		return strings.Join(parts, ", ") + "."
	}
	counts := map[string]int{}
	var order []string
	for _, n := range asked {
		did := n.didWhat(c.now)
		if counts[did]++; counts[did] == 1 {
			order = append(order, did)
		}
	}
	var parts []string
	for _, did := range order {
		parts = append(parts, ink.Count(counts[did])+" "+did)
	}
	return ink.Count(len(asked)) + " were asked to stop: " + strings.Join(parts, ", ") + "."
}

// did says what one that was asked did, and for how long.
func (n *node) did(now int64) string {
	end, _ := n.until()
	did := n.didWhat(now)
	if took := min(endOf(end), now) - n.asks.At; took > promptly && did != "failed" {
		return did + " for " + ink.Seconds(took)
	}
	return did
}

func (n *node) didWhat(now int64) string {
	end, how := n.until()
	switch {
	case end == trace.Unfinished || end > now:
		return "goes on"
	case how == trace.Cancelled && end-n.asks.At > promptly:
		return "cleaned up"
	case how == trace.Cancelled:
		return "was cancelled"
	case how == trace.Failed:
		return "failed"
	case end-n.asks.At > promptly:
		return "swallowed it and went on"
	}
	return "swallowed it"
}

// wrapped is what is said, at the length that so many rows hold; none where even few
// words don't fit.
func (c *program) wrapped(width, rows int) []string {
	for _, text := range c.says() {
		lines := strings.Split(ansi.Wrap(text, max(width-2, 1), ""), "\n")
		if len(lines) <= rows {
			return lines
		}
	}
	return nil
}

// tellMost is how many nodes are told one by one.
const tellMost = 40

// Linear tells the trees in sentences.
func Linear(r timeline.Race) string {
	r.Now = r.Moment()
	return r.Tell(func(b *strings.Builder, i int) { newProgram(r, i).tell(b) })
}

func (c *program) tell(b *strings.Builder) {
	if len(c.roots) == 0 {
		fmt.Fprintf(b, "%s\n", c.nothing())
		return
	}
	rows := c.flat(unfolded)
	for _, r := range rows[:min(len(rows), tellMost)] {
		c.tellNode(b, r)
	}
	if rest := len(rows) - tellMost; rest > 0 {
		fmt.Fprintf(b, "%s more are not told one by one.\n", ink.Count(rest))
	}
	fmt.Fprintf(b, "%s\n", c.says()[0])
}

// tellNode tells of a node: within whom it is, and what came of it.
func (c *program) tellNode(b *strings.Builder, r row) {
	indent := strings.Repeat("  ", len(r.above)-1)
	if r.n == nil {
		fmt.Fprintf(b, "%s%s.\n", indent, strings.TrimSpace(r.rest.says("")))
		return
	}
	if r.n.from() > c.now {
		return
	}
	text := fmt.Sprintf("%s%s, from %s", indent, r.n.name(), ink.Seconds(r.n.from()))
	if at := r.n.askedAt(); at != trace.Unfinished {
		text += ", asked to stop at " + ink.Seconds(at)
	}
	if e := r.n.end(c.now, "us"); e.glyph != nil {
		text += ": " + e.texts[0]
	}
	fmt.Fprintf(b, "%s.\n", text)
}
