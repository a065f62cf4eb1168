package order

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// handing is how the task that started the jobs came by their results.
type handing struct {
	kind  string // of its first wait for them
	first int64  // when that was over; trace.Unfinished if it isn't
}

// collects are the kinds of waits for results.
var collects = [...]string{"gather", "as_completed", "wait", "taskgroup", "task", "queue.get"}

// handed finds out how the results were handed over, as far as it has begun.
func (p *program) handed() handing {
	h := handing{first: trace.Unfinished}
	for i, sp := range p.starter.Spans {
		switch {
		case sp.From > p.now:
			return h
		case h.kind == "":
			h.kind = collecting(sp.Kind)
		case h.kind != sp.Kind && p.cancelled(sp.From):
			return handing{}
		case h.kind != sp.Kind:
			h.first = p.starter.Spans[i-1].To
			return h
		}
	}
	return h
}

// cancelled tells whether a wait that ended at this moment was not waited out.
func (p *program) cancelled(ended int64) bool {
	for _, c := range p.starter.Cancels {
		if c.At <= ended {
			return true
		}
	}
	return false
}

func collecting(kind string) string {
	for _, known := range collects {
		if known == kind {
			return kind
		}
	}
	return ""
}

// says tells what came of the two orders, at length and in few words.
func (p *program) says() []string {
	h, who := p.handed(), ink.Clean(p.starter.Called())
	switch h.kind {
	case "gather":
		return p.gathered(h, who)
	case "as_completed":
		return p.oneByOne(h, who, "as_completed hands them over in the order finished")
	case "queue.get":
		return p.oneByOne(h, who, "The queue hands results over in the order they were put in")
	case "wait":
		return p.oneByOne(h, who, "wait returns sets of tasks, done and pending, and a set has no order")
	case "taskgroup":
		return p.grouped(h, who)
	case "task":
		return []string{
			who + " awaits one task after the other, and has their results in that order, whoever finished first.",
			who + " awaits one after the other.",
		}
	}
	return p.summed()
}

// gathered says what gather returned, or will.
func (p *program) gathered(h handing, who string) []string {
	list, short := p.submitted(), "gather returns them as submitted."
	switch early := p.failed(h.first); {
	case early != "":
		return []string{
			fmt.Sprintf("gather raised what %s had raised, in %s at %s, and left the others running.", early, who, ink.Seconds(h.first)),
			"gather raised what " + early + " had raised.",
		}
	case h.first == trace.Unfinished && p.over:
		return []string{"gather returned nothing."}
	case h.first == trace.Unfinished:
		return []string{fmt.Sprintf("gather will return %s: in the order submitted, once all have finished.", list), short}
	}
	return []string{
		fmt.Sprintf("gather returned %s to %s at %s: in the order submitted, whoever finished first.", list, who, ink.Seconds(h.first)),
		short,
	}
}

// failed names the job whose exception ended the wait for all; empty if none did.
func (p *program) failed(ended int64) string {
	if ended == trace.Unfinished {
		return ""
	}
	first, open := "", false
	for _, i := range p.finished {
		if p.jobs[i].Outcome == trace.Failed && first == "" {
			first = p.name(i)
		}
	}
	for _, job := range p.jobs {
		open = open || job.End == trace.Unfinished || job.End > ended
	}
	if !open {
		return ""
	}
	return first
}

// oneByOne says what is handed over as it comes, and when that began.
func (p *program) oneByOne(h handing, who, what string) []string {
	if h.first == trace.Unfinished {
		return []string{what + "; there is none so far.", "None handed over so far."}
	}
	first := who + " had the first at " + ink.Seconds(h.first) + "."
	return []string{what + "; " + first, upper(first)}
}

func (p *program) grouped(h handing, who string) []string {
	const returns = "A TaskGroup returns nothing: results are asked of the tasks, in any order"
	const short = "A TaskGroup returns nothing."
	if h.first == trace.Unfinished {
		return []string{returns + ", once all have finished.", short}
	}
	return []string{fmt.Sprintf("%s; %s could do so from %s on.", returns, who, ink.Seconds(h.first)), short}
}

// summed says who overtook whom.
func (p *program) summed() []string {
	finished := fmt.Sprintf("%s of %s finished", ink.Count(len(p.finished)), ink.Count(len(p.jobs)))
	return []string{
		finished + fmt.Sprintf(", %s of them before one that was submitted earlier.", ink.Count(p.overtook())),
		finished + ".",
	}
}

const listRoom = 60

// submitted lists the jobs in the order submitted, as many as are worth it.
func (p *program) submitted() string {
	return "[" + ink.List(len(p.jobs), p.name, ", ", "...", listRoom) + "]"
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// wrapped is what is said, at the length that so many rows hold; in few words, and
// perhaps in more rows, where they hold none.
func (p *program) wrapped(width, rows int) []string {
	var lines []string
	for _, text := range p.says() {
		lines = strings.Split(ansi.Wrap(text, max(width-indent, 1), ""), "\n")
		if len(lines) <= rows {
			return lines
		}
	}
	return lines
}

// tellMost is how many jobs are told one by one.
const tellMost = 30

// Linear tells the two orders in sentences.
func Linear(r timeline.Race) string {
	r.Now = r.Moment()
	return r.Tell(func(b *strings.Builder, i int) {
		p := newProgram(r, i)
		p.tell(b)
	})
}

func (p *program) tell(b *strings.Builder) {
	if len(p.jobs) == 0 {
		fmt.Fprintf(b, "%s\n", p.nothing())
		return
	}
	fmt.Fprintf(b, "%s submitted %s: %s.\n", ink.Clean(p.starter.Called()), ink.Count(len(p.jobs)),
		ink.List(len(p.jobs), p.name, ", ", "and more", 200))
	for k, i := range p.finished[:min(len(p.finished), tellMost)] {
		fmt.Fprintf(b, "Number %d to finish: %s, submitted as number %d, %s at %s.\n",
			k+1, p.name(i), i+1, ended(p.jobs[i].Outcome), ink.Seconds(p.jobs[i].End))
	}
	if rest := len(p.finished) - tellMost; rest > 0 {
		fmt.Fprintf(b, "%s more have finished.\n", ink.Count(rest))
	}
	if open := len(p.jobs) - len(p.finished); open > 0 {
		fmt.Fprintf(b, "%s not finished.\n", ink.Count(open))
	}
	fmt.Fprintf(b, "%s\n", p.says()[0])
}

func ended(o trace.Outcome) string {
	switch o {
	case trace.Failed:
		return "failed"
	case trace.Cancelled:
		return "was cancelled"
	}
	return "done"
}
