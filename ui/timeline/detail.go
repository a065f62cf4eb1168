package timeline

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
)

// Detail tells of one lane until now: its four times, and what it waited for at
// which line. Never wider than Width, never more than Height lines.
func Detail(t *trace.Timeline, l *trace.Lane, now int64, o Options) []string {
	if t == nil || l == nil || o.Width <= 0 || o.Height <= 0 {
		return nil
	}
	now = min(now, t.End)
	d := &detail{o: o, g: utf8Glyphs(), pens: newPens(o.Styles)}
	if o.ASCII {
		d.g = asciiGlyphs()
	}
	d.head(t, l, now)
	d.times(l.Times(now))
	for _, w := range waitsOf(l, now) {
		d.wait(w)
	}
	return d.lines[:min(len(d.lines), o.Height)]
}

type detail struct {
	o     Options
	g     glyphs
	pens  *pens
	lines []string
}

func (d *detail) put(r *row) { d.lines = append(d.lines, r.line()) }

func (d *detail) head(t *trace.Timeline, l *trace.Lane, now int64) {
	r := &row{limit: d.o.Width}
	r.add(d.pens.title, clean(l.Label))
	r.add(d.pens.dim, atLine(l.Line, "  line %d"))
	flag, at := "", ""
	if l.End != trace.Unfinished && l.End <= now && d.g.flags[l.Outcome] != "" {
		flag, at = "  "+d.g.flags[l.Outcome], " "+moment(l.End, d.g.us)
	}
	if task := t.Task(l.Task); task != nil && task.Name != "" {
		name := "  " + clean(task.Name)
		if r.width+ansi.StringWidth(name+flag+at) <= d.o.Width { // it says least
			r.add(d.pens.dim, name)
		}
	}
	r.add(d.pens.flags[l.Outcome], flag)
	r.add(d.pens.plain, at)
	d.put(r)
	if l.Error != "" && l.End <= now && l.Outcome == trace.Failed {
		r := &row{limit: d.o.Width}
		r.add(d.pens.warn, clean(l.Error))
		d.put(r)
	}
}

// times draws the four times and their total, in one line where it fits.
func (d *detail) times(t trace.Times) {
	items := []struct {
		look look
		text string
	}{
		{brief, "ran " + duration(t.Running, d.g.us)},
		{ready, "ready " + duration(t.Ready, d.g.us)},
		{waiting, "waited " + duration(t.Waiting, d.g.us)},
		{frozen, "frozen " + duration(t.Frozen, d.g.us)},
	}
	r := &row{limit: d.o.Width}
	r.add(d.pens.number, "total "+duration(t.Total(), d.g.us))
	for _, item := range items {
		if r.width+ansi.StringWidth(item.text)+4 > d.o.Width {
			d.put(r)
			r = &row{limit: d.o.Width}
		}
		r.add(d.pens.cell[item.look], "  "+d.g.cell[item.look])
		r.add(d.pens.plain, " "+item.text)
	}
	d.put(r)
}

// waited is all the waiting of a lane for one thing at one line.
type waited struct {
	look  look
	what  string
	line  int
	spent int64
	often int
}

// waitsOf gathers what a lane waited for, the longest first.
func waitsOf(l *trace.Lane, now int64) []waited {
	var list []waited
	for _, sp := range l.Spans {
		spent := min(sp.To, now) - sp.From
		if spent <= 0 || !isWait(sp.State) {
			continue
		}
		w := waited{look: lookOf(sp), what: sp.What, line: sp.Line}
		i := slices.IndexFunc(list, func(o waited) bool { return o.look == w.look && o.what == w.what && o.line == w.line })
		if i < 0 {
			i = len(list)
			list = append(list, w)
		}
		list[i].spent += spent
		list[i].often++
	}
	slices.SortStableFunc(list, func(a, b waited) int { return int(b.spent - a.spent) })
	return list
}

func isWait(s trace.State) bool {
	return s == trace.Waiting || s == trace.Queued || s == trace.Blocked || s == trace.Frozen
}

func (d *detail) wait(w waited) {
	r := &row{limit: d.o.Width}
	r.add(d.pens.cell[w.look], d.g.cell[w.look]+" ")
	r.add(d.pens.number, duration(w.spent, d.g.us))
	what := clean(w.what)
	switch {
	case w.look == frozen || w.look == guess:
		what = "frozen: due, but the loop was busy"
	case what == "":
		what = "waiting"
	}
	if w.often > 1 {
		what = fmt.Sprintf("%s, %d times", what, w.often)
	}
	r.add(d.pens.plain, " "+strings.TrimSpace(what))
	if w.look != frozen && w.look != guess {
		r.add(d.pens.dim, atLine(w.line, ", line %d"))
	}
	d.put(r)
}
