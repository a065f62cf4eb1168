package check

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"golang.org/x/sync/errgroup"

	"lesswait/internal/check/codes"
)

// All judges the submissions, as many at once as Go may use processors, and
// hands each verdict to emit in the order of the submissions. One that cannot
// be judged gets a verdict that says so. The error is that of the context or of
// emit.
func (c *Checker) All(ctx context.Context, submissions []Submission, emit func(Verdict) error) error {
	done := make([]chan Verdict, len(submissions))
	for i := range done {
		done[i] = make(chan Verdict, 1)
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		for _, one := range done {
			select {
			case verdict := <-one:
				if err := emit(verdict); err != nil {
					return err
				}
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		}
		return nil
	})
	c.judgeAll(ctx, group, submissions, done)
	return group.Wait()
}

func (c *Checker) judgeAll(ctx context.Context, group *errgroup.Group, submissions []Submission, done []chan Verdict) {
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, submission := range submissions {
		select {
		case slots <- struct{}{}:
		case <-ctx.Done():
			return
		}
		group.Go(func() error {
			defer func() { <-slots }()
			verdict, err := c.judge(ctx, submission)
			done[i] <- verdict
			return err
		})
	}
}

// judge returns an error only where the context ended.
func (c *Checker) judge(ctx context.Context, submission Submission) (Verdict, error) {
	source, err := submission.read()
	if err != nil {
		return c.notJudged(submission, err), nil
	}
	verdict, err := c.Check(ctx, submission.Exercise, submission.File, source)
	if err != nil && ctx.Err() == nil {
		return c.notJudged(submission, err), nil
	}
	return verdict, err
}

// notJudged is the line of a submission that no check was run for.
func (c *Checker) notJudged(submission Submission, err error) Verdict {
	verdict := Verdict{
		Exercise: submission.Folder,
		File:     submission.File,
		Code:     codes.Engine,
		Message:  fmt.Sprintf("%v.", err),
		Hint:     "This says nothing about the answer. Run `lesswait doctor`.",
		Checks:   []Item{},
		Python:   c.python,
	}
	if submission.Exercise != nil {
		verdict.Exercise = submission.Exercise.ID
	}
	var problem *InputError
	if errors.As(err, &problem) {
		verdict.Code, verdict.Message, verdict.Hint = problem.Code, sentence(problem.Problem), problem.Try
	}
	return verdict
}
