// Package requests draws a dot for each request to a program's web server, in a row
// for each way in which they can end.
package requests

import (
	"fmt"
	"strconv"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/panels/beside"
	"lesswait/ui/timeline"
)

// words is the room for what stands behind the rows, beyond that of a flag.
const words = 4

// Render draws the requests of each program where they ended.
func Render(r timeline.Race, o ink.Options) []string {
	s := beside.Sheet(r, o, 1, words)
	for i := range r.Programs {
		server := r.Line(i).Server
		if server == nil || len(server.Requests) == 0 {
			continue
		}
		if len(s.Lines) == 0 {
			s.Write(s.Pens.Dim, "requests as they ended; a digit is so many, + is over 9")
		}
		letter := r.Letter(i)
		for _, row := range rowsOf(server) {
			row.draw(s, letter)
			letter = ""
		}
	}
	return s.Lines
}

// Suits tells whether requests ended in more than one way.
func Suits(r timeline.Race) bool {
	return r.Any(func(t *trace.Timeline) bool { return t.Server != nil && len(rowsOf(t.Server)) > 1 })
}

// row is the requests of one outcome.
type row struct {
	outcome
	at []int64
}

// rowsOf are those that have anything in them at the end of the run, so that a
// replay moves nothing.
func rowsOf(server *trace.Server) []row {
	var rows []row
	for _, o := range outcomes() {
		if at := o.moments(server); len(at) > 0 {
			rows = append(rows, row{o, at})
		}
	}
	return rows
}

// until counts what has happened by a moment.
func (r row) until(now int64) int {
	n := 0
	for _, at := range r.at {
		if at <= now {
			n++
		}
	}
	return n
}

func (r row) draw(s *ink.Sheet, letter string) {
	line := s.Row()
	s.Label(line, letter, s.Pens.Title, false)
	counts := make([]int, s.Scale.Width)
	for _, at := range r.at {
		if c := s.Scale.Column(at); at <= s.Now && c >= 0 && c < len(counts) {
			counts[c]++
		}
	}
	pen, glyph := r.look(s)
	for _, n := range counts {
		line.Glyph(pen, dot(n, glyph))
	}
	line.Add(pen, " "+glyph)
	line.Add(s.Pens.Plain, " "+r.says(r.until(s.Now)))
	s.Put(line)
}

// dot stands for so many requests in one column.
func dot(n int, glyph string) string {
	switch {
	case n == 0:
		return " "
	case n == 1:
		return glyph
	case n <= 9:
		return strconv.Itoa(n)
	}
	return "+"
}

// Linear tells the outcomes in sentences.
func Linear(r timeline.Race) string {
	now := r.Moment()
	var b strings.Builder
	for i := range r.Programs {
		server := r.Line(i).Server
		if server == nil || len(server.Requests) == 0 {
			continue
		}
		var told []string
		for _, row := range rowsOf(server) {
			if n := row.until(now); n > 0 {
				told = append(told, row.says(n))
			}
		}
		fmt.Fprintf(&b, "Requests of %s, as its server saw them by %s: %s.\n", beside.Who(r, i),
			ink.Seconds(min(now, r.Line(i).End)), strings.Join(told, ", "))
	}
	return b.String()
}
