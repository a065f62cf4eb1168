package provision

import (
	"errors"
	"fmt"
	"io/fs"
	"os/exec"
	"strings"
	"testing"
)

// TestExplainNotRunnable: a file system without programs is a matter of the cache, a
// system without the C library is not.
func TestExplainNotRunnable(t *testing.T) {
	start := func(cause error) error {
		return explain("/c", fmt.Errorf("%w: %w", ErrNotRunnable, &fs.PathError{Op: "fork/exec", Path: "/c/bin/python3", Err: cause}))
	}
	if err := start(fs.ErrPermission); !errors.Is(err, ErrCache) || !strings.Contains(err.Error(), "noexec") {
		t.Errorf("no program may be run there: %v", err)
	}
	if err := start(fs.ErrNotExist); errors.Is(err, ErrCache) || !errors.Is(err, ErrNotRunnable) {
		t.Errorf("the loader is missing: %v", err)
	}
	if err := start(exec.ErrDot); !errors.Is(err, ErrNotRunnable) {
		t.Errorf("any other cause: %v", err)
	}
}
