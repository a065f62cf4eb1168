package spool

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/gofrs/flock"
)

// Left is a spool that nobody writes any longer, and nobody has taken away.
type Left struct {
	Dir   string
	Since time.Time // when it was written last
}

// Newest is the one that was left last below a folder; ok is false where there is none.
func Newest(below string) (left Left, ok bool) {
	all := leftBelow(below)
	if len(all) == 0 {
		return Left{}, false
	}
	return all[0], true
}

// leftBelow are those that were left, the newest first.
func leftBelow(below string) []Left {
	folders, err := os.ReadDir(below)
	if err != nil {
		return nil
	}
	var all []Left
	for _, folder := range folders {
		dir := filepath.Join(below, folder.Name())
		if last, ok := since(dir); ok && !written(dir) {
			all = append(all, Left{dir, last})
		}
	}
	slices.SortFunc(all, func(a, b Left) int { return b.Since.Compare(a.Since) })
	return all
}

// since is when a spool was written last, as far as its files tell: between the older
// one of its two and the newer there is a moment with its head alone.
func since(dir string) (last time.Time, ok bool) {
	for _, name := range []string{headName, newName} {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil {
			last, ok = info.ModTime(), true
		}
	}
	return last, ok
}

// written tells whether somebody writes a spool just now.
func written(dir string) bool {
	lock := flock.New(filepath.Join(dir, lockName), flock.SetPermissions(0o600))
	free, err := lock.TryLock()
	if free {
		_ = lock.Unlock()
	}
	return err != nil || !free
}

// tidy takes all away that was left, but for the newest: so no more than one stays.
func tidy(below string) {
	all := leftBelow(below)
	for _, left := range all[min(1, len(all)):] {
		_ = os.RemoveAll(left.Dir) // another time, then
	}
}

// Open reads it as the lines of one trace.
func (l Left) Open() (io.ReadCloser, int64, error) {
	all := &parts{}
	var readers []io.Reader
	var size int64
	for _, name := range []string{headName, pastName, newName} {
		file, err := os.Open(filepath.Join(l.Dir, name))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, 0, errors.Join(err, all.Close())
		}
		all.files, readers = append(all.files, file), append(readers, file)
		if info, err := file.Stat(); err == nil {
			size += info.Size()
		}
	}
	all.Reader = io.MultiReader(readers...)
	return all, size, nil
}

// parts are files that are read one after the other.
type parts struct {
	io.Reader
	files []*os.File
}

func (p *parts) Close() error {
	var all error
	for _, file := range p.files {
		all = errors.Join(all, file.Close())
	}
	return all
}
