package present

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"lesswait/internal/atomicfile"
)

// Store is where sessions and their recordings are kept.
type Store struct{ dir string }

// NewStore keeps them in this folder, which need not exist.
func NewStore(dir string) Store { return Store{dir} }

// Recording is the file of a recorded run.
func (s Store) Recording(item string) string {
	return filepath.Join(s.dir, "recordings", fileOf(item)+".jsonl")
}

// Shown is the file of what was run in front of the room.
func (s Store) Shown(item string) string {
	return filepath.Join(s.dir, "recordings", "shown", fileOf(item)+".jsonl")
}

// PutAside keeps what a session left under another name, which tells when it began. What
// its room was shown of these items is not this session's.
func (s Store) PutAside(name string, left State, items []*Item) error {
	for _, item := range items {
		_ = os.Remove(s.Shown(item.ID)) // mostly it isn't there
	}
	err := os.Rename(s.path(name), s.free(name+left.Begun.Format("+2006-01-02-1504")))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("the last session can't be put aside: %w", err)
	}
	return nil
}

// free is the path for a session of this name, or of the first behind it that none has:
// a clock that is set back comes to the same minute again.
func (s Store) free(name string) string {
	path := s.path(name)
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = s.path(fmt.Sprintf("%s-%d", name, n))
	}
}

// MakeFolders makes the folders, for who writes a recording.
func (s Store) MakeFolders() error {
	if err := os.MkdirAll(filepath.Join(s.dir, "recordings", "shown"), 0o755); err != nil {
		return fmt.Errorf("what is presented can't be kept: %w", err)
	}
	return nil
}

// Load is what was kept of a session; the zero State where there is none. One
// that can't be read is put aside, and the error says so.
func (s Store) Load(name string) (State, error) {
	var kept State
	path := s.path(name)
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return kept, nil
	}
	if err == nil {
		err = json.Unmarshal(text, &kept)
	}
	if err != nil {
		aside := path + ".damaged"
		return State{}, errors.Join(fmt.Errorf("the last session can't be read, and is kept as %s: %w", aside, err), os.Rename(path, aside))
	}
	return kept, nil
}

// Save keeps a session.
func (s Store) Save(name string, state State) error {
	text, err := json.MarshalIndent(state, "", "  ")
	if err != nil {
		return err
	}
	if err := s.MakeFolders(); err != nil {
		return err
	}
	if err := atomicfile.Write(s.path(name), append(text, '\n'), 0o644); err != nil {
		return fmt.Errorf("where you are can't be kept: %w", err)
	}
	return nil
}

func (s Store) path(name string) string { return filepath.Join(s.dir, fileOf(name)+".json") }

// fileOf is a name that is safe for a file.
func fileOf(name string) string {
	safe := strings.Map(func(r rune) rune {
		if strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+", r) {
			return r
		}
		return '_'
	}, name)
	return strings.TrimLeft(safe, ".")
}
