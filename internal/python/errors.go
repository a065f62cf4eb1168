package python

import (
	"errors"
	"fmt"
)

// Sentinels for errors.Is. The errors that wrap them are whole sentences.
var (
	// ErrNoEmbedded: no interpreter comes with this build, or the one that
	// does can't run on this system.
	ErrNoEmbedded = errors.New("no Python comes with lesswait for this system")
	// ErrUnsuitable: the learner's own interpreter won't do.
	ErrUnsuitable = errors.New("this Python can't be used")
	// ErrTooOld: it is older than Oldest; wraps ErrUnsuitable.
	ErrTooOld = fmt.Errorf("%w: it is too old", ErrUnsuitable)
	// ErrClosed: the runner has been closed.
	ErrClosed = errors.New("the Python runner is closed")
)

// wayOut ends the errors that only another interpreter can mend.
const wayOut = "choose a CPython %s or later with --python PATH or LESSWAIT_PYTHON=PATH"

// advice is an error that tells the user what to do, and what to test for.
type advice struct {
	text string
	kind error
}

func (a *advice) Error() string { return a.text }
func (a *advice) Unwrap() error { return a.kind }

// plainAdvice leaves out what stands around an advice that says all.
func plainAdvice(err error) error {
	var known *advice
	if errors.As(err, &known) {
		return known
	}
	return err
}

func noEmbedded(reason string) error {
	return &advice{fmt.Sprintf("%s; "+wayOut, reason, Oldest), ErrNoEmbedded}
}

func unsuitable(kind error, path, reason string) error {
	return &advice{fmt.Sprintf("%s %s; "+wayOut, path, reason, Oldest), kind}
}
