package check

import (
	"context"
	"errors"
	"fmt"

	"lesswait/internal/check/codes"
	"lesswait/internal/inorder"
)

// All judges the submissions, as many at once as Go may use processors, and
// hands each verdict to emit in the order of the submissions. One that cannot
// be judged gets a verdict that says so. The error is that of the context or of
// emit.
func (c *Checker) All(ctx context.Context, submissions []Submission, emit func(Verdict) error) error {
	return inorder.Do(ctx, len(submissions), func(ctx context.Context, i int) (Verdict, error) {
		return c.judge(ctx, submissions[i])
	}, func(_ int, v Verdict) error { return emit(v) })
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
