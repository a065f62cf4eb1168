package progress

import (
	"os"
	"path/filepath"
	"time"
)

// A reader that has the file open at this moment makes Windows refuse to
// replace it; readers are quick.
const (
	renameTries = 50
	renameRetry = 10 * time.Millisecond
)

// replace writes a file as a whole: a reader sees the old content or the new.
// (renameio leaves Windows out.)
func replace(path string, text []byte) error {
	temp, err := os.CreateTemp(filepath.Dir(path), tempName)
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // in vain once it is renamed
	_, err = temp.Write(text)
	if err == nil {
		err = temp.Sync()
	}
	if closing := temp.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return err
	}
	return rename(temp.Name(), path)
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
