package timeline

import (
	"fmt"
	"strings"

	"slices"
	"time"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// Race is what is drawn: programs on one time axis, as of a moment.
type Race struct {
	Programs []Program
	Now      int64 // the moment shown, in microseconds; nothing after it is drawn. trace.End for all of it
	From, To int64 // the window of time; To 0 for the whole
	Event    int   // how many events of the selected program's loop have happened; 0 for all by Now
	Selected Place
	Live     bool                 // it is going on: the now line is drawn
	Unequal  bool                 // the programs do different things: no ratio is told
	Marks    []int64              // moments that are marked on the axis
	Only     map[*trace.Lane]bool // the lanes that are drawn, where not all are
	Memo     *Memo                // of the frames before, nil where there is only one
}

// Place is a lane of a program; no lane is selected where Lane is empty.
type Place struct {
	Program int
	Lane    string
}

// Program is one of the racers.
type Program struct {
	Title    string // "sequential"
	Note     string // "await, await, await"
	Timeline *trace.Timeline
	Wall     time.Duration // headline times of a run without tracing, 0 to take the timeline's
	CPU      time.Duration
}

// Render draws a race: never wider than Width, never more than Height lines.
func Render(r Race, o ink.Options) []string {
	if o.Width <= 0 || o.Height <= 0 {
		return nil
	}
	p := newPicture(r, o)
	p.draw()
	return p.Picture()
}

func (p *picture) draw() {
	p.plan()
	if p.parts.ruler {
		p.Ruler()
	}
	for i := range p.racers {
		p.drawRacer(i)
	}
	p.drawFoot()
}

// racer is a program with what the picture needs of it.
type racer struct {
	Program
	letter string // "A", "B"; empty where there is only one
	lanes  []*trace.Lane
	rows   int // rows that its lanes get
	now    int64
	sum    trace.Summary // once it is added up
}

// ended tells whether the program was over by the moment shown.
func (r racer) ended() bool { return r.Timeline.Done && r.now >= r.Timeline.End }

func newRacers(r Race) []racer {
	racers := make([]racer, 0, len(r.Programs))
	for i, program := range r.Programs {
		if program.Timeline == nil {
			program.Timeline = &trace.Timeline{}
		}
		c := racer{Program: program, now: r.Now, letter: r.Letter(i)}
		c.lanes = r.only(program.Timeline.Shown())
		racers = append(racers, c)
	}
	return racers
}

// addUp gives racers their sums, which not every picture tells.
func addUp(racers []racer) {
	for i := range racers {
		racers[i].sum = racers[i].summary()
	}
}

// summary adds up a racer as of now; the headline times of an untraced run
// replace the traced ones once it is over.
func (r racer) summary() trace.Summary {
	sum := r.Timeline.Summary(r.now)
	if !r.ended() {
		return sum
	}
	if r.Wall > 0 {
		sum.Wall = r.Wall.Microseconds()
	}
	if r.CPU > 0 {
		sum.CPU = r.CPU.Microseconds()
	}
	return sum
}

// name is what sentences call a racer.
func (r racer) name() string {
	switch {
	case r.letter != "":
		return r.letter
	case ink.Clean(r.Title) != "":
		return ink.Clean(r.Title)
	}
	return "the program"
}

// Letter tells a program from the others: "A", "B"; empty where there is only one.
func (r Race) Letter(i int) string {
	if len(r.Programs) < 2 {
		return ""
	}
	return string(rune('A' + i%26))
}

// Heading is what a program is called above what is told of it, empty where it has
// no name.
func (r Race) Heading(i int) string { return heading(r.Letter(i), r.Programs[i].Title) }

func heading(letter, title string) string {
	return strings.Trim(letter+", "+ink.Clean(title), ", ")
}

// Tell heads what is told of each program with its name.
func (r Race) Tell(tell func(b *strings.Builder, i int)) string {
	var b strings.Builder
	for i := range r.Programs {
		if title := r.Heading(i); title != "" {
			fmt.Fprintf(&b, "%s\n", title)
		}
		tell(&b, i)
	}
	return b.String()
}

// Line is the timeline of a program, an empty one where nothing is known of it.
func (r Race) Line(i int) *trace.Timeline {
	if t := r.Programs[i].Timeline; t != nil {
		return t
	}
	return &trace.Timeline{}
}

// Any tells whether something is so of any of the programs.
func (r Race) Any(so func(*trace.Timeline) bool) bool {
	return slices.ContainsFunc(r.Programs, func(p Program) bool { return p.Timeline != nil && so(p.Timeline) })
}

// Over tells whether the moment shown is the end of everything.
func (r Race) Over() bool {
	for i := range r.Programs {
		if r.Now < r.Line(i).End {
			return false
		}
	}
	return true
}

// Moment is the moment shown, within what is known.
func (r Race) Moment() int64 { return min(r.Now, r.end()) }

// end is the last moment known of any program.
func (r Race) end() int64 {
	var end int64
	for i := range r.Programs {
		end = max(end, r.Line(i).End)
	}
	return end
}

// only leaves out the lanes that are not to be drawn.
func (r Race) only(lanes []*trace.Lane) []*trace.Lane {
	if r.Only == nil {
		return lanes
	}
	var some []*trace.Lane
	for _, l := range lanes {
		if r.Only[l] {
			some = append(some, l)
		}
	}
	return some
}

// Window is the time that the axis shows: what was asked for, or all of it. While
// programs run it grows in steps, so that the picture does not creep.
func (r Race) Window() (from, to int64) {
	if r.To > r.From {
		return r.From, r.To
	}
	over := true
	for _, p := range r.Programs {
		if p.Timeline != nil {
			to = max(to, p.Timeline.End)
			over = over && p.Timeline.Done
		}
	}
	if !over {
		to = roomy(to)
	}
	return 0, max(to, 1)
}

// Frame gives a picture of the race its time axis, beside labels of that width.
func (r Race) Frame(s *ink.Sheet, label int) {
	from, to := r.Window()
	s.Frame(label, from, to, r.Live || !r.Over())
	s.Marked, s.Before, s.After = r.Marks, from > 0, to < r.end()
}

// roomy rounds up to 1, 1.5, 2, 3, 5 or 8 times a power of ten.
func roomy(us int64) int64 {
	unit := int64(1_000)
	for unit*10 <= us {
		unit *= 10
	}
	for _, tenths := range []int64{10, 15, 20, 30, 50, 80} {
		if limit := unit / 10 * tenths; us <= limit {
			return limit
		}
	}
	return unit * 10
}
