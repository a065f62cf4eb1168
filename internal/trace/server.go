package trace

import (
	"cmp"
	"slices"
)

// Server is a run as the web server saw it that the program asked.
type Server struct {
	Limit       int // requests that it serves at once; 0 for any number
	All         int // requests that came: of very many, the first ones alone are kept
	Connections []Connection
	Requests    []Request // in the order in which they came
}

// Connection is one that the program opened.
type Connection struct {
	Number   int
	From, To int64
}

// Request is one that the program sent, as the server saw it come and end.
type Request struct {
	Connection int // its number
	From, To   int64
	Path       string
	How        string // Answered, Refused, Dropped or Abandoned
	Status     int    // of the answer, 0 where there was none
}

// How a request can end.
const (
	Answered  = "answered"
	Refused   = "refused"   // answered as one too many
	Dropped   = "dropped"   // the server closed the connection
	Abandoned = "abandoned" // the program left before the answer
)

// Failed tells whether a request got no answer, or one that is an error.
func (r Request) Failed() bool { return r.Status == 0 || r.Status >= 400 }

// served takes what a server tells; false for any other event. It comes at the end
// of a run and lies within it.
func (b *Builder) served(e *Event) bool {
	from := max(min(e.T, b.t.End), 0)
	to := max(from, min(e.Num, b.t.End))
	switch e.Ev {
	case HTTPServer:
		s := b.server()
		s.Limit, s.All = int(max(e.Max, 0)), int(max(e.Num, 0))
	case HTTPConnection:
		s := b.server()
		s.Connections = append(s.Connections, Connection{Number: int(e.Max), From: from, To: to})
	case HTTPRequest:
		s := b.server()
		s.Requests = append(s.Requests, Request{Connection: int(e.Max), From: from, To: to, Path: e.Text, How: e.Kind, Status: e.Line})
	default:
		return false
	}
	b.t.Events++
	return true
}

// server is that of the run, from the first that is heard of it.
func (b *Builder) server() *Server {
	if b.t.Server == nil {
		b.t.Server = &Server{}
	}
	return b.t.Server
}

// By gives the requests that came by a connection, in their order.
func (s *Server) By(c Connection) []Request {
	var by []Request
	for _, r := range s.Requests {
		if r.Connection == c.Number {
			by = append(by, r)
		}
	}
	return by
}

// Load is how many requests are at the server from a moment on.
type Load struct {
	T        int64
	Requests int
}

// Loads gives how many requests were at the server, at each moment at which that
// changed; one that ends as another comes makes room for it first.
func (s *Server) Loads() []Load {
	changes := make([]Load, 0, 2*len(s.Requests))
	for _, r := range s.Requests {
		changes = append(changes, Load{r.From, 1}, Load{r.To, -1})
	}
	slices.SortFunc(changes, func(a, b Load) int { return cmp.Or(cmp.Compare(a.T, b.T), cmp.Compare(a.Requests, b.Requests)) })
	for i := 1; i < len(changes); i++ {
		changes[i].Requests += changes[i-1].Requests
	}
	return changes
}
