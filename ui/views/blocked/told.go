package blocked

import (
	"fmt"
	"strings"

	"lesswait/internal/advice"
	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// who is what held the loop.
func (c *program) who(i trace.Incident) string {
	if l := c.Timeline.Lane(i.Lane); l != nil {
		return ink.Clean(l.Label)
	}
	if task := c.Timeline.Task(i.Task); task != nil && task.Coro != "" {
		return ink.Clean(task.Coro)
	}
	return "a callback"
}

// what it did meanwhile.
func what(i trace.Incident) string {
	text := "code without an await"
	switch {
	case i.Job != nil:
		text = ink.Clean(i.Job.Fn) + " kept the interpreter in " + ink.Clean(i.Job.Thread)
	case i.What != "":
		text = ink.Clean(i.What)
	}
	switch {
	case i.Calls > 1 && i.Same:
		text = fmt.Sprintf("%s, %s times", text, ink.Count(i.Calls))
	case i.Calls > 1:
		text = fmt.Sprintf("%s blocking calls, the longest %s", ink.Count(i.Calls), text)
	}
	return text
}

// line is where, empty if that is not known.
func line(i trace.Incident) string {
	if i.Line <= 0 {
		return ""
	}
	return fmt.Sprintf(", line %d", i.Line)
}

// heads say who held the loop, for how long and where, from the longest on.
func (c *program) heads(i trace.Incident, micro string) []string {
	held, who := ink.Duration(i.To-i.From, micro), c.who(i)
	if c.stalled(i) {
		return []string{
			who + " took " + held + " for a step and hardly computed" + line(i),
			who + " hardly computed for " + held + line(i),
			who + " stalled " + held + line(i),
			"stalled " + held + line(i),
		}
	}
	return []string{
		who + " held the event loop for " + held + ": " + what(i) + line(i),
		who + " held the loop " + held + ": " + what(i) + line(i),
		who + " held the loop " + held + line(i),
		"held " + held + line(i),
	}
}

// stalled tells that it stood still, by no fault of its own that is known.
func (c *program) stalled(i trace.Incident) bool { return advice.Stalled(c.Timeline, i) }

func (c *program) fix(i trace.Incident) string { return ink.Clean(advice.Remedy(c.Timeline, i.Block)) }

// saidBefore tells whether the fix of an incident is that of an earlier one.
func (c *program) saidBefore(k int) bool {
	for _, earlier := range c.all[:k] {
		if c.fix(earlier) == c.fix(c.all[k]) {
			return true
		}
	}
	return false
}

// Linear tells the incidents of all programs in sentences.
func Linear(r timeline.Race) string {
	r.Now = r.Moment()
	var b strings.Builder
	for i := range r.Programs {
		if title := r.Heading(i); title != "" {
			fmt.Fprintf(&b, "%s: what held the event loop\n", title)
		}
		c := newProgram(r, i)
		c.tell(&b, r.Now)
	}
	return b.String()
}

func (c *program) tell(b *strings.Builder, now int64) {
	switch {
	case len(c.loop.Spans) == 0:
		b.WriteString("No event loop ran.\n")
	case len(c.known) == 0:
		b.WriteString("Nothing has held the event loop for long.\n")
	}
	for _, i := range c.known {
		times := fmt.Sprintf("from %.3f to %s, for %s", float64(i.From)/1e6, ink.Seconds(i.To), ink.Seconds(i.To-i.From))
		said, fix := " held the event loop "+times+": "+what(i), "The fix: "
		if c.stalled(i) {
			said, fix = " hardly computed in a step "+times, ""
		}
		fmt.Fprintf(b, "%s%s%s.\n", c.who(i), said, line(i))
		tellKept(b, i, now)
		fmt.Fprintf(b, "%s%s\n", fix, c.fix(i))
	}
	if c.more > 0 {
		fmt.Fprintf(b, "It was held %s more times, no longer than that.\n", ink.Count(c.more))
	}
}

// keptMax is how many of those kept by an incident are told one by one.
const keptMax = 10

func tellKept(b *strings.Builder, i trace.Incident, now int64) {
	if len(i.Kept) == 0 {
		b.WriteString("Nobody else was due meanwhile.\n")
	}
	for n, k := range i.Kept {
		if n == keptMax {
			fmt.Fprintf(b, "%s more were kept waiting.\n", ink.Count(len(i.Kept)-n))
			break
		}
		due, woke := "was due at ", ", and woke at "+ink.Seconds(k.Woke)+", "+ink.Seconds(k.Late(now))+" late.\n"
		if k.Guess {
			due = "may have been due at "
		}
		if k.Woke == trace.Unfinished {
			woke = ", and has been kept waiting since.\n"
		}
		b.WriteString(ink.Clean(k.Lane.Label) + " " + due + ink.Seconds(k.Due) + woke)
	}
}
