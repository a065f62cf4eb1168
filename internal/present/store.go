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

// MakeFolders makes the folders, for who writes a recording.
func (s Store) MakeFolders() error {
	if err := os.MkdirAll(filepath.Join(s.dir, "recordings"), 0o755); err != nil {
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
