//go:build !windows

package atomicfile

import (
	"io/fs"
	"os"
)

func permit(f *os.File, perm fs.FileMode) error { return f.Chmod(perm) }

// finish names the file while it is still marked, and closes it.
func finish(f *os.File, name func() error) error {
	if err := name(); err != nil {
		return err
	}
	return f.Close()
}

func rename(from, to string) error { return os.Rename(from, to) }
