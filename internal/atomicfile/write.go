package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"lesswait/internal/inuse"
)

// ErrNotRegular is the error for a device, a pipe or a folder, which no file may
// take the place of.
var ErrNotRegular = errors.New("is no regular file")

// Write puts a file in the place of the one at path, if any. A link stays a link:
// it is the file it leads to that is replaced.
func Write(path string, text []byte, perm fs.FileMode) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return about(path, ErrNotRegular)
	}
	return whole(path, text, perm, rename)
}

// Create writes a file that must not exist yet: where it does, the error is
// fs.ErrExist.
func Create(path string, text []byte, perm fs.FileMode) error {
	if _, err := os.Lstat(path); err == nil {
		return &fs.PathError{Op: "create", Path: path, Err: fs.ErrExist}
	}
	return whole(path, text, perm, link)
}

// link names a file unless the name is taken.
func link(temp, path string) error {
	err := os.Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		_ = os.Remove(temp)
		return err
	}
	// A file system without links: the name is taken by an empty file first.
	taken, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_ = taken.Close() // nothing was written
	if err := rename(temp, path); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// whole writes a file beside its place, and gives it its name when the disk has it.
func whole(path string, text []byte, perm fs.FileMode, name func(temp, path string) error) error {
	sweep(path)
	temp, err := begin(path)
	if err != nil {
		return about(path, err)
	}
	_, err = temp.Write(text)
	if err == nil {
		err = permit(temp, perm)
	}
	if err == nil {
		err = temp.Sync()
	}
	if err == nil {
		err = finish(temp, func() error { return name(temp.Name(), path) })
	}
	if err != nil {
		_ = temp.Close() // closed twice does no harm
		_ = os.Remove(temp.Name())
	}
	return about(path, err)
}

// about is an error that names the file, and not the one beside it.
func about(path string, err error) error {
	var one *fs.PathError
	var two *os.LinkError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &one):
		err = one.Err
	case errors.As(err, &two):
		err = two.Err
	}
	return &fs.PathError{Op: "write", Path: path, Err: err}
}

// begin creates the file beside its place, and marks it as in use.
func begin(path string) (*os.File, error) {
	for {
		temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.part")
		if err != nil || inuse.Mark(temp) {
			return temp, err
		}
		_ = temp.Close() // another program took it for abandoned
	}
}

// sweep removes what programs left beside path that were killed while they wrote.
func sweep(path string) {
	dir, base := filepath.Split(path)
	ours := regexp.MustCompile(`^\.` + regexp.QuoteMeta(base) + `\.\d+\.part$`)
	entries, err := os.ReadDir(filepath.Clean(dir + "."))
	if err != nil {
		return // writing will say what is wrong
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".part") && ours.MatchString(e.Name()) {
			inuse.Clear(dir+e.Name(), os.Remove)
		}
	}
}
