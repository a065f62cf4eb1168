//go:build !windows

package atomicfile

import (
	"io/fs"
	"os"

	"golang.org/x/sys/unix"
)

// hold locks a new file for as long as it is open: so it is told from one whose
// program was killed. It is not ok where somebody was faster.
func hold(f *os.File) bool {
	if unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB) == unix.EWOULDBLOCK {
		return false
	}
	here, err := f.Stat()
	if err != nil {
		return true // what comes next will fail with it
	}
	named, err := os.Lstat(f.Name())
	return err == nil && os.SameFile(here, named)
}

// removeAbandoned removes a file that nobody holds. A file system without locks
// keeps it.
func removeAbandoned(path string) {
	f, err := os.Open(path)
	if err != nil {
		return
	}
	defer func() { _ = f.Close() }()
	if unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB) == nil {
		_ = os.Remove(path)
	}
}

func permit(f *os.File, perm fs.FileMode) error { return f.Chmod(perm) }

// finish names the file while it is still held, and closes it.
func finish(f *os.File, name func() error) error {
	if err := name(); err != nil {
		return err
	}
	return f.Close()
}

func rename(from, to string) error { return os.Rename(from, to) }
