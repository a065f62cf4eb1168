// Package connections draws what a program's web server saw of it: a lane for each
// connection, and on it the requests that came by it.
package connections

import (
	"strconv"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/panels/beside"
	"lesswait/ui/timeline"
)

const (
	words = 2  // the room for what stands behind the rows, beyond that of a flag
	label = 4  // "B 12"
	most  = 12 // so many lanes a program: of more, the first ones
)

// Render draws the connections of each program.
func Render(r timeline.Race, o ink.Options) []string {
	s := beside.Sheet(r, o, label, words)
	for i := range r.Programs {
		server := r.Line(i).Server
		if server == nil || len(server.Connections) == 0 {
			continue
		}
		if len(s.Lines) == 0 {
			s.Write(s.Pens.Dim, "connections as the server saw them")
			legend(s)
		}
		lanes(s, r.Letter(i), server)
	}
	return s.Lines
}

// Suits tells whether a connection was used again, which is what only its lane shows,
// and all of them have a lane.
func Suits(r timeline.Race) bool {
	again := func(t *trace.Timeline) bool {
		return t.Server != nil && len(t.Server.Requests) > len(t.Server.Connections)
	}
	many := func(t *trace.Timeline) bool { return t.Server != nil && len(t.Server.Connections) > most }
	return r.Any(again) && !r.Any(many)
}

// legend explains the cells of the lanes, in as many rows as it takes.
func legend(s *ink.Sheet) {
	r := s.Row()
	for _, item := range []struct {
		state state
		text  string
	}{{opened, "nothing asked yet"}, {serving, "serving"}, {good, "ok"}, {bad, "error or none"}, {idle, "idle"}} {
		if r.Width > 0 && r.Width+len(item.text)+4 > s.Width {
			s.Put(r)
			r = s.Row()
		}
		pen, glyph := item.state.look(s)
		r.Add(s.Pens.Plain, "  ")
		r.Add(pen, glyph)
		r.Add(s.Pens.Dim, " "+item.text)
	}
	s.Put(r)
}

func lanes(s *ink.Sheet, letter string, server *trace.Server) {
	for k, c := range server.Connections {
		if k == most {
			s.Tell("", s.Pens.Dim, "and "+ink.Count(len(server.Connections)-most)+" more")
			return
		}
		lane(s, strings.TrimSpace(letter+" "+strconv.Itoa(c.Number)), c, server.By(c))
	}
}

// lane puts a connection, and how many requests had come by it.
func lane(s *ink.Sheet, name string, c trace.Connection, asked []trace.Request) {
	r := s.Row()
	s.Label(r, name, s.Pens.Label, false)
	n := 0
	for _, q := range asked {
		if q.From <= s.Now {
			n++
		}
	}
	for _, st := range states(s, c, asked) {
		r.Glyph(st.look(s))
	}
	r.Add(s.Pens.Plain, " "+requests(n))
	s.Put(r)
}

func requests(n int) string {
	if n == 1 {
		return "1 request"
	}
	return ink.Count(n) + " requests"
}
