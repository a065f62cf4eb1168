// Package author finds what an author of lessons and exercises got wrong and
// only a run can show: programs that print something else than the text says,
// right answers that are refused, wrong ones that are not called what they are.
//
// What reading alone shows is found by package course. It judges nobody's
// answers but the author's, and prints nothing.
package author

import (
	"context"
	"slices"
	"strings"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/inorder"
	"lesswait/internal/python"
)

// Checker runs what a course holds.
type Checker struct {
	runner  python.Runner
	version string
	judge   *check.Checker
}

// New returns a checker that runs everything through r, on a Python of this
// version.
func New(r python.Runner, version string) *Checker {
	return &Checker{runner: r, version: version, judge: check.New(r, version).WithoutTrace()}
}

// Job is one run, or a few, that prove one thing of the course.
type Job struct {
	Owner string // the id of the lesson or exercise it belongs to
	Name  string // what it proves, within its owner: "right/1_gather"
	Run   func(context.Context) ([]course.Finding, error)
}

// Jobs lists all that is to be run, in the order of the course. With names, it
// lists only what belongs to these lessons and exercises.
func (c *Checker) Jobs(all *course.Course, names ...string) []Job {
	var jobs []Job
	for _, l := range all.Lessons {
		jobs = append(jobs, c.lesson(all, l)...)
	}
	for _, r := range all.References {
		jobs = append(jobs, c.snippets(r.ID, r.Snippets())...)
	}
	for _, ex := range all.Exercises {
		jobs = append(jobs, c.exercise(ex)...)
	}
	return slices.DeleteFunc(jobs, func(j Job) bool {
		return len(names) > 0 && !slices.Contains(names, j.Owner)
	})
}

// Run runs the jobs, some at a time, and tells each one's findings in their
// order. An error is the engine's or the context's: nothing is known then.
func Run(ctx context.Context, jobs []Job, done func(Job, []course.Finding)) error {
	return inorder.Do(ctx, len(jobs), func(ctx context.Context, i int) ([]course.Finding, error) {
		return jobs[i].Run(ctx)
	}, func(i int, found []course.Finding) error {
		done(jobs[i], found)
		return nil
	})
}

// oneLine makes a text of several lines readable inside a finding.
func oneLine(text string) string {
	return strings.Join(strings.Split(strings.TrimSpace(text), "\n"), " | ")
}
