// Package spool keeps the newest part of a run on disk while it goes on, so that it is
// still there when whoever watches the run comes to a sudden end. A run that is watched
// to its end leaves nothing behind.
//
// A spool is a folder: the sources and the first event in one file, and the events in
// two others, of which the older one goes when the newer one is full. A lock tells those
// that are being written from those that were left, and a number which came later.
package spool

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"

	"lesswait/internal/inuse"
	"lesswait/internal/trace"
)

// DefaultMost is how large each of the two files may grow: some 600,000 events.
const DefaultMost = 64 << 20

const (
	lockName = "lock"
	headName = "head.jsonl"
	pastName = "past.jsonl"
	newName  = "newest.jsonl"
)

// Spool is one that is being written. A nil one takes nothing.
type Spool struct {
	dir    string
	most   int64
	inUse  *os.File // the folder, marked before there is a lock
	lock   *flock.Flock
	head   *os.File
	newest *os.File
	size   int64
	begun  bool
	lost   error
}

// Create begins one below a folder, and takes away what was left there before the last
// time; most is the limit of a file, 0 for DefaultMost.
func Create(below string, most int64) (*Spool, error) {
	if err := os.MkdirAll(below, 0o700); err != nil {
		return nil, fmt.Errorf("making the folder for traces: %w", err)
	}
	tidy(below)
	inUse, err := inuse.MkdirTemp(below, fmt.Sprintf("%s%d-", prefix, next(below)))
	if err != nil {
		return nil, fmt.Errorf("making the folder of a trace: %w", err)
	}
	if most <= 0 {
		most = DefaultMost
	}
	dir := inUse.Name()
	s := &Spool{dir: dir, inUse: inUse, most: most, lock: flock.New(filepath.Join(dir, lockName), flock.SetPermissions(0o600))}
	if _, err := s.lock.TryLock(); err != nil {
		return nil, errors.Join(err, s.Remove())
	}
	if s.head, err = create(dir, headName); err == nil {
		s.newest, err = create(dir, newName)
	}
	if err != nil {
		return nil, errors.Join(err, s.Remove())
	}
	return s, nil
}

func create(dir, name string) (*os.File, error) {
	return os.OpenFile(filepath.Join(dir, name), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
}

// Add writes events. Once writing has failed, as on a full disk, the rest is dropped: the
// program that is watched has nothing to do with it.
func (s *Spool) Add(events []trace.Event) {
	if s == nil || s.lost != nil {
		return
	}
	if s.size > s.most {
		s.lost = s.turn()
	}
	head, newest := bufio.NewWriter(s.head), bufio.NewWriter(&counter{s.newest, &s.size})
	for i := range events {
		if events[i].Ev == trace.SourceLine && events[i].Text == "" {
			continue // it could not be read
		}
		to := newest
		if ev := events[i].Ev; ev == trace.SourceLine || ev == trace.Meta && !s.begun {
			to, s.begun = head, s.begun || ev == trace.Meta
		}
		s.lost = errors.Join(s.lost, trace.WriteEvent(to, events[i]))
	}
	s.lost = errors.Join(s.lost, head.Flush(), newest.Flush())
}

// turn makes the newest file the older one.
func (s *Spool) turn() error {
	err := s.newest.Close()
	if err == nil {
		err = os.Rename(filepath.Join(s.dir, newName), filepath.Join(s.dir, pastName))
	}
	if err == nil {
		s.newest, err = create(s.dir, newName)
	}
	s.size = 0
	return err
}

// Remove takes it away: the run has come to its end.
func (s *Spool) Remove() error {
	if s == nil {
		return nil
	}
	for _, file := range []*os.File{s.head, s.newest, s.inUse} {
		if file != nil {
			_ = file.Close() // it goes anyway
		}
	}
	return errors.Join(s.lock.Unlock(), os.RemoveAll(s.dir))
}

// counter counts what is written to a file.
type counter struct {
	file *os.File
	n    *int64
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.file.Write(p)
	*c.n += int64(n)
	return n, err
}
