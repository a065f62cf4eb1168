package httplab

import "time"

// Log is what happened at a server, moment by moment; Seen is the sum of it.
type Log struct {
	Limit       int          // requests that are served at once; 0 for any number
	Connections []Connection // in the order in which they were opened
	Requests    []Request    // in the order in which they came
}

// Connection is one that a client opened. It has the number of its place, from 1.
type Connection struct{ From, To time.Time }

// Request is one that came, and how it ended.
type Request struct {
	Connection int // its number
	From, To   time.Time
	Path       string
	How        Outcome
	Status     int // of the answer; 0 where none was sent
}

// logMost bounds a log: of what comes later only the numbers are known.
const logMost = 5000

// Outcome is how a request ended.
type Outcome string

// The outcomes.
const (
	Answered  Outcome = "answered"
	Refused   Outcome = "refused"   // answered as one beyond the limit
	Dropped   Outcome = "dropped"   // the connection was closed without an answer
	Abandoned Outcome = "abandoned" // the client left before the answer was there
)
