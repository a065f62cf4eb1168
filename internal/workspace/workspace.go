// Package workspace keeps the learner's folder: one folder an exercise, with
// the file the learner writes, the modules it imports, and drafts of what is
// being typed. What the learner wrote is never overwritten without a copy. It
// judges nothing and remembers nothing.
package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lesswait/internal/atomicfile"
	"lesswait/internal/course"
)

// earlierDir holds what was put aside. It is hidden, so that a folder of
// answers stays a folder of answers.
const earlierDir = ".earlier"

// Workspace is the learner's folder.
type Workspace struct {
	dir string
}

// New returns the workspace at dir. Nothing is created yet.
func New(dir string) *Workspace { return &Workspace{dir: dir} }

// Dir is the folder that holds the exercises' folders.
func (w *Workspace) Dir() string { return w.dir }

// Folder is where the files of an exercise are.
func (w *Workspace) Folder(ex *course.Exercise) string { return filepath.Join(w.dir, ex.ID) }

// File is the learner's file of an exercise, which may not exist yet.
func (w *Workspace) File(ex *course.Exercise) string { return filepath.Join(w.Folder(ex), ex.File) }

// Prepare makes the folder of an exercise with its starter and the modules that
// it imports, as far as they are missing, and returns the learner's file. A
// module that is not the one of this version is put aside and replaced.
func (w *Workspace) Prepare(ex *course.Exercise) (string, error) {
	path := w.File(ex)
	if err := os.MkdirAll(w.Folder(ex), 0o755); err != nil {
		return "", w.failed("make the folder "+w.Folder(ex), err)
	}
	for _, name := range slices.Sorted(maps.Keys(ex.Modules)) {
		if err := w.prepareModule(ex, name, ex.Modules[name]); err != nil {
			return "", err
		}
	}
	if err := atomicfile.Create(path, []byte(ex.Starter), fileMode); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", w.failed("write "+path, err)
	}
	return path, nil
}

// prepareModule writes a module that the learner's file imports.
func (w *Workspace) prepareModule(ex *course.Exercise, name, source string) error {
	path := filepath.Join(w.Folder(ex), name)
	if text, err := os.ReadFile(path); err == nil && sameText(string(text), source) {
		return nil
	}
	if _, err := w.putAside(ex, path, name); err != nil {
		return err
	}
	if err := atomicfile.Create(path, []byte(source), fileMode); err != nil && !errors.Is(err, fs.ErrExist) {
		return w.failed("write "+path, err)
	}
	return nil
}

// Reset puts the starter in the place of the learner's file. It returns where
// the file was kept, or "" where there was none or it was the starter itself.
func (w *Workspace) Reset(ex *course.Exercise) (kept string, err error) {
	path := w.File(ex)
	text, err := os.ReadFile(path)
	if err == nil && sameText(string(text), ex.Starter) {
		_, err = w.Prepare(ex)
		return "", err
	}
	if kept, err = w.putAside(ex, path, ex.File); err != nil {
		return "", err
	}
	_, err = w.Prepare(ex)
	return kept, err
}

// putAside moves a file under a name like this one that nothing has yet.
func (w *Workspace) putAside(ex *course.Exercise, path, name string) (string, error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	kept, err := reserve(filepath.Join(w.Folder(ex), earlierDir), name)
	if err != nil {
		return "", w.failed("keep a copy of "+path, err)
	}
	if err := os.Rename(path, kept); err != nil {
		return "", w.failed("keep a copy of "+path, errors.Join(err, os.Remove(kept)))
	}
	return kept, nil
}

// reserve creates an empty file fetch_all-1.py, or with the next free number,
// and so takes the name from every other process.
func reserve(dir, name string) (string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	stem, ext := strings.TrimSuffix(name, filepath.Ext(name)), filepath.Ext(name)
	for n := 1; ; n++ {
		path := filepath.Join(dir, fmt.Sprintf("%s-%d%s", stem, n, ext))
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
		if err == nil {
			return path, file.Close()
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", err
		}
	}
}

func sameText(a, b string) bool {
	return strings.ReplaceAll(a, "\r\n", "\n") == strings.ReplaceAll(b, "\r\n", "\n")
}

// failed says what could not be done to the file that is named with it.
func (w *Workspace) failed(what string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("could not %s: %w. Another folder can be chosen with --dir", what, err)
}
