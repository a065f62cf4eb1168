// Package load draws how many requests were at a program's web server at once,
// against how many it serves.
package load

import (
	"fmt"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/panels/beside"
	"lesswait/ui/timeline"
)

// words is the room for what stands behind the rows, beyond that of a flag.
const words = 4

// Render draws a curve for each program: up to the limit, which is a line, and
// above it what is too much.
func Render(r timeline.Race, o ink.Options) []string {
	s := beside.Sheet(r, o, 1, words)
	most := highest(r)
	for i := range r.Programs {
		server := r.Line(i).Server
		if server == nil {
			continue
		}
		if len(s.Lines) == 0 {
			s.Write(s.Pens.Dim, title(r))
		}
		draw(s, r.Letter(i), server, most)
	}
	return s.Lines
}

// Suits tells whether a server has a limit that its load can be held against.
func Suits(r timeline.Race) bool {
	return r.Any(func(t *trace.Timeline) bool { return t.Server != nil && t.Server.Limit > 0 })
}

func title(r timeline.Race) string {
	for i := range r.Programs {
		if server := r.Line(i).Server; server != nil && server.Limit > 0 {
			return "requests at the server at once; the line is its limit"
		}
	}
	return "requests at the server at once"
}

// highest is the peak of all programs at their end, so that their curves compare.
func highest(r timeline.Race) int {
	most := 1
	for i := range r.Programs {
		if server := r.Line(i).Server; server != nil {
			peak, _ := peak(server.Loads(), trace.End)
			most = max(most, peak)
		}
	}
	return most
}

// peak is the highest load until a moment, and when it was reached.
func peak(loads []trace.Load, now int64) (most int, at int64) {
	for _, l := range loads {
		if l.T <= now && l.Requests > most {
			most, at = l.Requests, l.T
		}
	}
	return most, at
}

func draw(s *ink.Sheet, letter string, server *trace.Server, most int) {
	loads := server.Loads()
	values := s.Peaks(len(loads), func(i int) (int64, int) { return loads[i].T, loads[i].Requests })
	full := most
	if server.Limit > 0 {
		full = server.Limit
		above(s, values, server.Limit, most)
	}
	r := s.Row()
	s.Label(r, letter, s.Pens.Title, false)
	for _, v := range values {
		r.Glyph(s.Pens.Number, s.G.Levels[height(s, v, full)])
	}
	until, _ := peak(loads, s.Now)
	pen := s.Pens.Plain
	if server.Limit > 0 && until > server.Limit {
		pen = s.Pens.Warn
	}
	r.Add(pen, " peak "+ink.Count(until))
	s.Put(r)
}

// above puts the line of the limit, and what goes beyond it.
func above(s *ink.Sheet, values []int, limit, most int) {
	r := s.Row()
	s.Label(r, "", s.Pens.Title, false)
	for _, v := range values {
		switch {
		case v > limit:
			r.Glyph(s.Pens.Warn, s.G.Levels[height(s, v-limit, most-limit)])
		case v >= 0:
			r.Glyph(s.Pens.Axis, s.G.Rule)
		default:
			r.Glyph(s.Pens.Plain, " ")
		}
	}
	r.Add(s.Pens.Dim, " limit "+ink.Count(limit))
	s.Put(r)
}

// height is the step of the curve for a value; any at all is seen.
func height(s *ink.Sheet, v, full int) int {
	if v <= 0 {
		return 0
	}
	steps := len(s.G.Levels) - 1
	return min(max(1, v*steps/max(full, 1)), steps)
}

// Linear tells the peaks in sentences.
func Linear(r timeline.Race) string {
	now := r.Moment()
	var b strings.Builder
	for i := range r.Programs {
		server := r.Line(i).Server
		if server == nil {
			continue
		}
		most, at := peak(server.Loads(), now)
		fmt.Fprintf(&b, "The server of %s had at most %s at once, at %s", beside.Who(r, i), requests(most), ink.Seconds(at))
		if server.Limit > 0 {
			fmt.Fprintf(&b, "; it serves %s at a time", ink.Count(server.Limit))
		}
		b.WriteString(".\n")
	}
	return b.String()
}

func requests(n int) string {
	if n == 1 {
		return "1 request"
	}
	return ink.Count(n) + " requests"
}
