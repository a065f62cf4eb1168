package cli

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"

	"lesswait/internal/course"
	"lesswait/internal/present"
)

// talk is what is presented: lessons, and programs of the speaker's own.
type talk struct {
	name   string // of the session, as it is kept
	title  string
	script present.Script
	store  present.Store
}

// wholeCourse is the name of the session that goes through all lessons.
const wholeCourse = "course"

// talk reads what is named; without a name it is the whole course.
func (a *app) talk(ctx context.Context, names []string) (*talk, error) {
	c, err := a.course()
	if err != nil {
		return nil, err
	}
	t := &talk{name: wholeCourse, title: "Less waiting, with asyncio"}
	if t.store, err = a.presentStore(); err != nil {
		return nil, err
	}
	if len(names) == 0 {
		for _, l := range c.Lessons {
			t.script.OfLesson(l)
		}
		return t, nil
	}
	return t, a.addNamed(ctx, c, t, names)
}

// addNamed adds lessons and programs in the order in which they are named.
func (a *app) addNamed(ctx context.Context, c *course.Course, t *talk, names []string) error {
	var keys, titles []string
	for _, name := range names {
		key, err := a.addOne(ctx, c, &t.script, name)
		if err != nil {
			return err
		}
		keys = append(keys, key)
	}
	seen := map[string]bool{}
	for _, item := range t.script.Items() {
		if seen[item.ID] {
			return usagef("%s is named twice, and its votes could not be told apart: name it once", item.ID)
		}
		seen[item.ID] = true
		if item.Lesson != nil || strings.HasSuffix(item.ID, ".py") {
			titles = append(titles, item.Title)
		}
	}
	t.name, t.title = strings.Join(keys, "+"), strings.Join(titles, ", ")
	return nil
}

// addOne adds a lesson or a program, and returns what it is called in the name of
// the session: however a lesson is named, the session is the same.
func (a *app) addOne(ctx context.Context, c *course.Course, s *present.Script, name string) (string, error) {
	if filepath.Ext(name) == ".py" {
		source, err := a.read(ctx, name)
		if err != nil {
			return "", err
		}
		s.OfFile(name, string(source))
		return name, nil
	}
	l, err := findLesson(c, name)
	if err != nil {
		return "", err
	}
	s.OfLesson(l)
	return l.ID, nil
}

// findLesson finds a lesson by its id or its number.
func findLesson(c *course.Course, name string) (*course.Lesson, error) {
	if l, ok := lessonNamed(c, name); ok {
		return l, nil
	}
	if _, err := strconv.Atoi(name); err == nil && len(c.Lessons) > 0 {
		return nil, usagef("there is no lesson %s: they have the numbers %d to %d", name, c.Lessons[0].Number, c.Lessons[len(c.Lessons)-1].Number)
	}
	return nil, unknown("lesson", name, c.NearestLesson(name))
}
