package workspace

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"lesswait/internal/atomicfile"
	"lesswait/internal/course"
)

// Draft is what is being typed and not saved yet, in a file of its own, so that
// it is there again after a crash. It can be used from several goroutines: what
// is older never takes the place of what is newer.
type Draft struct {
	w  *Workspace
	ex *course.Exercise

	mu       sync.Mutex
	path     string // empty while there is no file
	revision int    // the newest that was kept or dropped
}

// NewDraft is a draft of which nothing is written yet.
func (w *Workspace) NewDraft(ex *course.Exercise) *Draft { return &Draft{w: w, ex: ex} }

// Drafts are those that were left behind, the newest first. One that holds
// nothing but what the learner's file holds is gone with that.
func (w *Workspace) Drafts(ex *course.Exercise) []*Draft {
	saved, err := w.Load(ex)
	if err != nil {
		return nil // whoever reads the file next says why
	}
	paths, err := filepath.Glob(filepath.Join(w.globbed(ex), draftName(ex, "-*")))
	if err != nil {
		return nil
	}
	var out []*Draft
	for _, path := range paths {
		text, err := os.ReadFile(path)
		switch {
		case err != nil:
		case len(text) == 0 || string(text) == string(saved):
			_ = os.Remove(path) // it will be found again
		default:
			out = append(out, &Draft{w: w, ex: ex, path: path})
		}
	}
	slices.SortFunc(out, func(a, b *Draft) int { return written(b.path).Compare(written(a.path)) })
	return out
}

// written is when a file was, long ago where that can't be told.
func written(path string) time.Time {
	info, err := os.Stat(path)
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

// globbed is the folder of drafts, as a pattern that only it matches.
func (w *Workspace) globbed(ex *course.Exercise) string {
	dir := filepath.Join(w.Folder(ex), earlierDir)
	return strings.NewReplacer("*", "[*]", "?", "[?]", "[", "[[]").Replace(dir)
}

// draftName is fetch_all.draft-1.py, with -1 as its mark.
func draftName(ex *course.Exercise, mark string) string {
	ext := filepath.Ext(ex.File)
	return strings.TrimSuffix(ex.File, ext) + ".draft" + mark + ext
}

// Text is what the draft holds.
func (d *Draft) Text() ([]byte, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	text, err := os.ReadFile(d.path)
	if err != nil {
		return nil, d.w.failed("read "+d.path, err)
	}
	return text, nil
}

// Keep writes the draft. Revisions grow with what is typed; one that is no newer
// than what was kept or dropped changes nothing.
func (d *Draft) Keep(revision int, text []byte) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if revision <= d.revision {
		return nil
	}
	if d.path == "" {
		path, err := reserve(filepath.Join(d.w.Folder(d.ex), earlierDir), draftName(d.ex, ""))
		if err != nil {
			return d.w.failed("keep what you type in "+filepath.Join(d.w.Folder(d.ex), earlierDir), err)
		}
		d.path = path
	}
	if err := atomicfile.Write(d.path, text, fileMode); err != nil {
		return d.w.failed("keep what you type in "+d.path, err)
	}
	d.revision = revision
	return nil
}

// Drop removes the draft, since all that was typed up to this revision is kept
// elsewhere; if more has been typed and kept since, it stays.
func (d *Draft) Drop(revision int) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if revision < d.revision {
		return nil
	}
	d.revision = revision
	if d.path == "" {
		return nil
	}
	path := d.path
	d.path = ""
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		return d.w.failed("remove "+path, err)
	}
	return nil
}

// PutAside makes the draft one of the earlier answers, and returns its new name.
func (d *Draft) PutAside() (kept string, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	kept, err = d.w.putAside(d.ex, d.path, d.ex.File)
	if err == nil {
		d.path = ""
	}
	return kept, err
}
