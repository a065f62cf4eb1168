package progress

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"lesswait/internal/atomicfile"
)

const (
	fileName = "progress.json"
	lockName = "progress.lock"

	lockPatience = 3 * time.Second
	lockRetry    = 5 * time.Millisecond
)

// ErrBusy means that another running lesswait held the file for too long.
var ErrBusy = errors.New("another lesswait is holding the progress file")

// file is progress.json in its folder; without a folder nothing is read or saved.
type file struct{ dir string }

// path is where the file really is: a link to it stays a link.
func (f file) path() string {
	path := filepath.Join(f.dir, fileName)
	if target, err := filepath.EvalSymlinks(path); err == nil {
		return target
	}
	return path
}

// read returns what the file holds; a blank document if there is none.
func (f file) read() (document, error) {
	if f.dir == "" {
		return blank(), nil
	}
	path := f.path()
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return blank(), nil
	}
	if err != nil {
		return document{}, fmt.Errorf("reading progress: %w", err)
	}
	return parse(path, text)
}

// lock waits until no other program changes the file. Reading needs no lock,
// as the file is replaced as a whole.
func (f file) lock() (unlock func(), err error) {
	if f.dir == "" {
		return nil, ErrNoHome
	}
	if err := os.MkdirAll(f.dir, 0o700); err != nil {
		return nil, fmt.Errorf("making the folder for progress: %w", err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), lockPatience)
	defer cancel()
	lock := flock.New(filepath.Join(f.dir, lockName), flock.SetPermissions(0o600))
	if _, err := lock.TryLockContext(ctx, lockRetry); err != nil {
		if errors.Is(err, context.DeadlineExceeded) {
			return nil, ErrBusy
		}
		return nil, fmt.Errorf("locking progress: %w", err)
	}
	return func() { _ = lock.Unlock() }, nil
}

// write replaces the file; the lock is held.
func (f file) write(raw map[string]any) error {
	text, err := json.MarshalIndent(raw, "", "  ")
	if err != nil {
		return fmt.Errorf("encoding progress: %w", err)
	}
	if err := atomicfile.Write(f.path(), append(text, '\n'), 0o600); err != nil {
		return fmt.Errorf("writing progress: %w", err)
	}
	return nil
}

// setAside renames an unreadable file to the first free progress.json.corrupt-N
// and returns that name.
func (f file) setAside() (string, error) {
	path := f.path()
	for n := 1; ; n++ {
		to := fmt.Sprintf("%s.corrupt-%d", path, n)
		_, err := os.Lstat(to)
		if err == nil {
			continue
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("putting damaged progress aside: %w", err)
		}
		if err := os.Rename(path, to); err != nil {
			return "", fmt.Errorf("putting damaged progress aside: %w", err)
		}
		return to, nil
	}
}
