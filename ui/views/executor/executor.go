// Package executor draws the event loop beside the threads that it hands work to:
// how busy the loop is, which task handed what to which thread, who waits for one.
package executor

import (
	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// Shows tells whether anything was handed to a thread.
func Shows(t *trace.Timeline) bool { return len(t.Jobs) > 0 }

// Suits tells whether a thread has worked at it.
func Suits(t *trace.Timeline) bool { return len(t.Threads) > 0 }

// Render draws the loop and the threads of all programs: never wider than Width,
// never more than Height lines.
func Render(r timeline.Race, o ink.Options) []string {
	if o.Width <= 0 || o.Height <= 0 {
		return nil
	}
	return draw(r, o).Picture()
}

// Legend explains the glyphs of that picture.
func Legend(r timeline.Race, o ink.Options) []string {
	if o.Width <= 0 || o.Height <= 0 {
		return nil
	}
	p := draw(r, o)
	return append(p.Legend(), p.arrows()...)
}

// picture is the view being drawn.
type picture struct {
	*ink.Sheet
	race     timeline.Race
	programs []program
	compact  bool // titles stand in the place of the loop's label
	crossed  bool // the row with the arrows is drawn
	rows     ink.Plan
}

// program is one of those drawn, with what is known of it.
type program struct {
	timeline.Program
	place   int // among all of the race
	letter  string
	now     int64
	loop    *trace.Track
	beside  []*trace.Lane           // lanes that hand nothing over
	handing []*trace.Lane           // lanes that do
	lent    map[string][]*trace.Job // what each of those hands over
	threads []*trace.Lane
	jobs    []*trace.Job // handed over by now
	kept    []trace.Block
}

const (
	rulerRows  = 2
	eachLeast  = 3 // rows that a program needs
	eachTitled = 6 // and with a title of its own
)

func draw(r timeline.Race, o ink.Options) *picture {
	r.Now = r.Moment()
	p := &picture{Sheet: ink.NewSheet(o, r.Now), race: r}
	from, to := r.Among(o.Height-rulerRows, eachLeast)
	p.compact = o.Height-rulerRows < eachTitled*(to-from)
	hands := handers(r)
	for i := from; i < to; i++ {
		p.programs = append(p.programs, newProgram(r, i, hands))
	}
	p.frame()
	p.plan()
	p.rows.Draw(o.Height, p.fold)
	return p
}

// fold draws the lanes of a group that have no row of their own.
func (p *picture) fold(group int, rest []*trace.Lane, whole bool) {
	n := ink.Count(len(rest))
	label := p.G.More + " " + n + " more"
	switch {
	case whole && group%groups == threadGroup:
		label = n + " threads"
	case whole:
		label = n + " calls"
	}
	c, scratch := &p.programs[group/groups], trace.Lane{}
	p.FoldAll(label, func(yield func(*trace.Lane) bool) {
		for _, l := range rest {
			if !yield(queued(&scratch, l, c.lent[l.ID])) {
				return
			}
		}
	})
}

// handers are the labels of the lanes that hand work over, in any program: what
// corresponds to them in another one stands in the same place.
func handers(r timeline.Race) map[string]bool {
	labels := map[string]bool{}
	if len(r.Programs) < 2 {
		return labels
	}
	for _, program := range r.Programs {
		if program.Timeline == nil {
			continue
		}
		hands := make(map[string]bool, len(program.Timeline.Jobs))
		for _, j := range program.Timeline.Jobs {
			hands[j.Lane] = true
		}
		for _, lanes := range [][]*trace.Lane{program.Timeline.Lanes, program.Timeline.Threads} {
			for _, l := range lanes {
				if hands[l.ID] {
					labels[l.Label] = true
				}
			}
		}
	}
	return labels
}

func newProgram(r timeline.Race, i int, hands map[string]bool) program {
	c := program{Program: r.Programs[i], place: i, letter: r.Letter(i), now: r.Now}
	if c.Timeline == nil {
		c.Timeline = &trace.Timeline{}
	}
	c.loop, c.threads = c.Timeline.Busy(), c.Timeline.Threads
	for _, j := range c.Timeline.Jobs {
		if j.Handed <= r.Now {
			c.jobs = append(c.jobs, j)
		}
	}
	for _, b := range c.Timeline.Blocks {
		if c.Timeline.Keeper(b) != nil {
			c.kept = append(c.kept, b)
		}
	}
	c.sort(hands)
	return c
}

// sort finds the lanes of the loop's side; those that hand work over are among
// them even where they do nothing else.
func (c *program) sort(hands map[string]bool) {
	c.lent = lent(c.Timeline.Jobs)
	for _, l := range c.Timeline.Lanes {
		switch {
		case l.Thread != "":
		case c.lent[l.ID] != nil, hands[l.Label] && !c.Timeline.Helper(l):
			c.handing = append(c.handing, l)
		case !c.Timeline.Helper(l):
			c.beside = append(c.beside, l)
		}
	}
}

// lent sorts jobs by the lanes that handed them over.
func lent(jobs []*trace.Job) map[string][]*trace.Job {
	own := make(map[string][]*trace.Job, len(jobs))
	for i, j := range jobs {
		if before := own[j.Lane]; before != nil {
			own[j.Lane] = append(before, j)
		} else {
			own[j.Lane] = jobs[i : i+1 : i+1] // mostly it is the only one
		}
	}
	return own
}

// who is the lane or the task that handed a job over.
func (c *program) who(j *trace.Job) string {
	if l := c.Timeline.Lane(j.Lane); l != nil {
		return ink.Clean(l.Label)
	}
	if task := c.Timeline.Task(j.Task); task != nil && task.Coro != "" {
		return ink.Clean(task.Coro)
	}
	return "the program"
}

// busy is the part of its time in which the loop was held, 0 to 1.
func (c *program) busy() (share float64, held, whole int64) {
	busy := c.loop
	if c.Timeline.Light { // of a light recording that is not known
		return 0, 0, 0
	}
	if len(busy.Spans) == 0 || busy.Spans[0].From >= c.now {
		return 0, 0, 0
	}
	last := min(c.now, c.Timeline.End)
	whole = last - busy.Spans[0].From
	times := busy.Times(last)
	held = times.Running + times.Waiting
	if whole <= 0 {
		return 0, 0, 0
	}
	return float64(held) / float64(whole), held, whole
}
