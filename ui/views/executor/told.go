package executor

import (
	"fmt"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// ending is what became of a job for the task that handed it over.
type ending int

const (
	pending   ending = iota
	returned         // its result came back
	abandoned        // nobody waits for it any longer, and it goes on
)

// back is how and when a job ended for its task, as far as it is known by now.
func (c *program) back(j *trace.Job) (int64, ending) {
	done := j.End != trace.Unfinished && j.End <= c.now
	switch {
	case j.Back != trace.Unfinished && j.Back <= c.now && (j.End == trace.Unfinished || j.End > j.Back):
		return j.Back, abandoned
	case j.Back != trace.Unfinished && j.Back <= c.now:
		return j.Back, returned
	case done && j.Back == trace.Unfinished:
		return j.End, returned
	}
	return 0, pending
}

// jobTexts say which thread has a job, and how long it has stood in line and worked.
func (c *program) jobTexts(j *trace.Job, micro string) (thread, times string) {
	if j.Begin == trace.Unfinished || j.Begin > c.now {
		return "no thread yet", ", queued for " + ink.Duration(c.now-j.Handed, micro)
	}
	if queued := j.Begin - j.Handed; queued >= queuedLeast {
		times = ", queued for " + ink.Duration(queued, micro)
	}
	if j.End == trace.Unfinished || j.End > c.now {
		times += ", works for " + ink.Duration(c.now-j.Begin, micro) + " so far"
	} else {
		times += ", worked " + ink.Duration(j.End-j.Begin, micro)
	}
	return ink.Clean(j.Thread), times
}

// queuedLeast is how long a job must have stood in line for that to be told: a
// thread that has to be started takes a moment.
const queuedLeast = 10_000

// Linear tells in sentences what each program handed to which thread.
func Linear(r timeline.Race) string {
	r.Now = r.Moment()
	var b strings.Builder
	hands := handers(r)
	for i := range r.Programs {
		if title := r.Heading(i); title != "" {
			fmt.Fprintf(&b, "%s: the event loop and its threads\n", title)
		}
		c := newProgram(r, i, hands)
		c.tell(&b)
	}
	return b.String()
}

// jobsTold is how many jobs of a program are told one by one.
const jobsTold = 30

func (c *program) tell(b *strings.Builder) {
	if share, held, whole := c.busy(); whole > 0 {
		fmt.Fprintf(b, "The event loop was busy for %s of %s, %s of the time.\n",
			ink.Seconds(held), ink.Seconds(whole), ink.Percent(share))
	} else if !c.Timeline.Light {
		b.WriteString("No event loop has run.\n")
	}
	if len(c.jobs) == 0 {
		b.WriteString("Nothing has been handed to a thread.\n")
	}
	for n, j := range c.jobs {
		if n == jobsTold {
			fmt.Fprintf(b, "%s more jobs are not told one by one.\n", ink.Count(len(c.jobs)-n))
			break
		}
		c.tellJob(b, j)
	}
	c.tellKept(b)
}

func (c *program) tellJob(b *strings.Builder, j *trace.Job) {
	fn, who := ink.Clean(j.Fn), c.who(j)
	if j.Begin == trace.Unfinished || j.Begin > c.now {
		fmt.Fprintf(b, "%s handed %s over at %s, and it waits for a free thread.\n", who, fn, ink.Seconds(j.Handed))
		return
	}
	fmt.Fprintf(b, "%s handed %s to the thread %s at %s.", who, fn, ink.Clean(j.Thread), ink.Seconds(j.Handed))
	if j.Begin-j.Handed >= queuedLeast {
		fmt.Fprintf(b, " It waited %s for a free thread.", ink.Seconds(j.Begin-j.Handed))
	}
	if j.End == trace.Unfinished || j.End > c.now {
		fmt.Fprintf(b, " It has worked since %s.", ink.Seconds(j.Begin))
	} else {
		fmt.Fprintf(b, " It worked from %.3f to %s.", float64(j.Begin)/1e6, ink.Seconds(j.End))
	}
	switch at, how := c.back(j); how {
	case returned:
		fmt.Fprintf(b, " Its result was back at %s.", ink.Seconds(at))
	case abandoned:
		fmt.Fprintf(b, " From %s on %s no longer waited for it.", ink.Seconds(at), who)
	}
	b.WriteString("\n")
}

// tellKept tells where a thread kept the interpreter, so that the loop stood still.
func (c *program) tellKept(b *strings.Builder) {
	for _, block := range c.kept {
		if block.From > c.now {
			continue
		}
		j := c.Timeline.Keeper(block)
		fmt.Fprintf(b, "%s kept the interpreter in %s, so the event loop stood still from %.3f to %s.\n",
			ink.Clean(j.Fn), ink.Clean(j.Thread), float64(block.From)/1e6, ink.Seconds(min(block.To, c.now)))
	}
}
