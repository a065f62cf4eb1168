package cli

import (
	"context"
	"runtime"

	"lesswait/internal/check"
)

// checkAll judges a folder of answers. The status is 3 as soon as one of them
// could not be judged, else 1 if one did not pass.
func (a *app) checkAll(ctx context.Context, dir string, asJSON bool) error {
	submissions, err := a.submissions(dir)
	if err != nil {
		return err
	}
	in, err := a.interpreter(ctx)
	if err != nil {
		return err
	}
	runner := a.bulkRunner(in, runtime.GOMAXPROCS(0))
	defer runner.Close()
	var sum batch
	err = check.New(runner, in.Version).WithoutTrace().All(ctx, submissions, func(v check.Verdict) error {
		sum.add(v)
		if asJSON {
			return a.printJSON(v)
		}
		a.row(v)
		return a.lost
	})
	if err != nil {
		return err
	}
	if !asJSON {
		a.printf("\n%d passed, %d not passed, %d not judged.\n", sum.passed, sum.failed, sum.unjudged)
	}
	return sum.status()
}

func (a *app) submissions(dir string) ([]check.Submission, error) {
	c, err := a.course()
	if err != nil {
		return nil, err
	}
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
