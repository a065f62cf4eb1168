package atomicfile

import (
	"io/fs"
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

// Write puts a file in the place of the one at path, if any. What a program that
// is killed meanwhile leaves behind begins with a dot and the file's name.
// (renameio leaves Windows out, which has no permissions of this kind.)
func Write(path string, text []byte, _ fs.FileMode) error {
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path))
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
