package workspace

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"lesswait/internal/atomicfile"
)

// triedDir holds the programs of lessons that the learner has changed. It is
// hidden, as what was put aside is.
const triedDir = ".tried"

// Trial is a program of a lesson as the learner has changed it, in a file of its
// own. It can be used from several goroutines: what is older never takes the
// place of what is newer, and what another lesswait wrote is put aside first.
type Trial struct {
	w      *Workspace
	path   string
	source string // as the lesson has it

	mu       sync.Mutex
	known    string // what the file held when it was read or written last
	revision int    // the newest that was kept or reset
}

// Trial is that of a program of a lesson. Its name comes from the program: where
// a later version of the lesson has another one, that is not taken for changed.
func (w *Workspace) Trial(lesson, source string) *Trial {
	sum := sha256.Sum256([]byte(source))
	name := lesson + "-" + hex.EncodeToString(sum[:4]) + ".py"
	return &Trial{w: w, path: filepath.Join(w.dir, triedDir, name), source: source}
}

// Text is the program as the learner left it; not ok where it is as the lesson
// has it.
func (t *Trial) Text() (text string, ok bool, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	data, err := os.ReadFile(t.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", false, nil
	case err != nil:
		return "", false, t.w.failed("read "+t.path, err)
	}
	t.known = string(data)
	return t.known, t.known != t.source, nil
}

// Keep writes what is typed. Revisions grow with that; one that is no newer than
// what was kept or reset changes nothing.
func (t *Trial) Keep(revision int, text string) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if revision <= t.revision {
		return nil
	}
	if _, err := t.aside(t.known); err != nil {
		return t.w.failed("keep what you type in "+t.path, err)
	}
	if err := os.MkdirAll(filepath.Dir(t.path), 0o755); err != nil {
		return t.w.failed("make the folder "+filepath.Dir(t.path), err)
	}
	if err := atomicfile.Write(t.path, []byte(text), fileMode); err != nil {
		return t.w.failed("keep what you type in "+t.path, err)
	}
	t.known, t.revision = text, revision
	return nil
}

// Reset makes the program as the lesson has it. What was typed up to this
// revision is put aside, and where is returned; empty where there was nothing.
func (t *Trial) Reset(revision int) (kept string, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.revision = max(t.revision, revision)
	kept, err = t.aside("")
	if err != nil {
		return "", t.w.failed("keep a copy of "+t.path, err)
	}
	if err := os.Remove(t.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", t.w.failed("remove "+t.path, err)
	}
	t.known = ""
	return kept, nil
}

// aside keeps what the file holds beside it, unless that is this text, or what
// the lesson has.
func (t *Trial) aside(unless string) (kept string, err error) {
	data, err := os.ReadFile(t.path)
	switch text := string(data); {
	case errors.Is(err, fs.ErrNotExist) || err == nil && (text == unless || text == t.source || text == ""):
		return "", nil
	case err != nil:
		return "", err
	}
	kept, err = reserve(filepath.Join(filepath.Dir(t.path), earlierDir), filepath.Base(t.path))
	if err != nil {
		return "", err
	}
	return kept, atomicfile.Write(kept, data, fileMode)
}
