package linear

import (
	"context"
	"fmt"
	"strings"

	"lesswait/internal/course"
	"lesswait/ui/kit"
)

// contents is the first page.
type contents struct{ *session }

func (c *contents) name() string { return "the contents" }

// tell says how far the learner is, and what comes next; list says more.
func (c *contents) tell() {
	c.say("%s", c.progress())
	if due := len(c.due()); due > 0 {
		c.say("%s due to be asked again: type recall.", questions(due))
	}
	c.say("%s", c.next())
}

func (c *contents) returned() { c.tell() }

func (c *contents) next() string {
	l, n := c.unfinished()
	if l == nil {
		return "This course has no lessons. Type glossary, or quit to end."
	}
	if kit.LessonMark(c.Progress.State(), l) == kit.Done {
		return fmt.Sprintf("You have done all lessons. A number opens one again, and enter lesson %d, %s.", n+1, l.Title)
	}
	return fmt.Sprintf("Enter goes on with lesson %d, %s. A number opens that lesson; contents lists them all.", n+1, l.Title)
}

func (c *contents) commands() []command {
	return []command{
		simple("", "goes on with the lesson that comes next", c.goOn),
		simple("exercises", "lists all exercises, and which of them you have passed", c.exercises),
	}
}

func (c *contents) take(_ context.Context, text string) bool {
	if !isNumber(text) {
		return false
	}
	c.openLesson(text)
	return true
}

func (c *contents) goOn() {
	if l, _ := c.unfinished(); l != nil {
		c.open(newLesson(c.session, l))
	}
}

// unfinished is the lesson where the learner was last, or the first one after
// it that isn't done; its place counts from 0.
func (c *contents) unfinished() (*course.Lesson, int) {
	all, state := c.Course.Lessons, c.Progress.State()
	if len(all) == 0 {
		return nil, 0
	}
	at := 0
	for i, l := range all {
		if l.ID == state.Last.Lesson {
			at = i
		}
	}
	for i := range all {
		if n := (at + i) % len(all); kit.LessonMark(state, all[n]) != kit.Done {
			return all[n], n
		}
	}
	return all[at], at
}

// progress is how far the learner is, in a sentence.
func (c *contents) progress() string {
	state := c.Progress.State()
	lessons, exercises := 0, 0
	for _, l := range c.Course.Lessons {
		if kit.LessonMark(state, l) == kit.Done {
			lessons++
		}
	}
	for _, e := range c.Course.Exercises {
		if kit.ExerciseMark(state, e) == kit.Done {
			exercises++
		}
	}
	return fmt.Sprintf("Contents: %d of %d lessons done, %d of %d exercises passed.",
		lessons, len(c.Course.Lessons), exercises, len(c.Course.Exercises))
}

// list says every lesson.
func (c *contents) list() {
	part := ""
	for i, l := range c.Course.Lessons {
		if l.Part != part {
			part = l.Part
			c.say("Part: %s", part)
		}
		c.say("Lesson %d: %s, %s.", i+1, l.Title, c.standing(l))
	}
	for _, r := range c.Course.References {
		c.say("To look things up: %s. %s", strings.ToLower(r.Title), r.Summary)
	}
	c.tell()
}

// standing is how far the learner is with a lesson.
func (c *contents) standing(l *course.Lesson) string {
	state := c.Progress.State()
	switch mark := kit.LessonMark(state, l); {
	case mark == kit.Done:
		return "done"
	case state.Lessons[l.ID].Read:
		return "read, exercises left"
	case mark == kit.Begun:
		return "begun"
	}
	return "new"
}

func (c *contents) exercises() {
	state := c.Progress.State()
	for _, e := range c.Course.Exercises {
		said := [...]string{"new", "tried", "passed"}[kit.ExerciseMark(state, e)]
		c.say("Exercise %s: %s, level %d, %s. Type find %s to open it.", e.Alias, e.Title, e.Level, said, e.ID)
	}
}

func questions(n int) string {
	if n == 1 {
		return "1 question is"
	}
	return fmt.Sprintf("%d questions are", n)
}
