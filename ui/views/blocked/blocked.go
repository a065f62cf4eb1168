// Package blocked draws what held the event loop: who, in which line and for how
// long, who was kept waiting meanwhile and how late each woke, and the fix.
package blocked

import (
	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

const (
	// showLeast is how long the loop must have been held to be worth a picture of
	// its own, suitLeast to be what a run is about.
	showLeast = 10_000
	suitLeast = 50_000
	// most incidents of a program are drawn and told.
	most = 3
)

// Shows tells whether anything held the event loop for long.
func Shows(t *trace.Timeline) bool { return t.LongestHold >= showLeast }

// Suits tells whether it held up others noticeably.
func Suits(t *trace.Timeline) bool {
	return t.LongestHold >= suitLeast && t.LatestWake >= suitLeast
}

// Render draws the incidents of all programs: never wider than Width, never more
// than Height lines.
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
	return draw(r, o).Legend()
}

// picture is the view being drawn.
type picture struct {
	*ink.Sheet
	race     timeline.Race
	programs []program
	compact  bool // titles stand in the place of the loop's label
	rows     ink.Plan
}

// program is one of those drawn, with what is known of it.
type program struct {
	timeline.Program
	place  int // among all of the race
	letter string
	loop   *trace.Track
	lanes  []*trace.Lane
	all    []trace.Incident     // as of the end: their rows keep their places
	known  []trace.Incident     // as of the moment shown
	kept   map[*trace.Lane]bool // by any of them, as of the end
	count  int                  // of all incidents, as of the end
	more   int                  // shorter ones than those known
}

const (
	rulerRows  = 2
	eachLeast  = 3 // rows that a program needs
	eachTitled = 5 // and with a title of its own
)

func draw(r timeline.Race, o ink.Options) *picture {
	r.Now = r.Moment()
	p := &picture{Sheet: ink.NewSheet(o, r.Now), race: r}
	from, to := r.Among(o.Height-rulerRows, eachLeast)
	p.compact = o.Height-rulerRows < eachTitled*(to-from)
	for i := from; i < to; i++ {
		p.programs = append(p.programs, newProgram(r, i))
	}
	p.frame()
	p.plan()
	p.rows.Draw(o.Height, func(_ int, rest []*trace.Lane, whole bool) {
		label := p.G.More + " " + ink.Count(len(rest)) + " more"
		if whole {
			label = ink.Count(len(rest)) + " calls"
		}
		p.Fold(label, rest)
	})
	return p
}

func newProgram(r timeline.Race, i int) program {
	c := program{Program: r.Programs[i], place: i, letter: r.Letter(i)}
	if c.Timeline == nil {
		c.Timeline = &trace.Timeline{}
	}
	c.loop = c.Timeline.Busy()
	for _, l := range c.Timeline.Shown() {
		if l.Thread == "" {
			c.lanes = append(c.lanes, l)
		}
	}
	c.all, c.count = c.Timeline.Incidents(trace.End, most)
	c.known, c.more = c.all, c.count
	if r.Now < c.Timeline.End {
		c.known, c.more = c.Timeline.Incidents(r.Now, most)
	}
	c.more -= len(c.known)
	c.kept = map[*trace.Lane]bool{}
	for _, i := range c.all {
		for _, k := range i.Kept {
			c.kept[k.Lane] = true
		}
	}
	return c
}

// asOfNow gives what is known by now of an incident, false if nothing is.
func (c *program) asOfNow(i trace.Incident) (trace.Incident, bool) {
	for _, known := range c.known {
		if known.From == i.From {
			return known, true
		}
	}
	return trace.Incident{}, false
}

// worst is the place of the longest incident, -1 if there is none.
func (c *program) worst() int {
	worst := -1
	for i, one := range c.all {
		if worst < 0 || one.To-one.From > c.all[worst].To-c.all[worst].From {
			worst = i
		}
	}
	return worst
}
