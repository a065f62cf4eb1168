package semaphore

import (
	"fmt"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// Linear tells of the semaphores in sentences.
func Linear(r timeline.Race) string {
	r.Now = r.Moment()
	return r.Tell(func(b *strings.Builder, i int) { newProgram(r, i).tell(b) })
}

func (p program) tell(b *strings.Builder) {
	if len(p.all) == 0 {
		fmt.Fprintf(b, "%s\n", p.nothing())
		return
	}
	fmt.Fprintf(b, "%s\n", p.says()[0])
	if !p.over {
		p.tellNow(b)
	}
	p.tellFirst(b)
}

// tellMost is how many waits in line are told one by one.
const tellMost = 30

// tellNow says who holds a slot and who waits for one, at the moment shown.
func (p program) tellNow(b *strings.Builder) {
	fmt.Fprintf(b, "At %s %s of %s slots are in use", ink.Seconds(p.now), ink.Count(len(p.holders)), ink.Count(p.first.Limit))
	if len(p.holders) > 0 {
		fmt.Fprintf(b, ", by %s", names(p.holders, ", ", "and more", 200))
	}
	b.WriteString(".\n")
	if len(p.line) > 0 {
		fmt.Fprintf(b, "%s in line: %s.\n", ink.Count(len(p.line)), names(p.line, ", ", "and more", 200))
	}
}

// tellFirst tells who had to queue at the first semaphore, and for how long.
func (p program) tellFirst(b *strings.Builder) {
	told := 0
	for _, v := range p.first.Visits {
		if waited(v, p.now) < 1_000 || v.Asked > p.now {
			continue
		}
		if told++; told > tellMost {
			b.WriteString("More of them queued than are told one by one.\n")
			return
		}
		fmt.Fprintf(b, "%s\n", sentence(v, p.now))
	}
}

// sentence tells one wait in line.
func sentence(v *trace.Visit, now int64) string {
	who := ink.Clean(v.Task.Called())
	switch {
	case v.Queued(now):
		return fmt.Sprintf("%s has been in line since %s.", who, ink.Seconds(v.Asked))
	case v.Got == trace.Unfinished:
		return fmt.Sprintf("%s was in line from %.3f to %s, and gave up.", who, float64(v.Asked)/1e6, ink.Seconds(v.Left))
	}
	return fmt.Sprintf("%s was in line from %.3f to %s, then had a slot.", who, float64(v.Asked)/1e6, ink.Seconds(v.Got))
}

func slots(n int) string {
	if n == 1 {
		return "1 slot"
	}
	return ink.Count(n) + " slots"
}

// says are the ways to say what it comes to so far, from the longest to the shortest.
func (p program) says() []string {
	held := fmt.Sprintf("At most %s of %s slots in use", ink.Count(p.sofar.Held), ink.Count(p.first.Limit))
	if len(p.all) > 1 {
		held = fmt.Sprintf("%s semaphores, together at most %s in use", ink.Count(len(p.all)), slots(p.sofar.Held))
	}
	switch {
	case p.sofar.Queued > 0:
		queued := fmt.Sprintf("; up to %s in line", ink.Count(p.sofar.Queued))
		return []string{
			held + queued + fmt.Sprintf(", the longest for %s.", ink.Duration(p.longest(), "us")),
			held + queued + ".", held + ".",
		}
	case p.apart():
		return []string{
			held + ": one for each task, so nobody ever queues.",
			held + "; nobody queues.", held + ".",
		}
	case !p.over:
		return []string{held + "; nobody had to queue so far.", held + "."}
	}
	return []string{held + "; nobody had to queue.", held + "."}
}

// apart tells whether each semaphore had but one visitor: they limit nothing.
func (p program) apart() bool { return len(p.all) > 1 && len(p.first.Visits) == 1 }
