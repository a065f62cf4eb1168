// Package kittest is for the tests of screens: an environment without a
// terminal, a small course, keys by name, and golden files.
package kittest

import (
	"os"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/progress"
	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// Env is an environment with the course of this package and nothing done yet. Its
// clock stands still.
func Env(t testing.TB, o theme.Options) *kit.Env {
	t.Helper()
	return &kit.Env{
		Context:  t.Context(),
		Theme:    theme.New(o),
		Course:   Course(),
		Progress: Progress(t),
		Now:      Now,
		After:    Never,
		Getenv:   func(string) string { return "" },
		Pages:    kit.NewPages(),
	}
}

// Progress is a store that begins empty and is gone after the test.
func Progress(t testing.TB) *progress.Store {
	t.Helper()
	// Not t.TempDir: a command may still save when the program has ended, and
	// that is no failure.
	dir, err := os.MkdirTemp("", "progress-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	store, err := progress.Open(dir, progress.WithClock(Now))
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// Never is Env.After on a clock that stands still: no tick ever comes.
func Never(time.Duration, tea.Msg) tea.Cmd { return nil }

// Now is the moment at which the tests' clock stands.
func Now() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }
