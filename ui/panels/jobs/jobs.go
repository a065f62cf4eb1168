// Package jobs makes a table of the times of programs that do the same jobs, each
// with its own tool: a row a job, a column a program.
package jobs

import (
	"slices"
	"strconv"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

const (
	labelMost = 24
	cellMost  = 24
	barLeast  = 3
)

// Render draws the times as far as they are known, each as a bar beside the longest
// of its row, and flags the fastest.
func Render(r timeline.Race, o ink.Options) []string {
	jobs := jobsOf(r)
	t := newTable(r, jobs, o)
	if len(jobs) == 0 || t.cell < t.cellLeast() {
		return nil
	}
	flag := t.G.Flags[trace.OK]
	t.Write(t.Pens.Dim, ink.Fitting([]string{
		"seconds for each job; " + flag + " is the fastest, or within a tenth of it",
		"seconds; " + flag + " is within 10 % of the best", "seconds",
	}, t.Width))
	t.head(r)
	for _, j := range jobs {
		t.row(j)
	}
	if timeless(jobs) {
		t.Write(t.Pens.Dim, ink.Fitting([]string{counted, "0: it computed, and the clock is virtual"}, t.Width))
	}
	return t.Lines
}

// counted says what a virtual clock makes of a job that computes.
const counted = "0 is a job that only computes: the virtual clock counts waits alone."

// timeless tells whether a job took no time at all, as on the virtual clock alone.
func timeless(jobs []job) bool {
	return slices.ContainsFunc(jobs, func(j job) bool { return slices.Contains(j.calls, call{trace.OK, 0}) })
}

// table is a sheet with columns.
type table struct {
	*ink.Sheet
	label, cell int // their widths, each with the blank before it
	decimals    int
	number      int // how wide the numbers are
}

// newTable shares the width out: the names get what they need, as far as the numbers
// keep theirs, which get a figure more where there is room.
func newTable(r timeline.Race, jobs []job, o ink.Options) table {
	t := table{Sheet: ink.NewSheet(o, r.Moment()), decimals: 2}
	n := max(len(r.Programs), 1)
	for _, j := range jobs {
		t.label = max(t.label, len([]rune(ink.Clean(j.fn))))
		t.number = max(t.number, len(t.seconds(j.longest())))
	}
	t.label = min(t.label, labelMost, t.Width-n*t.cellLeast())
	t.cell = min(cellMost, (t.Width-max(t.label, 0))/n)
	if t.cell >= t.cellLeast()+2 {
		t.decimals, t.number = t.decimals+1, t.number+1
	}
	return t
}

// cellLeast is the room of a blank, a flag and a number.
func (t table) cellLeast() int { return t.number + 2 }

func (t table) seconds(us int64) string {
	return strconv.FormatFloat(float64(us)/1e6, 'f', t.decimals, 64)
}

// head names the programs above their numbers, by their letters alone where there is
// no room for all of their titles.
func (t table) head(r timeline.Race) {
	names, fit := make([]string, len(r.Programs)), true
	for i, p := range r.Programs {
		names[i] = strings.TrimSpace(r.Letter(i) + " " + ink.Clean(p.Title))
		fit = fit && len([]rune(names[i])) < t.cell
	}
	row := t.Row()
	for i, name := range names {
		if !fit {
			name = r.Letter(i)
		}
		row.Pad(t.label + i*t.cell + 1)
		row.Add(t.Pens.Title, name)
	}
	t.Put(row)
}

// row draws a job: its name, and a cell for each program.
func (t table) row(j job) {
	row := t.Row()
	row.Add(t.Pens.Label, ink.Fit(ink.Clean(j.fn), t.label, t.G.More))
	fastest, longest := j.fastest(), j.longest()
	for i, c := range j.calls {
		row.Pad(t.label + i*t.cell + 1)
		t.time(row, c, slices.Contains(fastest, i))
		t.bar(row, c, longest)
	}
	t.Put(row)
}

// time writes a flag and how long it took.
func (t table) time(row *ink.Row, c call, best bool) {
	if c.how == trace.Open {
		row.Add(t.Pens.Dim, " "+t.G.Dash)
		return
	}
	flag, pen := " ", t.Pens.Plain
	if best || c.how != trace.OK {
		flag, pen = t.G.Flags[c.how], t.Pens.Flags[c.how]
	}
	row.Add(pen, flag)
	if t.cell > t.cellLeast() {
		row.Add(pen, " ")
	}
	text := t.seconds(c.took)
	row.Add(pen, strings.Repeat(" ", max(t.number-len(text), 0))+text)
}

// bar draws how long it took beside the longest, where there is room.
func (t table) bar(row *ink.Row, c call, longest int64) {
	room := t.cell - t.number - 5
	if room < barLeast || c.took == 0 {
		return
	}
	row.Add(t.Pens.Plain, " ")
	row.Add(t.Pens.Dim, strings.Repeat(t.G.Cell[ink.Ran], max(1, int(c.took*int64(room)/longest))))
}
