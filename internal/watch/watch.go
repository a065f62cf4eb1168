// Package watch tells when one file is written, removed or brought back. It
// watches the file's folder, because editors replace a file on saving, and
// looks for itself once a second besides: some folders (network drives, WSL
// mounts) can be watched without ever telling anything. It reads no content:
// who is told looks whether anything has changed.
package watch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Event is what became of the file.
type Event int

// The events. Changed may come more than once for one saving, and also where
// the same text was written again.
const (
	Changed Event = iota
	Gone
)

// pollEvery is how often the file is looked at in any case.
const pollEvery = time.Second

// File watches until ctx ends; then the channel is closed. The file and its
// folder need not exist.
func File(ctx context.Context, path string) <-chan Event {
	out := make(chan Event)
	w := newWatcher(path, false)
	go func() {
		defer close(out)
		tick := time.NewTicker(pollEvery)
		defer tick.Stop()
		w.run(ctx, tick.C, out)
	}()
	return out
}

// watcher compares the file with how it was when last looked at.
type watcher struct {
	path   string
	folder *fsnotify.Watcher // nil where watching does not work
	deaf   bool              // don't try: the looks alone have to do
	last   os.FileInfo       // nil while the file is not there
}

// newWatcher looks at the file for the first time: what happens from here on
// is told.
func newWatcher(path string, deaf bool) *watcher {
	w := &watcher{path: path, deaf: deaf}
	w.last, _ = os.Stat(path)
	w.watchFolder()
	return w
}

// watchFolder begins to watch; where it can't, the looks have to do.
func (w *watcher) watchFolder() {
	if w.deaf {
		return
	}
	folder, err := fsnotify.NewWatcher()
	if err != nil {
		return
	}
	if err := folder.Add(filepath.Dir(w.path)); err != nil {
		_ = folder.Close() // nothing was watched
		return
	}
	w.folder = folder
}

func (w *watcher) run(ctx context.Context, ticks <-chan time.Time, out chan<- Event) {
	defer w.forget()
	for ctx.Err() == nil {
		told, alive := w.wait(ctx, ticks)
		if !alive {
			w.forget()
		}
		if event, ok := w.look(told); ok {
			select {
			case out <- event:
			case <-ctx.Done():
			}
		}
	}
}

func (w *watcher) forget() {
	if w.folder != nil {
		_ = w.folder.Close() // it is watched no longer either way
		w.folder = nil
	}
}

// wait returns when it is time to look; told says that the file was written
// for certain. It is not alive if the folder can't be watched any more.
func (w *watcher) wait(ctx context.Context, ticks <-chan time.Time) (told, alive bool) {
	var events chan fsnotify.Event
	var failures chan error
	if w.folder != nil {
		events, failures = w.folder.Events, w.folder.Errors
	}
	select {
	case <-ctx.Done():
	case <-ticks:
		if w.folder == nil {
			w.watchFolder()
		}
	case e, ok := <-events:
		mine := filepath.Base(e.Name) == filepath.Base(w.path)
		return ok && mine && e.Has(fsnotify.Write|fsnotify.Create), ok && !w.folderGone(e)
	case err := <-failures:
		return false, errors.Is(err, fsnotify.ErrEventOverflow) // what was lost then, the look finds
	}
	return false, true
}

// folderGone tells whether the folder itself was removed or renamed: what comes
// in its place is another one.
func (w *watcher) folderGone(e fsnotify.Event) bool {
	return filepath.Clean(e.Name) == filepath.Dir(w.path) && e.Has(fsnotify.Remove|fsnotify.Rename)
}

// look compares the file with what it was. Who was told that it was written
// need not find a difference: clocks of file systems are coarse.
func (w *watcher) look(told bool) (Event, bool) {
	now, err := os.Stat(w.path)
	if err != nil {
		was := w.last
		w.last = nil
		return Gone, was != nil
	}
	was := w.last
	w.last = now
	same := was != nil && os.SameFile(was, now) && was.Size() == now.Size() && was.ModTime().Equal(now.ModTime())
	return Changed, told || !same
}
