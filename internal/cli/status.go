package cli

import (
	"context"
	"errors"
	"fmt"

	"lesswait/internal/check"
)

// The exit statuses, as the README lists them.
const (
	statusNotPassed = 1
	statusUsage     = 2
	statusEngine    = 3
	statusSignal    = 128 // and the signal's number
)

// statusError is an error that has an exit status. Without an error in it, all
// has been said already.
type statusError struct {
	status int
	err    error
}

func (e *statusError) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit status %d", e.status)
	}
	return e.err.Error()
}

func (e *statusError) Unwrap() error { return e.err }

func notPassed() error                   { return &statusError{status: statusNotPassed} }
func notJudged() error                   { return &statusError{status: statusEngine} }
func usage(err error) error              { return &statusError{statusUsage, err} }
func usagef(f string, args ...any) error { return usage(fmt.Errorf(f, args...)) }
func engineFailed(err error) error       { return &statusError{statusEngine, err} }

// report prints what the command failed with and returns the exit status.
func (a *app) report(ctx context.Context) int {
	var interrupted Interrupted
	if errors.As(context.Cause(ctx), &interrupted) && a.err != nil {
		fmt.Fprintf(a.env.Stderr, "lesswait: %v\n", interrupted)
		return statusSignal + int(interrupted)
	}
	if a.err == nil && a.lost != nil {
		a.err = fmt.Errorf("the output could not be written: %w", a.lost)
	}
	if a.err == nil {
		return 0
	}
	status, said := statusOf(a.err)
	if !said {
		fmt.Fprintf(a.env.Stderr, "lesswait: %v\n", a.err)
	}
	return status
}

// statusOf returns the exit status of an error, and whether what it means has
// been told already.
func statusOf(err error) (status int, said bool) {
	var own *statusError
	var input *check.InputError
	switch {
	case errors.As(err, &own):
		return own.status, own.err == nil
	case errors.As(err, &input):
		return statusUsage, false
	}
	return statusEngine, false
}
