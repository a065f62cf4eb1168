package atomicfile

import (
	"io/fs"
	"os"
	"time"
)

// A reader that has the file open at this moment makes Windows refuse to
// replace it; readers are quick.
const (
	renameTries = 50
	renameRetry = 10 * time.Millisecond
)

func permit(*os.File, fs.FileMode) error { return nil }

// finish names the file when it is closed: an open one can't be renamed.
func finish(f *os.File, name func() error) error {
	if err := f.Close(); err != nil {
		return err
	}
	return name()
}

func rename(from, to string) error {
	var err error
	for range renameTries {
		if err = os.Rename(from, to); err == nil {
			return nil
		}
		time.Sleep(renameRetry)
	}
	return err
}
