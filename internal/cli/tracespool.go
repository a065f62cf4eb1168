package cli

import (
	"fmt"
	"path/filepath"

	"lesswait/internal/trace/spool"
)

// spoolFolder is where traces are while their programs run.
func (a *app) spoolFolder() (string, error) {
	dir, err := a.progressFolder()
	return filepath.Join(dir, "traces"), err
}

// newSpool begins a spool, nil where none can be written: the program runs all the same.
func (a *app) newSpool() *spool.Spool {
	dir, err := a.spoolFolder()
	if err != nil {
		return nil
	}
	s, err := spool.Create(dir, 0)
	if err != nil {
		return nil
	}
	return s
}

// leftTrace is the trace of a run at which lesswait itself came to a sudden end.
func (a *app) leftTrace() (spool.Left, error) {
	dir, err := a.spoolFolder()
	if err != nil {
		return spool.Left{}, err
	}
	left, ok := spool.Newest(dir)
	if !ok {
		return left, usagef("which TRACE? No run is left that lesswait could not watch to its end; `lesswait trace --save FILE` makes a trace")
	}
	a.warn(fmt.Errorf("this is what was recorded until %s, when lesswait came to a sudden end; `lesswait open --json > FILE` keeps it",
		left.Since.Format("2006-01-02 15:04:05")))
	return left, nil
}
