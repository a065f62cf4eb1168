// Package progress remembers what the learner has done, in one JSON file that
// several running programs may share.
//
// It promises that nothing is lost: a change is made to what the file holds at
// that moment, under a lock, and the file is replaced as a whole. What can't
// be saved is kept for the session and saved with the next change that can.
// It knows nothing of what lessons and exercises are.
package progress

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"sync"
	"time"
)

// Store is the learner's progress. Its methods may be called from several
// goroutines.
type Store struct {
	file   file
	now    func() time.Time
	opened Opening

	mu        sync.Mutex
	saved     document       // as the file was when last read or written
	state     State          // saved, and the pending changes
	pending   []func(*State) // not in the file yet
	recovered string
}

// Option changes how a Store works.
type Option func(*Store)

// WithClock takes the time from now instead of the system.
func WithClock(now func() time.Time) Option {
	return func(s *Store) { s.now = now }
}

// Open reads the progress kept in the folder dir; the folder is made when
// there is something to save. Without one, nothing can be.
//
// The Store is never nil. Where there is an error, such as NewerError, it
// begins empty, leaves the file as it is and keeps the session's progress in
// memory: the course can go on, and the error says what won't be saved.
func Open(dir string, options ...Option) (*Store, error) {
	s := &Store{file: file{dir: dir}, now: time.Now, saved: blank()}
	for _, o := range options {
		o(s)
	}
	doc, err := s.file.read()
	if errors.Is(err, errCorrupt) {
		doc, err = s.putAside()
	}
	if err == nil {
		s.saved = doc
	}
	s.state = s.saved.state.clone()
	s.opened = maps.Clone(s.state.Again)
	return s, err
}

// State is a copy of what is known now, with changes made by other running
// programs up to the last Update.
func (s *Store) State() State {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state.clone()
}

// Opened is what was to be asked again when this program began to use the progress.
func (s *Store) Opened() Opening { return s.opened }

// Dir is the folder that the progress is kept in.
func (s *Store) Dir() string { return s.file.dir }

// Recovered names the file to which an unreadable one was put aside, or is
// empty.
func (s *Store) Recovered() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.recovered
}

// Update changes the progress and saves it. The change is made to what the
// file holds by then, which another program may have written; it may be called
// more than once. After an error the change holds for this session, and is
// tried again by the next Update.
func (s *Store) Update(change func(*State)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pending = append(s.pending, change)
	if err := s.save(); err != nil {
		change(&s.state)
		return unsaved(err)
	}
	return nil
}

// Flush saves what could not be saved so far, if anything: the program is about to
// end.
func (s *Store) Flush() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.pending) == 0 {
		return nil
	}
	if err := s.save(); err != nil {
		return unsaved(err)
	}
	return nil
}

// unsaved says what to do where it is the folder's fault.
func unsaved(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("progress is not saved: %w. Another folder can be chosen with --dir", err)
	}
	return fmt.Errorf("progress is not saved: %w", err)
}

// save reads, changes and replaces the file under its lock.
func (s *Store) save() error {
	unlock, err := s.file.lock()
	if err != nil {
		return err
	}
	defer unlock()
	doc, err := s.file.read()
	if errors.Is(err, errCorrupt) {
		doc, err = s.setAside()
	}
	if err != nil {
		return err
	}
	before := doc.state.clone()
	for _, change := range s.pending {
		change(&doc.state)
	}
	if err := doc.patch(before); err != nil {
		return err
	}
	if err := s.file.write(doc.raw); err != nil {
		return err
	}
	s.saved, s.state, s.pending = doc, doc.state.clone(), nil
	return nil
}

// putAside is setAside under a lock, for a file found unreadable without one:
// by the time the lock is held another program may have dealt with it.
func (s *Store) putAside() (document, error) {
	unlock, err := s.file.lock()
	if err != nil {
		return document{}, err
	}
	defer unlock()
	doc, err := s.file.read()
	if errors.Is(err, errCorrupt) {
		return s.setAside()
	}
	return doc, err
}

// setAside renames an unreadable file, and goes on with what was last read.
func (s *Store) setAside() (document, error) {
	to, err := s.file.setAside()
	if err != nil {
		return document{}, err
	}
	s.recovered = to
	return s.saved.clone()
}
