// Package classroom is what a teacher needs around the course: the folder that
// a participant of a workshop works in, and the table of who has what, and of
// which mistakes are common, made of a folder of answers.
package classroom

import (
	"cmp"
	"slices"

	"lesswait/internal/check"
	"lesswait/internal/course"
)

// Summary is how a room is doing. Its JSON form is a published contract.
type Summary struct {
	Exercises []Column   `json:"exercises"` // those that somebody handed something in for
	People    []Person   `json:"people"`    // by name
	Mistakes  []Mistake  `json:"mistakes"`  // the most common first
	Unjudged  []Unjudged `json:"unjudged"`  // in the order of the files
}

// Column is an exercise and how many have solved it.
type Column struct {
	ID     string `json:"id"`
	Alias  string `json:"alias"`
	Title  string `json:"title"`
	Passed int    `json:"passed"`
	Tried  int    `json:"tried"`
}

// Person is one who handed something in.
type Person struct {
	Name    string            `json:"name"`
	Passed  int               `json:"passed"`
	Answers map[string]Answer `json:"answers"` // by the exercise's id
}

// Answer is what became of a person's answer: of several, one that passed, or
// else the last.
type Answer struct {
	File    string `json:"file"`
	Passed  bool   `json:"passed"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// Mistake is a feedback code in an exercise, and who was told it.
type Mistake struct {
	Exercise string   `json:"exercise"`
	Code     string   `json:"code"`
	Example  string   `json:"example"` // the message that the first of them got
	People   []string `json:"people"`
}

// Unjudged is a file that says nothing about its author.
type Unjudged struct {
	File    string `json:"file"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// Handed is what somebody handed in, and what was said of it.
type Handed struct {
	Person    string
	Untouched bool // the file to begin with: it counts as not handed in
	Verdict   check.Verdict
}

// Summarise counts the answers of a room. The exercises are in the course's
// order.
func Summarise(c *course.Course, all []Handed) Summary {
	s := Summary{Exercises: []Column{}, People: []Person{}, Mistakes: []Mistake{}, Unjudged: []Unjudged{}}
	for _, h := range all {
		v := h.Verdict
		switch {
		case !v.Judged():
			s.Unjudged = append(s.Unjudged, Unjudged{File: v.File, Code: v.Code, Message: v.Message})
		case h.Untouched:
			s.person(h.Person)
		default:
			s.person(h.Person).take(v)
		}
	}
	slices.SortFunc(s.People, func(a, b Person) int { return cmp.Compare(a.Name, b.Name) })
	for _, ex := range c.Exercises {
		s.column(ex)
	}
	slices.SortStableFunc(s.Mistakes, func(a, b Mistake) int { return cmp.Compare(len(b.People), len(a.People)) })
	return s
}

// person is the row of a name.
func (s *Summary) person(name string) *Person {
	i := slices.IndexFunc(s.People, func(p Person) bool { return p.Name == name })
	if i < 0 {
		i = len(s.People)
		s.People = append(s.People, Person{Name: name, Answers: map[string]Answer{}})
	}
	return &s.People[i]
}

func (p *Person) take(v check.Verdict) {
	had := p.Answers[v.Exercise]
	if had.Passed {
		return
	}
	p.Answers[v.Exercise] = Answer{File: v.File, Passed: v.Passed, Code: v.Code, Message: v.Message}
	if v.Passed {
		p.Passed++
	}
}

// column adds an exercise, and the mistakes that were made in it.
func (s *Summary) column(ex *course.Exercise) {
	column := Column{ID: ex.ID, Alias: ex.Alias, Title: ex.Title}
	from := len(s.Mistakes)
	for _, p := range s.People {
		answer, tried := p.Answers[ex.ID]
		switch {
		case !tried:
			continue
		case answer.Passed:
			column.Passed++
		default:
			s.mistake(from, ex.ID, p.Name, answer)
		}
		column.Tried++
	}
	if column.Tried > 0 {
		s.Exercises = append(s.Exercises, column)
	}
}

// mistake counts one; those of this exercise begin at from.
func (s *Summary) mistake(from int, exercise, name string, a Answer) {
	i := slices.IndexFunc(s.Mistakes[from:], func(m Mistake) bool { return m.Code == a.Code })
	if i < 0 {
		s.Mistakes = append(s.Mistakes, Mistake{Exercise: exercise, Code: a.Code, Example: a.Message})
		i = len(s.Mistakes) - 1 - from
	}
	s.Mistakes[from+i].People = append(s.Mistakes[from+i].People, name)
}
