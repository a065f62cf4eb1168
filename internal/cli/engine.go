package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"sync"

	"lesswait/internal/python"
)

// spareWorkers is how many workers wait for the next run of the course: one
// for a check, and one more for the second program of a race.
const spareWorkers = 2

// pythonOptions chooses the Python that everything runs on.
func (a *app) pythonOptions(progress func(python.Progress)) python.Options {
	return python.Options{
		Path:     cmp.Or(a.python, a.getenv("LESSWAIT_PYTHON")),
		CacheDir: a.getenv("LESSWAIT_CACHE"),
		Progress: progress,
	}
}

// interpreter opens the Python of a plain command, and tells on stderr of the
// unpacking if that is still to be done.
func (a *app) interpreter(ctx context.Context) (*python.Interpreter, error) {
	line := newUnpackLine(a.env.Stderr, isTerminal(a.env.Stderr) && !a.undrawn(), a.env.Now)
	defer line.clear()
	in, err := python.Open(ctx, a.pythonOptions(line.show))
	if err != nil {
		return nil, cannotRun(ctx, err)
	}
	return in, nil
}

// cannotRun is the error of an engine that is to blame, or the context's.
func cannotRun(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return engineFailed(err)
}

// bulkRunner is the runner for many checks: a fork server, or where there can
// be none, workers started ahead.
func (a *app) bulkRunner(in *python.Interpreter, workers int) python.Runner {
	server, err := python.NewForkServer(in)
	if err == nil {
		return server
	}
	if !errors.Is(err, errors.ErrUnsupported) {
		a.warn(fmt.Errorf("checks run one process each, which is slower: %w", err))
	}
	return python.NewPool(in, workers)
}

// sharedEngine is the Python of the course on the terminal: opened when it is
// first needed, never before the first frame, and shared by all screens.
type sharedEngine struct {
	options func(func(python.Progress)) python.Options

	mu      sync.Mutex
	version string
	pool    *python.Pool
}

// runner opens the interpreter if that was not done yet. After an error the
// next call tries again.
func (e *sharedEngine) runner(ctx context.Context, progress func(step string, done, total int64)) (python.Runner, string, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.pool == nil {
		in, err := python.Open(ctx, e.options(func(p python.Progress) { progress(p.Step, p.Done, p.Total) }))
		if err != nil {
			return nil, "", err
		}
		e.version, e.pool = in.Version, python.NewPool(in, spareWorkers)
	}
	return e.pool, e.version, nil
}

func (e *sharedEngine) close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.pool == nil {
		return nil
	}
	return e.pool.Close()
}
