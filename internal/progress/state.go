package progress

import (
	"maps"
	"time"
)

// State is everything that is remembered.
type State struct {
	Version     int                   `json:"version"`
	Last        Place                 `json:"last,omitzero"`
	Lessons     map[string]Lesson     `json:"lessons,omitempty"`
	Exercises   map[string]Exercise   `json:"exercises,omitempty"`
	Quizzes     map[string]Answer     `json:"quizzes,omitempty"`
	Parsons     map[string]Answer     `json:"parsons,omitempty"`
	Predictions map[string]Prediction `json:"predictions,omitempty"`

	Items    int                  `json:"items,omitempty"`    // things done so far, by which Again counts
	Again    map[string]Again     `json:"again,omitempty"`    // quizzes to be asked again
	Recalled map[string]time.Time `json:"recalled,omitempty"` // lessons after which earlier ones were recalled
}

// Place is where the learner left the course.
type Place struct {
	Lesson   string `json:"lesson"`
	Position int    `json:"position"`
}

// Lesson is how far a lesson was read.
type Lesson struct {
	Read     bool `json:"read,omitempty"` // to its end, once
	Position int  `json:"position,omitempty"`
	Offset   int  `json:"offset,omitempty"` // within what stands at the position
}

// Exercise is what became of an exercise.
type Exercise struct {
	Attempts int       `json:"attempts,omitempty"`
	PassedAt time.Time `json:"passed_at,omitzero"` // the first time
	Code     string    `json:"code,omitempty"`     // of the last verdict; empty if it passed
	Hints    int       `json:"hints,omitempty"`    // how many were shown
}

// Passed reports whether the exercise was ever solved.
func (e Exercise) Passed() bool { return !e.PassedAt.IsZero() }

// Answer is the last answer to a quiz or a Parsons problem.
type Answer struct {
	Option int       `json:"option,omitempty"` // of a quiz, from 0
	Right  bool      `json:"right,omitempty"`
	Tries  int       `json:"tries,omitempty"`
	At     time.Time `json:"at,omitzero"`
	Items  int       `json:"items,omitempty"` // those of the state by then: which answer was before which, whatever the clock says
}

// Prediction is what was expected of a demo before it ran.
type Prediction struct {
	Option int       `json:"option"`
	At     time.Time `json:"at,omitzero"`
}

// clone copies the state; its maps are never nil, so that a change can write
// to them.
func (st State) clone() State {
	st.Lessons = copied(st.Lessons)
	st.Exercises = copied(st.Exercises)
	st.Quizzes = copied(st.Quizzes)
	st.Parsons = copied(st.Parsons)
	st.Predictions = copied(st.Predictions)
	st.Again = copied(st.Again)
	st.Recalled = copied(st.Recalled)
	return st
}

func copied[V any](m map[string]V) map[string]V {
	if m == nil {
		return map[string]V{}
	}
	return maps.Clone(m)
}
