package present

import (
	"strings"
	"time"

	"lesswait/internal/course"
)

// Showing is what is on the screen beyond the session: what runs, and whether
// the room sees it.
type Showing struct {
	Badge         string // live, recorded or virtual; empty where nothing was run
	Frozen, Black bool
	Notice        string
	Planned       time.Duration
}

// View is all that the speaker's screen shows, at this moment.
func (s *Session) View(on Showing) View {
	step := s.Step()
	item := step.Item
	counts, _ := s.Counts()
	first, second := s.Rounds()
	s.told++
	v := View{
		N:  s.told,
		At: s.At, Of: len(s.Script), Item: item.ID, Title: item.Title, Stage: step.Stage, Next: s.next(),
		Code: item.listings(), Notes: item.Notes, Question: item.Question(), Why: item.Why(), Counts: counts, First: first, Second: second,
		Badge: on.Badge, Frozen: on.Frozen, Black: on.Black, Notice: on.Notice,
		Begun: s.Begun, Planned: on.Planned, Due: s.due(on.Planned),
	}
	for i, option := range item.Options() {
		v.Options = append(v.Options, option.Text)
		if option.Right {
			v.Right = append(v.Right, i)
		}
	}
	return v
}

// next is what comes after the step, in a few words.
func (s *Session) next() string {
	if s.At+1 >= len(s.Script) {
		return "the end"
	}
	next := s.Script[s.At+1]
	if next.Item == s.Step().Item {
		return next.Stage.String()
	}
	return next.Stage.String() + ": " + next.Item.Title
}

// String is what people call a stage.
func (s Stage) String() string {
	switch s {
	case Vote:
		return "first vote"
	case Again:
		return "talk, and second vote"
	case Run:
		return "run"
	case Reveal:
		return "answer"
	case Task:
		return "exercise"
	}
	return string(s)
}

// Why is the explanation that is given with the answer.
func (i *Item) Why() string {
	switch {
	case i.Demo != nil:
		return i.Demo.Why
	case i.Quiz != nil:
		var right []string
		for _, o := range i.Quiz.Options {
			if o.Right {
				right = append(right, o.Because)
			}
		}
		return strings.Join(right, "\n\n")
	}
	return ""
}

// listings are what the speaker is to have at hand: the code that is asked about, or a
// right answer to an exercise.
func (i *Item) listings() []Listing {
	programs := i.Code()
	if i.Exercise != nil && len(i.Exercise.Right) > 0 {
		right := i.Exercise.Right[0]
		programs = []course.Program{{Title: "A right answer: " + right.Title, Source: right.Body}}
	}
	var all []Listing
	for _, p := range programs {
		all = append(all, Listing{p.Title, p.Source})
	}
	return all
}

// Code is the program that the room looks at, empty where there is none.
func (i *Item) Code() []course.Program {
	switch {
	case i.Demo != nil:
		return i.Demo.Programs
	case i.Quiz != nil && i.Quiz.Code != "":
		return []course.Program{{Name: i.Quiz.ID, Source: i.Quiz.Code}}
	}
	return nil
}
