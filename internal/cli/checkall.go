package cli

import (
	"context"
	"runtime"

	"lesswait/internal/check"
	"lesswait/internal/course"
)

// checkAll judges a folder of answers. The status is 3 as soon as one of them
// could not be judged, else 1 if one did not pass.
func (a *app) checkAll(ctx context.Context, dir string, flags checkFlags) error {
	c, err := a.course()
	if err != nil {
		return err
	}
	submissions, err := submissions(c, dir)
	if err != nil {
		return err
	}
	if flags.summary != "" {
		return a.summarise(ctx, c, submissions, flags.summary)
	}
	sum, err := a.judgeAll(ctx, submissions, func(v check.Verdict) error {
		if flags.json {
			return a.printJSON(v)
		}
		a.row(v)
		return a.lost
	})
	if err != nil {
		return err
	}
	if !flags.json {
		a.printf("\n%d passed, %d not passed, %d not judged.\n", sum.passed, sum.failed, sum.unjudged)
	}
	return sum.status()
}

// judgeAll hands the verdicts on as they come, in the order of the submissions,
// and counts them.
func (a *app) judgeAll(ctx context.Context, submissions []check.Submission, emit func(check.Verdict) error) (batch, error) {
	var sum batch
	in, err := a.interpreter(ctx)
	if err != nil {
		return sum, err
	}
	runner := a.bulkRunner(in, runtime.GOMAXPROCS(0))
	defer runner.Close()
	err = check.New(runner, in.Version).WithoutTrace().All(ctx, submissions, func(v check.Verdict) error {
		sum.add(v)
		return emit(v)
	})
	return sum, err
}

func submissions(c *course.Course, dir string) ([]check.Submission, error) {
	found, err := check.Submissions(dir, c.Exercise)
	if err == nil && len(found) == 0 {
		err = usagef("there is nothing to judge in %s. Answers go to %s/EXERCISE/NAME.py", dir, dir)
	}
	return found, err
}

// row is a verdict as a line of a table.
func (a *app) row(v check.Verdict) {
	glyphs := a.marks()
	switch {
	case v.Passed:
		a.printf("%s %-40s passed\n", glyphs.passed, v.File)
	case v.Judged():
		a.printf("%s %-40s %s\n", glyphs.failed, v.File, v.Code)
	default:
		a.printf("%s %-40s %s: %s\n", glyphs.skipped, v.File, v.Code, v.Message)
	}
}

// batch counts verdicts.
type batch struct {
	passed, failed, unjudged int
}

func (b *batch) add(v check.Verdict) {
	switch {
	case v.Passed:
		b.passed++
	case v.Judged():
		b.failed++
	default:
		b.unjudged++
	}
}

func (b *batch) status() error {
	switch {
	case b.unjudged > 0:
		return notJudged()
	case b.failed > 0:
		return notPassed()
	}
	return nil
}
