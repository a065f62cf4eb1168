package cli

import (
	"maps"
	"os"
	"path/filepath"
	"sync"

	"lesswait/internal/trace"
)

// sources are the texts of a program's other files, read when an event names them
// and never while a screen is drawn.
type sources struct {
	root string

	mu    sync.Mutex
	texts map[string]string
}

func newSources(root string) *sources { return &sources{root: root, texts: map[string]string{}} }

// read reads the files that events name, and calls found for each new one.
func (s *sources) read(events []trace.Event, found func(file, text string)) {
	for i := range events {
		if file := events[i].File; file != "" && s.readFile(file) {
			found(file, s.of(file))
		}
	}
}

// readFile reads a file unless it is known.
func (s *sources) readFile(file string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, known := s.texts[file]; known {
		return false
	}
	text, err := os.ReadFile(filepath.Join(s.root, filepath.FromSlash(file)))
	if err != nil {
		text = nil
	}
	s.texts[file] = string(text)
	return true
}

// all are the texts that were read, by their files.
func (s *sources) all() map[string]string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return maps.Clone(s.texts)
}

// of is the text of a file, empty where it could not be read.
func (s *sources) of(file string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.texts[file]
}
