package spool

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"lesswait/internal/inuse"
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
	var all []Left
	for _, dir := range folders(below) {
		if last, ok := since(dir); ok && !written(dir) {
			all = append(all, Left{dir, last})
		}
	}
	slices.SortFunc(all, func(a, b Left) int {
		return cmp.Or(cmp.Compare(number(b.Dir), number(a.Dir)), b.Since.Compare(a.Since))
	})
	return all
}

// folders are those of spools, whatever is in them.
func folders(below string) []string {
	entries, _ := os.ReadDir(below) // what can't be read has none
	var all []string
	for _, e := range entries {
		if e.IsDir() && strings.HasPrefix(e.Name(), prefix) {
			all = append(all, filepath.Join(below, e.Name()))
		}
	}
	return all
}

// since is when a spool was written last, as far as its files tell; not ok where it
// holds nothing. Between the older one of its two and the newer there is a moment
// without the newer.
func since(dir string) (last time.Time, ok bool) {
	for _, name := range []string{headName, pastName, newName} {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil && info.Size() > 0 {
			last, ok = info.ModTime(), true
		}
	}
	return last, ok
}

// prefix starts the names of spools. Behind it is a number, which grows as spools are
// begun: the clock may have jumped between two of them.
const prefix = "run-"

func number(dir string) int {
	digits, _, _ := strings.Cut(strings.TrimPrefix(filepath.Base(dir), prefix), "-")
	n, _ := strconv.Atoi(digits)
	return n
}

// next is a number for a spool that is begun after all that are there.
func next(below string) int {
	last := 0
	for _, dir := range folders(below) {
		last = max(last, number(dir))
	}
	return last + 1
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

// tidy takes all away that was left, but for the newest: so no more than one stays. Of a
// start that was killed before anything was written there is nothing to be kept.
func tidy(below string) {
	all := leftBelow(below)
	for _, left := range all[min(1, len(all)):] {
		_ = os.RemoveAll(left.Dir) // another time, then
	}
	for _, dir := range folders(below) {
		if _, ok := since(dir); !ok {
			inuse.Clear(dir, os.RemoveAll)
		}
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
