//go:build !windows

package inuse

import (
	"os"

	"golang.org/x/sys/unix"
)

// Mark marks a new file or folder for as long as f is open. It is not ok where
// another program was faster and has taken it for left: then make a new one. On a
// file system without locks nothing is marked, and nothing taken for left.
func Mark(f *os.File) bool {
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

// Clear has a file or folder removed where nobody has it marked.
func Clear(path string, remove func(path string) error) {
	f, err := os.Open(path)
	if err != nil {
		return // another user's, or gone
	}
	defer func() { _ = f.Close() }()
	if unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB) == nil {
		_ = remove(path) // what stays is found again
	}
}
