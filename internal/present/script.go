// Package present is a session in front of a class: the steps of a lesson, the
// votes of the room, and what the speaker's own screen is told of it. It draws
// nothing and runs nothing.
package present

import (
	"fmt"
	"path/filepath"
	"strings"

	"lesswait/internal/course"
)

// Stage is what a step asks of the room.
type Stage string

// The stages. A demo is asked about, voted on, talked about and voted on again,
// run and revealed; a quiz likewise, without a run.
const (
	Title    Stage = "title"
	Question Stage = "question"
	Vote     Stage = "vote"
	Again    Stage = "again" // after talking to a neighbour
	Run      Stage = "run"
	Reveal   Stage = "reveal"
	Task     Stage = "task" // an exercise, and answers of the room
)

// Item is what some steps are about: one of the pointers is set.
type Item struct {
	ID    string // unique in the script: d2, q5, fetch-all, the-solution
	Title string
	Notes string // Markdown for the speaker: the lesson's text before it, and of the last one that behind it

	Lesson   *course.Lesson
	Demo     *course.Demo
	Quiz     *course.Quiz
	Exercise *course.Exercise
}

// Options are what the room votes on; none where nothing is asked.
func (i *Item) Options() []course.Option {
	switch {
	case i.Demo != nil:
		return i.Demo.Options
	case i.Quiz != nil:
		return i.Quiz.Options
	}
	return nil
}

// Question is what the room is asked.
func (i *Item) Question() string {
	switch {
	case i.Demo != nil:
		return i.Demo.Question
	case i.Quiz != nil:
		return i.Quiz.Question
	case i.Exercise != nil:
		return i.Exercise.Task
	}
	return i.Lesson.Summary
}

// stages are the steps of an item.
func (i *Item) stages() []Stage {
	switch {
	case i.Lesson != nil:
		return []Stage{Title}
	case i.Exercise != nil:
		return []Stage{Task}
	case i.Quiz != nil:
		return []Stage{Question, Vote, Again, Reveal}
	case len(i.Demo.Options) == 0:
		return []Stage{Run}
	}
	return []Stage{Question, Vote, Again, Run, Reveal}
}

// Step is one screen for the room.
type Step struct {
	Item  *Item
	Stage Stage
}

// Script is all steps of a session, in order.
type Script []Step

// OfLesson adds the steps of a lesson.
func (s *Script) OfLesson(l *course.Lesson) {
	last := &Item{ID: l.ID, Title: l.Title, Lesson: l}
	s.add(last)
	notes := ""
	for _, step := range l.Steps {
		item := itemOf(step)
		if item == nil {
			notes += noteText(step)
			continue
		}
		item.Notes, notes = strings.TrimSpace(notes), ""
		s.add(item)
		last = item
	}
	last.Notes = strings.TrimSpace(last.Notes + "\n\n" + notes)
}

func itemOf(step course.Step) *Item {
	switch step := step.(type) {
	case course.DemoRef:
		return &Item{ID: step.Demo.ID, Title: step.Demo.Title, Demo: step.Demo}
	case course.QuizRef:
		return &Item{ID: step.Quiz.ID, Title: step.Quiz.Title, Quiz: step.Quiz}
	case course.ExerciseRef:
		return &Item{ID: step.Exercise.ID, Title: step.Exercise.Title, Exercise: step.Exercise}
	}
	return nil
}

func noteText(step course.Step) string {
	switch step := step.(type) {
	case course.Text:
		return step.Markdown + "\n\n"
	case course.Note:
		return "**" + step.Title + "**\n\n" + step.Markdown + "\n\n"
	}
	return ""
}

// OfFile adds a program of the speaker's own, which is run and shown.
func (s *Script) OfFile(path, source string) {
	name := filepath.Base(path)
	s.add(&Item{ID: name, Title: name, Demo: &course.Demo{
		ID: strings.TrimSuffix(name, filepath.Ext(name)), Title: name, Clock: course.ClockReal,
		Programs: []course.Program{{Name: strings.TrimSuffix(name, filepath.Ext(name)), File: name, Title: name, Source: source}},
	}})
}

func (s *Script) add(item *Item) {
	for _, stage := range item.stages() {
		*s = append(*s, Step{Item: item, Stage: stage})
	}
}

// Items are what the steps are about, in order, each once.
func (s Script) Items() []*Item {
	var all []*Item
	for i, step := range s {
		if i == 0 || s[i-1].Item != step.Item {
			all = append(all, step.Item)
		}
	}
	return all
}

// Demos are the demos of the script, each once.
func (s Script) Demos() []*course.Demo {
	var all []*course.Demo
	for _, item := range s.Items() {
		if item.Demo != nil {
			all = append(all, item.Demo)
		}
	}
	return all
}

// find is the step that a number, counted from 1, or a name means: that of an
// item, or the beginning of its title.
func (s Script) find(text string) (int, error) {
	text = strings.ToLower(strings.TrimSpace(text))
	var number int
	if _, err := fmt.Sscanf(text, "%d", &number); err == nil && fmt.Sprint(number) == text {
		if number < 1 || number > len(s) {
			return 0, fmt.Errorf("there are the steps 1 to %d", len(s))
		}
		return number - 1, nil
	}
	for i, step := range s {
		if strings.ToLower(step.Item.ID) == text {
			return i, nil
		}
	}
	for i, step := range s {
		if text != "" && strings.HasPrefix(strings.ToLower(step.Item.Title), text) {
			return i, nil
		}
	}
	return 0, fmt.Errorf("no step is called %q", text)
}
