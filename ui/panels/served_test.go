package panels_test

import (
	"fmt"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/timeline"
)

// side writes the side of a server behind a run of 1.2 seconds.
type side struct{ events []trace.Event }

func served(limit, requests int) *side {
	s := tracetest.NewScript("served.py", "real").At(1_200_000)
	return &side{append(s.Exit(0), trace.Event{Ev: trace.HTTPServer, Max: int64(limit), Num: int64(requests)})}
}

func (s *side) connection(number, from, to int64) {
	s.events = append(s.events, trace.Event{Ev: trace.HTTPConnection, Max: number, T: from * 1000, Num: to * 1000})
}

func (s *side) request(conn, from, to int64, path, how string, status int) {
	s.events = append(s.events, trace.Event{
		Ev: trace.HTTPRequest, Max: conn, T: from * 1000, Num: to * 1000, Text: path, Kind: how, Line: status,
	})
}

func (s *side) program() timeline.Program {
	return timeline.Program{Timeline: trace.Build(s.events)}
}

// crowd is thirty requests at once, to a server that has room for twelve.
func crowd() timeline.Program {
	s := served(12, 30)
	for i := range int64(30) {
		s.connection(i+1, i, 330)
		path := fmt.Sprintf("/items/%d", i)
		if i < 12 {
			s.request(i+1, 100+i, 330, path, trace.Abandoned, 0)
		} else {
			s.request(i+1, 100+i, 200+i, path, trace.Refused, 503)
		}
	}
	return s.program()
}

// queue is four at a time, of which some go wrong and are asked for again.
func queue() timeline.Program {
	s := served(12, 18)
	for c := range int64(4) {
		s.connection(c+1, c, 1_150)
		for k := range int64(4) {
			how, status := trace.Answered, 200
			if c == 2 && k == 1 {
				status = 500
			}
			if c == 3 && k == 2 {
				how, status = trace.Dropped, 0
			}
			from := 10 + k*210
			s.request(c+1, from, from+200, fmt.Sprintf("/items/%d", c*4+k), how, status)
		}
	}
	s.request(3, 850, 1_050, "/items/9", trace.Answered, 200)
	s.request(4, 870, 1_070, "/items/14", trace.Answered, 200)
	return s.program()
}

// kept is one connection for ten requests, and single one for each.
func kept() timeline.Program {
	s := served(0, 10)
	s.connection(1, 1, 1_190)
	for i := range int64(10) {
		s.request(1, 101+i*102, 201+i*102, "/", trace.Answered, 200)
	}
	return s.program()
}

func single() timeline.Program {
	s := served(0, 14)
	for i := range int64(14) {
		s.connection(i+1, i*80, i*80+75)
		s.request(i+1, i*80+40, i*80+74, "/", trace.Answered, 200)
	}
	return s.program()
}

func between(now int64, programs ...timeline.Program) timeline.Race {
	return timeline.Race{Now: now, Programs: programs}
}

// serverRaces are those of the panels that draw a server's side.
func serverRaces() map[string]timeline.Race {
	return map[string]timeline.Race{
		"limit": between(trace.End, crowd(), queue()), "going": between(250_000, crowd(), queue()),
		"free": between(trace.End, kept(), single()), "alone": between(700_000, queue()),
		"none": one(tracetest.NewScript("plain.py", "real").At(9).Exit(0)),
	}
}
