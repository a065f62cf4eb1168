package workspace

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"lesswait/internal/atomicfile"
	"lesswait/internal/course"
)

// ErrChanged means that a file isn't as it was when it was read last.
var ErrChanged = errors.New("another program has changed the file meanwhile")

// Load is what the learner's file holds; nothing where there is none.
func (w *Workspace) Load(ex *course.Exercise) ([]byte, error) {
	text, err := os.ReadFile(w.File(ex))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, w.failed("read "+w.File(ex), err)
	}
	return text, nil
}

// Save writes the learner's file, which held base when it was read. Where it
// holds anything else by now, nothing is written and the error is ErrChanged.
// (Nothing keeps another program from writing between the look and the write,
// but that is an instant, and not the minutes that a text is worked on.)
func (w *Workspace) Save(ex *course.Exercise, text, base []byte) error {
	now, err := w.Load(ex)
	switch {
	case err != nil:
		return err
	case bytes.Equal(now, text):
		return w.write(ex, text) // for the time it was saved
	case len(now) > 0 && !bytes.Equal(now, base):
		return ErrChanged
	}
	return w.write(ex, text)
}

// Replace writes the learner's file, whatever it holds; that is kept, and where
// is returned, unless it is the starter or nothing.
func (w *Workspace) Replace(ex *course.Exercise, text []byte) (kept string, err error) {
	now, err := w.Load(ex)
	if err != nil {
		return "", err
	}
	if len(now) > 0 && !bytes.Equal(now, text) && !sameText(string(now), ex.Starter) {
		if kept, err = w.Keep(ex, now); err != nil {
			return "", err
		}
	}
	return kept, w.write(ex, text)
}

// Keep puts a text of the learner's beside what was put aside before, under a
// name that nothing has yet.
func (w *Workspace) Keep(ex *course.Exercise, text []byte) (kept string, err error) {
	kept, err = reserve(filepath.Join(w.Folder(ex), earlierDir), ex.File)
	if err == nil {
		err = atomicfile.Write(kept, text, fileMode)
	}
	if err != nil {
		return "", w.failed("keep a copy in "+filepath.Join(w.Folder(ex), earlierDir), err)
	}
	return kept, nil
}

// fileMode is for files that are new.
const fileMode = 0o644

// write replaces the learner's file, whose permissions are its own.
func (w *Workspace) write(ex *course.Exercise, text []byte) error {
	path, perm := w.File(ex), fs.FileMode(fileMode)
	if info, err := os.Stat(path); err == nil {
		perm = info.Mode().Perm()
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return w.failed("make the folder "+filepath.Dir(path), err)
	}
	if err := atomicfile.Write(path, text, perm); err != nil {
		return w.failed("write "+path, err)
	}
	return nil
}
