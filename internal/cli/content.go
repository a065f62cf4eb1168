package cli

import (
	"fmt"
	"strconv"
	"strings"

	"lesswait/exercises"
	"lesswait/internal/course"
	"lesswait/lessons"
)

// course loads what is taught: the built-in course, a course of one's own
// behind it, or with --alone only that.
func (a *app) course() (*course.Course, error) {
	if a.own == "" && a.alone {
		return nil, usagef("--alone goes with --course DIR: without a course of its own nothing would be left")
	}
	if a.own == "" {
		return builtIn()
	}
	own, err := ownCourse(a.own)
	if err != nil || a.alone {
		return own, err
	}
	c, err := builtIn()
	if err != nil {
		return nil, err
	}
	joined, err := c.Join(own)
	if err != nil {
		return nil, usagef("the course in %s has names that are taken:\n%w", a.own, err)
	}
	return joined, nil
}

// builtIn is the course that comes along. It is embedded, so a fault in it is
// one of this build and none of the caller.
func builtIn() (*course.Course, error) {
	c, err := course.Open(lessons.Files, exercises.Files)
	if err != nil {
		return nil, engineFailed(fmt.Errorf("the course in this build is broken: %w", err))
	}
	return c, nil
}

// ownCourse is a course in a folder of the caller's.
func ownCourse(dir string) (*course.Course, error) {
	c, err := course.OpenDir(dir)
	if err != nil {
		return nil, usagef("the course in %s can't be used yet; `lesswait author check %s` says all about it:\n%w", dir, dir, err)
	}
	return c, nil
}

// lessonNamed is the lesson of this id or number.
func lessonNamed(c *course.Course, name string) (*course.Lesson, bool) {
	if l, ok := c.Lesson(name); ok {
		return l, true
	}
	number, err := strconv.Atoi(name)
	for _, l := range c.Lessons {
		if err == nil && l.Number == number {
			return l, true
		}
	}
	return nil, false
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
