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

// hold has nothing to do: what is open can't be removed here.
func hold(*os.File) bool { return true }

// removeAbandoned leaves the file: between its closing and its renaming, one that
// is in use can't be told from one that is not.
func removeAbandoned(string) {}

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
