package cli

import (
	"context"
	"sync"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python"
)

// worker is the one worker of a check, on its way while the rest is read.
type worker struct {
	app      *app
	starting sync.WaitGroup
	pool     *python.Pool // nil where nothing was started yet
	version  string
	err      error
}

// startWorker starts one where nothing is to be unpacked for it: a call that turns
// out to be wrong has no business to do that.
func (a *app) startWorker(ctx context.Context) *worker {
	w := &worker{app: a}
	w.starting.Go(func() {
		if python.Ready(ctx, a.pythonOptions(nil)) {
			w.open(ctx)
		}
		if w.pool != nil {
			_ = w.pool.Warm(ctx, 1) // the check will say what is wrong
		}
	})
	return w
}

func (w *worker) open(ctx context.Context) {
	in, err := w.app.interpreter(ctx)
	if err != nil {
		w.err = err
		return
	}
	w.pool, w.version = python.NewPool(in, 0), in.Version
}

func (w *worker) judge(ctx context.Context, ex *course.Exercise, path string, source []byte) (check.Verdict, error) {
	w.starting.Wait()
	if w.pool == nil && w.err == nil {
		w.open(ctx)
	}
	if w.err != nil {
		return check.Verdict{}, w.err
	}
	verdict, err := check.New(w.pool, w.version).WithoutTrace().Check(ctx, ex, path, source)
	if err != nil {
		return check.Verdict{}, cannotRun(ctx, err)
	}
	return verdict, nil
}

func (w *worker) close() {
	w.starting.Wait()
	if w.pool != nil {
		_ = w.pool.Close() // what it could not remove is the system's to clean up
	}
}
