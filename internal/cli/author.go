package cli

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"lesswait/exercises"
	"lesswait/internal/author"
	"lesswait/internal/course"
	"lesswait/lessons"
)

func (a *app) authorCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "author",
		Short: "Tools for those who write lessons and exercises",
	}
	cmd.AddCommand(a.authorCheckCommand(), a.authorNewCommand())
	return cmd
}

func (a *app) authorCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check [DIR [LESSON|EXERCISE...]]",
		Short: "Find everything that an author can get wrong",
		Long: "Read a course and run all that is in it: every program prints what its text says, every starter fails with its own code,\n" +
			"every right answer passes, every wrong one is called what it is. DIR is a folder with lessons/ and exercises/; without it\n" +
			"that of --course is checked, else the built-in course. Names behind DIR choose the lessons and exercises that are run.\n\n" +
			"The exit status is 0 if nothing was found, 1 if something was, 2 if DIR is no course, 3 if the check could not run.",
		Example: "lesswait author check\n" +
			"lesswait author check my-course\n" +
			"lesswait author check my-course my-first-exercise",
		RunE: a.do(a.authorCheck),
	}
}

// authorCheck tells the findings of reading first: what can't be read can't be
// run either, and the rest is run all the same.
func (a *app) authorCheck(ctx context.Context, args []string) error {
	if len(args) == 0 && a.own != "" {
		args = []string{a.own}
	}
	c, read, err := toCheck(args)
	if err != nil {
		return err
	}
	names := args[min(1, len(args)):]
	if err := known(c, names); err != nil {
		return err
	}
	total := 0
	tell := func(found []course.Finding) {
		for _, f := range found {
			total++
			a.printf("%s\n", f)
		}
	}
	tell(read)
	jobs, err := a.runJobs(ctx, c, names, tell)
	if err != nil {
		return err
	}
	if total > 0 {
		a.printf("\n%s in %s.\n", plural(total, "finding"), plural(jobs, "run"))
		return notPassed()
	}
	a.printf("%s, nothing found.\n", plural(jobs, "run"))
	return nil
}

// toCheck loads the course that the arguments name, with what reading it finds.
func toCheck(args []string) (*course.Course, course.Findings, error) {
	load := func() (*course.Course, error) { return course.Load(lessons.Files, exercises.Files) }
	if len(args) > 0 {
		load = func() (*course.Course, error) { return course.LoadDir(args[0]) }
	}
	c, err := load()
	var found course.Findings
	if err != nil && !errors.As(err, &found) {
		return nil, nil, usage(err)
	}
	return c, found, nil
}

// known refuses names that the course has not.
func known(c *course.Course, names []string) error {
	for _, name := range names {
		if _, ok := c.Lesson(name); ok {
			continue
		}
		if _, ok := c.Exercise(name); ok {
			continue
		}
		return unknown("lesson or exercise", name, append(c.NearestLesson(name), c.NearestExercise(name)...))
	}
	return nil
}

// runJobs runs what the course holds and returns how many runs that were.
func (a *app) runJobs(ctx context.Context, c *course.Course, names []string, tell func([]course.Finding)) (int, error) {
	in, err := a.interpreter(ctx)
	if err != nil {
		return 0, err
	}
	runner := a.bulkRunner(in, runtime.GOMAXPROCS(0))
	defer runner.Close()
	jobs := author.New(runner, in.Version).Jobs(c, names...)
	line := a.counter()
	defer line.clear()
	ran := 0
	err = author.Run(ctx, jobs, func(job author.Job, found []course.Finding) {
		ran++
		line.clear()
		tell(found)
		line.say(fmt.Sprintf("%d of %d: %s %s", ran, len(jobs), job.Owner, job.Name))
	})
	if err != nil {
		return ran, cannotRun(ctx, err)
	}
	return ran, nil
}

func (a *app) authorNewCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "new DIR",
		Short: "Begin a course of your own: a lesson and an exercise to change",
		Long: "Write a folder with one lesson, its demo and quiz, and one exercise, all of which work: change them, add to them, and\n" +
			"let `lesswait author check DIR` tell what is missing. `lesswait --course DIR` shows it behind the built-in course.",
		Example: "lesswait author new my-course",
		Args:    takes("DIR"),
		RunE: a.do(func(_ context.Context, args []string) error {
			if err := author.Begin(args[0]); err != nil {
				return usage(err)
			}
			a.printf("%s holds a lesson and an exercise to change.\n\n  lesswait author check %[1]s\n  lesswait --course %[1]s\n", args[0])
			return nil
		}),
	}
}
