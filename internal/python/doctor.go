package python

import (
	"context"
	"errors"
	"fmt"
	"time"

	"lesswait/internal/python/provision"
)

// Finding is one thing that Diagnose looked at.
type Finding struct {
	Name string // "interpreter", "files", "worker", …
	OK   bool
	Text string // what was found
	Hint string // what to do where it isn't OK
}

// Diagnose looks at everything that a check needs, unpacking what is missing.
// It stops at the first finding that makes the rest meaningless.
func Diagnose(ctx context.Context, o Options) []Finding {
	house, err := plan(ctx, o)
	if err != nil {
		return []Finding{{Name: "interpreter", Text: err.Error(), Hint: "the message names the way out"}}
	}
	in := house.interpreter
	findings := []Finding{
		{Name: "interpreter", OK: true, Text: describe(in)},
		{Name: "cache", OK: true, Text: in.CacheDir},
	}
	files := house.verify(ctx)
	if files.Name == findings[0].Name {
		findings[0] = files
		return findings
	}
	findings = append(findings, files)
	if !files.OK {
		return findings
	}
	return append(findings, tryWorker(ctx, in), tryForkServer(in))
}

// Repair writes everything that the interpreter is made of anew.
func Repair(ctx context.Context, o Options) error {
	house, err := plan(ctx, o)
	if err != nil {
		return err
	}
	for _, tree := range house.trees {
		if err := house.cache.Repair(ctx, tree); err != nil {
			return notRunnable(err)
		}
	}
	return nil
}

func describe(in *Interpreter) string {
	if in.Embedded {
		return "CPython " + in.Version + ", which comes with lesswait"
	}
	return "CPython " + in.Version + " at " + in.Path
}

// verify unpacks what is missing, then reads all files. What it finds is of the
// interpreter where that doesn't run.
func (h *house) verify(ctx context.Context) Finding {
	f := Finding{Name: "files", Hint: "lesswait doctor writes them anew"}
	for _, tree := range h.trees {
		if _, err := h.cache.Ensure(ctx, tree); errors.Is(err, provision.ErrNotRunnable) {
			return Finding{Name: "interpreter", Text: notRunnable(err).Error(), Hint: "the message names the way out"}
		} else if err != nil {
			return Finding{Name: "files", Text: err.Error(), Hint: "the message names the way out"}
		}
		if err := h.cache.Verify(tree); err != nil {
			f.Text = fmt.Sprintf("%s: %v", h.cache.Path(tree), err)
			return f
		}
	}
	return Finding{Name: "files", OK: true, Text: "unpacked, compiled and whole"}
}

// tryWorker starts a worker as a check would.
func tryWorker(ctx context.Context, in *Interpreter) Finding {
	begun := time.Now()
	pool := NewPool(in, 0)
	defer func() { _ = pool.Close() }()
	s, err := pool.start()
	if err == nil {
		err = s.await(ctx)
		warm := time.Since(begun)
		_ = s.session.discard()
		if err == nil {
			return Finding{Name: "worker", OK: true, Text: fmt.Sprintf("starts in %d ms", warm.Milliseconds())}
		}
	}
	return Finding{Name: "worker", Text: err.Error(), Hint: "run lesswait doctor again; if it stays, choose another Python with --python PATH"}
}

// tryForkServer is for information: without one, bulk checks use the pool.
func tryForkServer(in *Interpreter) Finding {
	server, err := NewForkServer(in)
	if err != nil {
		return Finding{Name: "fork server", OK: true, Text: "none; check --all is slower (" + err.Error() + ")"}
	}
	_ = server.Close()
	return Finding{Name: "fork server", OK: true, Text: "works"}
}
