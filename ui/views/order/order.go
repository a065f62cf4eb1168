// Package order draws the order in which jobs were submitted beside that in which
// they finished, with lines from one to the other, and says in which of the two
// their results were handed over.
package order

import (
	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// Shows tells whether one task started several.
func Shows(t *trace.Timeline) bool { return t.Started > 1 }

// Render draws the jobs of all programs, one program below the other: never wider
// than Width, never more than Height lines.
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
	s := draw(r, o)
	over := ink.NewRow(o.Width)
	over.Add(s.Pens.Now, s.G.Rising)
	over.Add(s.Pens.Dim, " overtakes  ")
	over.Add(s.Pens.Dim, s.G.Falling+" is overtaken")
	open := ink.NewRow(o.Width)
	open.Add(s.Pens.Cell[ink.Queued], s.G.Cell[ink.Queued])
	open.Add(s.Pens.Dim, " not finished")
	return []string{over.Line(), open.Line()}
}

const (
	eachLeast = 4 // rows that a program needs: title, two jobs, and what it comes to
	saysMost  = 3
)

func draw(r timeline.Race, o ink.Options) *ink.Sheet {
	r.Now = r.Moment()
	s := ink.NewSheet(o, r.Now)
	from, to := r.Among(o.Height, eachLeast)
	var programs []program
	var wants []int
	for i := from; i < to; i++ {
		p := newProgram(r, i)
		programs = append(programs, p)
		wants = append(wants, p.want(o.Width))
	}
	sizes := measure(programs)
	for i, rows := range ink.Share(o.Height, wants) {
		programs[i].draw(s, sizes, rows)
	}
	return s
}

// want is how many rows a program fills.
func (p *program) want(width int) int {
	if len(p.jobs) == 0 {
		return p.titleRows() + 1
	}
	return p.titleRows() + 1 + len(p.jobs) + len(p.wrapped(width, saysMost))
}

func (p *program) titleRows() int {
	if p.letter+p.title == "" {
		return 0
	}
	return 1
}

// draw puts a program into so many rows: what has no room is left out.
func (p *program) draw(s *ink.Sheet, w widths, rows int) {
	if rows > 0 && p.titleRows() > 0 {
		s.Title(p.letter, p.title, p.note)
		rows--
	}
	if len(p.jobs) == 0 {
		if rows > 0 {
			s.Write(s.Pens.Dim, "  "+p.nothing())
		}
		return
	}
	says := p.wrapped(s.Width, p.saysRows(rows))
	says = says[:min(len(says), p.saysRows(rows))]
	rows -= len(says)
	head := rows > len(p.jobs) || rows > 3
	if head {
		rows--
	}
	p.drawJobs(s, w, head, rows)
	for _, line := range says {
		s.Write(s.Pens.Plain, "  "+line)
	}
}

// saysRows is how many rows may go to words: what the jobs leave, or else a few.
func (p *program) saysRows(rows int) int {
	if len(p.jobs) <= rows {
		return rows - len(p.jobs)
	}
	return max(rows, 0) / 4
}
