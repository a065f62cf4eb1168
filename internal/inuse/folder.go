package inuse

import (
	"errors"
	"io/fs"
	"os"
)

// MkdirTemp is os.MkdirTemp for a folder that is marked for as long as it is open.
func MkdirTemp(dir, pattern string) (*os.File, error) {
	for {
		path, err := os.MkdirTemp(dir, pattern)
		if err != nil {
			return nil, err
		}
		folder, err := os.Open(path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, errors.Join(err, os.Remove(path))
		}
		if err == nil && Mark(folder) {
			return folder, nil
		}
		_ = folder.Close() // another program took it for left behind
	}
}
