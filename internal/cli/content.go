package cli

import (
	"errors"
	"fmt"
	"strings"

	"lesswait/exercises"
	"lesswait/internal/course"
	"lesswait/lessons"
)

// course loads what is taught. Content is embedded, so a fault in it is one of
// this build and none of the caller.
func (a *app) course() (*course.Course, error) {
	return usable(course.Load(lessons.Files, exercises.Files))
}

// usable passes a course over whose faults no learner meets.
func usable(c *course.Course, err error) (*course.Course, error) {
	var found course.Findings
	if errors.As(err, &found) {
		if found = found.ForLearners(); len(found) == 0 {
			return c, nil
		}
		err = found
	}
	if err != nil {
		return nil, engineFailed(fmt.Errorf("the course in this build is broken: %w", err))
	}
	return c, nil
}

func findExercise(c *course.Course, name string) (*course.Exercise, error) {
	if ex, ok := c.Exercise(name); ok {
		return ex, nil
	}
	return nil, unknown("exercise", name, c.NearestExercise(name))
}

func findDemo(c *course.Course, name string) (*course.Demo, error) {
	if d, ok := c.Demo(name); ok {
		return d, nil
	}
	return nil, unknown("demo", name, c.NearestDemo(name))
}

// unknown is the error for a name that nothing has, with the nearest that do.
func unknown(kind, name string, nearest []string) error {
	if len(nearest) == 0 {
		return usagef("there is no %s %q. `lesswait list` names them all", kind, name)
	}
	return usagef("there is no %s %q. Did you mean %s?", kind, name, orList(nearest))
}

// orList joins words as in "a, b or c".
func orList(words []string) string {
	last := len(words) - 1
	if last <= 0 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
