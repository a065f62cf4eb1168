package present

import (
	"fmt"
	"maps"
	"slices"
	"time"
)

// MaxVotes is how many votes one option can have: a full lecture hall.
const MaxVotes = 9999

// Session is where a speaker is, and what the room has voted.
type Session struct {
	Script Script
	State
	// Open is set where nobody expects to come to the end, as in a whole course: no
	// step is due at any time.
	Open bool
	from int // the step at which it began today
	told int // how many views were made
}

// State is what is kept of a session from one lecture to the next.
type State struct {
	At    int              `json:"at"` // the step, counted from 0
	Begun time.Time        `json:"begun"`
	Votes map[string]Votes `json:"votes"` // by the item's id
	// Judged are the room's files that were judged, by the exercise, in their order.
	Judged map[string][]Judgement `json:"judged,omitempty"`
	Ended  bool                   `json:"ended,omitempty"` // its last step was shown
}

// Judgement is what was said of a file of the room's.
type Judgement struct {
	File    string `json:"file"`
	Passed  bool   `json:"passed"`
	Code    string `json:"code"`
	Message string `json:"message"`
	Hint    string `json:"hint"`
}

// Votes are the counts of an item, one an option: before and after the room
// talked.
type Votes struct {
	First  []int `json:"first"`
	Second []int `json:"second"`
}

// New begins a session, or goes on with what was kept of one.
func New(script Script, kept State, now time.Time) *Session {
	s := &Session{Script: script, State: kept}
	if s.At < 0 || s.At >= len(script) {
		s.At = 0
	}
	s.Begun, s.from = now, s.At
	if s.Votes == nil {
		s.Votes = map[string]Votes{}
	}
	return s
}

// Kept is what is kept of the session now; it does not change with it.
func (s *Session) Kept() State {
	kept := s.State
	kept.Votes, kept.Judged = maps.Clone(s.Votes), maps.Clone(s.State.Judged)
	kept.Ended = s.At == len(s.Script)-1
	return kept
}

// Step is what the room sees.
func (s *Session) Step() Step { return s.Script[s.At] }

// Next goes on by so many steps, or back, as far as there are any.
func (s *Session) Next(by int) {
	s.At = min(max(s.At+by, 0), len(s.Script)-1)
}

// Skip goes to the first step of the next item, or of this or the one before.
func (s *Session) Skip(by int) {
	at := s.At
	for at > 0 && s.Script[at-1].Item == s.Script[at].Item {
		at--
	}
	switch {
	case by < 0 && at == s.At && at > 0:
		s.At = at - 1
		s.Skip(-1)
	case by < 0:
		s.At = at
	default:
		for at < len(s.Script)-1 && s.Script[at].Item == s.Step().Item {
			at++
		}
		s.At = at
	}
}

// Go goes to the step that a number or a name means.
func (s *Session) Go(to string) error {
	at, err := s.Script.find(to)
	if err == nil {
		s.At = at
	}
	return err
}

// Counts are the votes of the step's round, one an option, and whether there is
// a vote at all.
func (s *Session) Counts() ([]int, bool) {
	v := s.votes(s.Step().Item)
	switch s.Step().Stage {
	case Vote:
		return v.First, true
	case Again:
		return v.Second, true
	}
	return nil, false
}

// votes are an item's, with a place for every option.
func (s *Session) votes(item *Item) Votes {
	v, n := s.Votes[item.ID], len(item.Options())
	fill := func(counts []int) []int {
		out := make([]int, n)
		copy(out, counts)
		return out
	}
	return Votes{First: fill(v.First), Second: fill(v.Second)}
}

// Count sets the votes for an option in the step's round.
func (s *Session) Count(option, votes int) error {
	counts, voting := s.Counts()
	if !voting {
		return fmt.Errorf("there is nothing to vote on at this step")
	}
	if option < 0 || option >= len(counts) {
		return fmt.Errorf("there is no such option: %d are asked", len(counts))
	}
	counts[option] = min(max(votes, 0), MaxVotes)
	item := s.Step().Item
	v := s.votes(item)
	if s.Step().Stage == Vote {
		v.First = counts
	} else {
		v.Second = counts
	}
	s.Votes[item.ID] = v
	return nil
}

// Rounds are the votes of the step's item, first and second; a round in which
// nobody voted is nil.
func (s *Session) Rounds() (first, second []int) {
	v := s.votes(s.Step().Item)
	if Sum(v.First) > 0 {
		first = v.First
	}
	if Sum(v.Second) > 0 {
		second = v.Second
	}
	return first, second
}

// Judged keeps what was said of a file of the room's, behind what was said before.
func (s *Session) Judged(item string, j Judgement) {
	if s.State.Judged == nil {
		s.State.Judged = map[string][]Judgement{}
	}
	s.State.Judged[item] = append(slices.Clip(s.State.Judged[item]), j)
}

// Percent is the share of votes, rounded.
func Percent(votes, all int) int {
	if all == 0 {
		return 0
	}
	return (100*votes + all/2) / all
}

// Sum is how many voted.
func Sum(counts []int) int {
	sum := 0
	for _, n := range counts {
		sum += n
	}
	return sum
}

// due is how long after the beginning the present step is to be shown: the steps
// that were left when it began share the time. It is negative where none is due.
func (s *Session) due(planned time.Duration) time.Duration {
	if s.Open {
		return -1
	}
	all := s.Script.weight(s.from, len(s.Script))
	return planned * time.Duration(s.Script.weight(s.from, max(s.At, s.from))) / time.Duration(all)
}

// weight is the share of these steps in a session's time.
func (s Script) weight(from, to int) int {
	sum := 0
	for _, step := range s[from:to] {
		sum += step.Stage.weight()
	}
	return sum
}

// weight is how long a stage takes, against the others: a room thinks before it votes,
// talks before it votes again, and writes for longer than all of that.
func (s Stage) weight() int {
	switch s {
	case Again, Reveal:
		return 2
	case Task:
		return 8
	}
	return 1
}
