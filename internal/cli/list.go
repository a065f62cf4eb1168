package cli

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/internal/recall"
	"lesswait/ui/kit"
)

// The states of lessons and exercises in `list`.
const (
	stateNew    = "new"
	stateBegun  = "begun"
	stateRead   = "read"
	stateTried  = "tried"
	statePassed = "passed"
)

func (a *app) listCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List lessons, demos and exercises, and how far you are",
		Args:  cobra.NoArgs,
		RunE: a.do(func(context.Context, []string) error {
			c, err := a.course()
			if err != nil {
				return err
			}
			store := a.store()
			due := recall.Due(c, store.State(), store.Opened())
			if asJSON {
				return a.listJSON(c, store.State(), due)
			}
			a.listText(c, store.State(), due)
			return nil
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	return cmd
}

func (a *app) listText(c *course.Course, state progress.State, due []*course.Quiz) {
	a.printf("%s\n", count(c, state))
	a.listDue(due)
	part := ""
	for i, lesson := range c.Lessons {
		if lesson.Part != part {
			part = lesson.Part
			a.printf("\n%s\n", part)
		}
		a.printf("\n%3d  %s (%s): %s\n", i+1, lesson.Title, lesson.ID, lessonState(state, lesson))
		for _, demo := range lesson.Demos {
			a.printf("     demo %s: %s\n", demo.ID, demo.Title)
		}
		for _, ex := range lesson.Exercises {
			a.printf("     exercise %s (%s, level %d): %s: %s\n", ex.ID, ex.Alias, ex.Level, ex.Title, exerciseState(state, ex))
		}
	}
	a.listReferences(c)
}

// listReferences names the pages to look things up in.
func (a *app) listReferences(c *course.Course) {
	if len(c.References) > 0 {
		a.printf("\nTo look things up\n\n")
	}
	for _, r := range c.References {
		a.printf("     %s: %s\n", r.ID, r.Summary)
	}
}

func lessonState(state progress.State, lesson *course.Lesson) string {
	switch {
	case state.Lessons[lesson.ID].Read:
		return stateRead
	case kit.LessonMark(state, lesson) == kit.Begun:
		return stateBegun
	}
	return stateNew
}

func exerciseState(state progress.State, ex *course.Exercise) string {
	done, ok := state.Exercises[ex.ID]
	switch {
	case done.Passed():
		return statePassed
	case ok && done.Attempts > 0:
		return stateTried
	}
	return stateNew
}

// tally is the progress part of `list --json`.
type tally struct {
	LessonsRead     int `json:"lessons_read"`
	Lessons         int `json:"lessons"`
	ExercisesPassed int `json:"exercises_passed"`
	Exercises       int `json:"exercises"`
}

func tallyOf(c *course.Course, state progress.State) tally {
	t := tally{Lessons: len(c.Lessons), Exercises: len(c.Exercises)}
	for _, lesson := range c.Lessons {
		if lessonState(state, lesson) == stateRead {
			t.LessonsRead++
		}
	}
	for _, ex := range c.Exercises {
		if exerciseState(state, ex) == statePassed {
			t.ExercisesPassed++
		}
	}
	return t
}

// count is how far the learner is, in a sentence.
func count(c *course.Course, state progress.State) string {
	t := tallyOf(c, state)
	return fmt.Sprintf("%d of %s read, %d of %s passed.",
		t.LessonsRead, plural(t.Lessons, "lesson"), t.ExercisesPassed, plural(t.Exercises, "exercise"))
}

type listedLesson struct {
	ID        string           `json:"id"`
	Title     string           `json:"title"`
	Part      string           `json:"part"`
	Demos     []string         `json:"demos"`
	Exercises []listedExercise `json:"exercises"`
	State     string           `json:"state"`
}

type listedExercise struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Level int    `json:"level"`
	State string `json:"state"`
}

func (a *app) listJSON(c *course.Course, state progress.State, due []*course.Quiz) error {
	list := struct {
		Lessons  []listedLesson `json:"lessons"`
		Due      []dueQuestion  `json:"due"`
		Progress tally          `json:"progress"`
	}{Lessons: []listedLesson{}, Due: dueQuestions(due), Progress: tallyOf(c, state)}
	for _, lesson := range c.Lessons {
		one := listedLesson{
			ID: lesson.ID, Title: lesson.Title, Part: lesson.Part, State: lessonState(state, lesson),
			Demos: []string{}, Exercises: []listedExercise{},
		}
		for _, demo := range lesson.Demos {
			one.Demos = append(one.Demos, demo.ID)
		}
		for _, ex := range lesson.Exercises {
			one.Exercises = append(one.Exercises, listedExercise{ex.ID, ex.Title, ex.Level, exerciseState(state, ex)})
		}
		list.Lessons = append(list.Lessons, one)
	}
	return a.printJSON(list)
}

// printJSON prints a value as one line. Sources and messages are full of angle
// brackets, which stay as they are.
func (a *app) printJSON(value any) error {
	encoder := json.NewEncoder(a.env.Stdout)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return fmt.Errorf("print JSON: %w", err)
	}
	return nil
}
