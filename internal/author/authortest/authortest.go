// Package authortest runs the jobs of package author as tests.
package authortest

import (
	"errors"
	"testing"

	"lesswait/internal/author"
	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
)

// Run makes a test of every job, on the embedded interpreter.
func Run(t *testing.T, list func(*author.Checker) []author.Job) {
	t.Helper()
	RunOn(t, pythontest.Interpreter(t), list)
}

// RunOn makes a test of every job, on this interpreter.
func RunOn(t *testing.T, in *python.Interpreter, list func(*author.Checker) []author.Job) {
	t.Helper()
	jobs := list(author.New(Bulk(t, in), in.Version))
	if len(jobs) == 0 {
		t.Fatal("there is nothing to run")
	}
	for _, job := range jobs {
		t.Run(job.Owner+"/"+job.Name, func(t *testing.T) {
			t.Parallel()
			found, err := job.Run(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range found {
				t.Error(f)
			}
		})
	}
}

// Bulk is the quickest runner for many runs that this system has.
func Bulk(t *testing.T, in *python.Interpreter) python.Runner {
	t.Helper()
	var runner python.Runner
	runner, err := python.NewForkServer(in)
	if errors.Is(err, errors.ErrUnsupported) {
		runner, err = python.NewPool(in, 2), nil
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = runner.Close() })
	return runner
}
