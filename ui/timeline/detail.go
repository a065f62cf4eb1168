package timeline

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// Detail tells of one lane until now: its four times, what it waited for at which
// line, and who woke it. Never wider than Width, never more than Height lines.
func Detail(t *trace.Timeline, l *trace.Lane, now int64, o ink.Options) []string {
	if t == nil || l == nil || o.Width <= 0 || o.Height <= 0 {
		return nil
	}
	now = min(now, t.End)
	d := &detail{ink.NewSheet(o, now)}
	d.head(t, l, now)
	d.times(l.Times(now))
	for _, w := range waitsOf(t, l, now) {
		d.wait(w)
	}
	return d.Picture()
}

type detail struct{ *ink.Sheet }

func (d *detail) head(t *trace.Timeline, l *trace.Lane, now int64) {
	r := d.Row()
	r.Add(d.Pens.Title, ink.Clean(l.Label))
	r.Add(d.Pens.Dim, atLine(l.Line, "  line %d"))
	flag, at := "", ""
	if l.End != trace.Unfinished && l.End <= now && d.G.Flags[l.Outcome] != "" {
		flag, at = "  "+d.G.Flags[l.Outcome], " "+ink.Moment(l.End, d.G.Micro)
	}
	if task := t.Task(l.Task); task != nil && task.Name != "" {
		name := "  " + ink.Clean(task.Name)
		if r.Width+ansi.StringWidth(name+flag+at) <= d.Width { // it says least
			r.Add(d.Pens.Dim, name)
		}
	}
	r.Add(d.Pens.Flags[l.Outcome], flag)
	r.Add(d.Pens.Plain, at)
	d.Put(r)
	if l.Error != "" && l.End <= now && l.Outcome == trace.Failed {
		r := d.Row()
		r.Add(d.Pens.Warn, ink.Clean(l.Error))
		d.Put(r)
	}
}

// times draws the four times and their total, in one line where it fits.
func (d *detail) times(t trace.Times) {
	items := []struct {
		look ink.Look
		text string
	}{
		{ink.Brief, "ran " + ink.Duration(t.Running, d.G.Micro)},
		{ink.Ready, "ready " + ink.Duration(t.Ready, d.G.Micro)},
		{ink.Waiting, "waited " + ink.Duration(t.Waiting, d.G.Micro)},
		{ink.Frozen, "frozen " + ink.Duration(t.Frozen, d.G.Micro)},
	}
	r := d.Row()
	r.Add(d.Pens.Number, "total "+ink.Duration(t.Total(), d.G.Micro))
	for _, item := range items {
		if r.Width+ansi.StringWidth(item.text)+4 > d.Width {
			d.Put(r)
			r = d.Row()
		}
		r.Add(d.Pens.Cell[item.look], "  "+d.G.Cell[item.look])
		r.Add(d.Pens.Plain, " "+item.text)
	}
	d.Put(r)
}

// waited is all the waiting of a lane for one thing at one line.
type waited struct {
	look  ink.Look
	what  string
	line  int
	spent int64
	often int
	by    []string // who woke it, each once
}

// waitsOf gathers what a lane waited for, the longest first.
func waitsOf(t *trace.Timeline, l *trace.Lane, now int64) []waited {
	var list []waited
	for _, sp := range l.Spans {
		spent := min(sp.To, now) - sp.From
		if spent <= 0 || !isWait(sp.State) {
			continue
		}
		w := waited{look: ink.LookOf(sp), what: sp.What, line: sp.Line}
		i := slices.IndexFunc(list, func(o waited) bool { return o.look == w.look && o.what == w.what && o.line == w.line })
		if i < 0 {
			i = len(list)
			list = append(list, w)
		}
		list[i].spent += spent
		list[i].often++
		list[i].woken(t, l, sp, now)
	}
	slices.SortStableFunc(list, func(a, b waited) int { return int(b.spent - a.spent) })
	return list
}

func isWait(s trace.State) bool {
	return s == trace.Waiting || s == trace.Queued || s == trace.Blocked || s == trace.Frozen
}

func (d *detail) wait(w waited) {
	r := d.Row()
	r.Add(d.Pens.Cell[w.look], d.G.Cell[w.look]+" ")
	r.Add(d.Pens.Number, ink.Duration(w.spent, d.G.Micro))
	what := ink.Clean(w.what)
	switch {
	case w.look == ink.Frozen || w.look == ink.Guess:
		what = "frozen: due, but the loop was busy"
	case what == "":
		what = "waiting"
	}
	if w.often > 1 {
		what = fmt.Sprintf("%s, %d times", what, w.often)
	}
	r.Add(d.Pens.Plain, " "+strings.TrimSpace(what))
	if w.look != ink.Frozen && w.look != ink.Guess {
		r.Add(d.Pens.Dim, atLine(w.line, ", line %d"))
	}
	d.Put(d.wokenBy(r, w))
}
