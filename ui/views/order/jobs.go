package order

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// widths are those of the columns, the same for all programs so that they can be
// compared.
type widths struct{ number, name int }

func measure(programs []program) widths {
	w := widths{}
	for i := range programs {
		p := &programs[i]
		for k := range p.jobs[:min(len(p.jobs), namesMost)] {
			w.name = max(w.name, ansi.StringWidth(p.name(k)))
		}
		for _, k := range p.finished[:min(len(p.finished), namesMost)] {
			w.name = max(w.name, ansi.StringWidth(p.name(k)))
		}
		w.number = max(w.number, len(strconv.Itoa(len(p.jobs))))
	}
	return w
}

const (
	namesMost = 100 // names are measured of so many jobs, more than there are rows
	timeWidth = 8   // " 1.50 s ", " 503 ms "
	indent    = 2
	moveWidth = 2 // an arrow and a blank
)

// table is how the jobs of a program are laid out at a width.
type table struct {
	*ink.Sheet
	p      *program
	w      widths
	lines  *braid // nil where numbers tell who moved
	lead   int    // cells of line before the first crossing and behind the last, beyond one
	shared string // what the names begin with, left out where there is little room
	asked  bool   // when they were submitted is told
	middle int    // width between the names
}

// lay finds the fullest layout that fits: what goes first is when they were
// submitted, then the names get shorter, then numbers stand in for the lines.
func (p *program) lay(s *ink.Sheet, w widths, rows int) table {
	t := table{Sheet: s, p: p, w: w}
	most := (s.Width - indent - 2*(w.number+1+nameLeast) - timeWidth - 6) / roundWidth
	if len(p.jobs) <= rows {
		t.lines = weave(p.place, max(most, 0))
	}
	t.middle = 1 + moveWidth + 2*(w.number+1)
	if t.lines != nil {
		t.middle = t.lines.width() + 2
	}
	room := s.Width - indent - 2*(w.number+1) - t.middle - timeWidth - 2
	if t.asked = room-timeWidth >= 2*w.name; t.asked {
		room -= timeWidth
	}
	if t.lead = min(max(room-2*w.name, 0)/2, leadMost); t.lines != nil {
		t.middle += 2 * t.lead
	}
	if room < 2*w.name {
		t.shared = p.shared()
	}
	t.w.name = max(min(w.name-len(t.shared), room/2), 0)
	return t
}

const (
	nameLeast = 6
	leadMost  = 3
)

// shared is the word that all names begin with, and the blank behind it.
func (p *program) shared() string {
	word, _, ok := strings.Cut(p.name(0), " ")
	for i := range p.jobs[:min(len(p.jobs), namesMost)] {
		ok = ok && strings.HasPrefix(p.name(i), word+" ")
	}
	if !ok {
		return ""
	}
	return word + " "
}

// drawJobs puts the rows of the jobs. Where there are too many of them, the last
// row says how many more there are.
func (p *program) drawJobs(s *ink.Sheet, w widths, head bool, rows int) {
	t := p.lay(s, w, rows)
	shown := len(p.jobs)
	if shown > rows {
		shown = max(rows-1, 0)
	}
	if head {
		t.drawHead()
	}
	at := p.places()
	for row := range shown {
		t.drawRow(row, at[row])
	}
	if shown < len(p.jobs) && rows > 0 {
		s.Write(s.Pens.Dim, fmt.Sprintf("  %s %s more", s.G.More, ink.Count(len(p.jobs)-shown)))
	}
}

func (t table) drawHead() {
	r := t.Row()
	r.Pad(indent)
	r.Add(t.Pens.Dim, "submitted")
	r.Pad(t.right())
	r.Add(t.Pens.Dim, "finished")
	t.Put(r)
}

// right is the column where the finished jobs begin.
func (t table) right() int {
	column := indent + t.w.number + 1 + t.w.name + t.middle
	if t.asked {
		column += timeWidth
	}
	return column
}

// drawRow puts the job submitted in this place, and the one that finished in it.
func (t table) drawRow(row, finished int) {
	r := t.Row()
	r.Pad(indent)
	t.job(r, row, t.labelOf(t.p.jobs[row]))
	if t.asked && t.p.jobs[row].Start <= t.Now {
		t.time(r, t.p.jobs[row].Start)
	}
	if t.lines != nil {
		r.Pad(t.right() - t.middle + 1)
		t.drawLines(r, row)
	} else {
		t.drawMove(r, row)
	}
	r.Pad(t.right())
	t.drawEnd(r, finished)
	t.Put(r)
}

// job writes the number and the name of a job.
func (t table) job(r *ink.Row, i int, pen ink.Pen) {
	r.Add(t.Pens.Number, fmt.Sprintf("%*d ", t.w.number, i+1))
	r.Add(pen, ink.Fit(strings.TrimPrefix(t.p.name(i), t.shared), t.w.name, t.G.More))
}

func (t table) labelOf(job *trace.Task) ink.Pen {
	if job.Start > t.Now {
		return t.Pens.Dim
	}
	return t.Pens.Label
}

// time writes a moment, in a column of its own.
func (t table) time(r *ink.Row, at int64) {
	text := ink.Duration(at, t.G.Micro)
	r.Pad(t.right() - t.middle - ansi.StringWidth(text))
	r.Add(t.Pens.Dim, text)
}

// drawEnd writes how and when the job ended that finished in a place.
func (t table) drawEnd(r *ink.Row, i int) {
	job := t.p.jobs[i]
	if !t.p.done(job) {
		t.job(r, i, t.Pens.Dim)
		r.Pad(t.right() + t.w.number + 1 + t.w.name + 1)
		r.Add(t.Pens.Dim, t.pending(job))
		return
	}
	t.job(r, i, t.Pens.Label)
	r.Pad(t.right() + t.w.number + 1 + t.w.name + 1)
	r.Add(t.Pens.Flags[job.Outcome], t.G.Flags[job.Outcome])
	r.Add(t.Pens.Plain, " "+ink.Duration(job.End, t.G.Micro))
}

// pending says what a job does that hasn't finished.
func (t table) pending(job *trace.Task) string {
	switch {
	case job.Start > t.Now:
		return ""
	case t.p.over:
		return "cut off"
	}
	return t.G.More
}
