//go:build !windows

package inuse_test

import (
	"os"
	"path/filepath"
	"testing"

	"lesswait/internal/inuse"
)

// open makes a file and a folder, and opens them.
func open(t *testing.T) []*os.File {
	t.Helper()
	file, err := os.CreateTemp(t.TempDir(), "file")
	if err != nil {
		t.Fatal(err)
	}
	folder, err := os.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = file.Close() // some are closed already
		_ = folder.Close()
	})
	return []*os.File{file, folder}
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func TestWhatIsMarkedStays(t *testing.T) {
	for _, f := range open(t) {
		if !inuse.Mark(f) {
			t.Fatalf("%s can't be marked", f.Name())
		}
		inuse.Clear(f.Name(), os.RemoveAll)
		if !exists(f.Name()) {
			t.Errorf("%s is gone while it is in use", f.Name())
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		inuse.Clear(f.Name(), os.RemoveAll)
		if exists(f.Name()) {
			t.Errorf("%s is there when nobody uses it", f.Name())
		}
	}
}

// Whoever is late, by a moment or more, makes another one.
func TestWhatWasClearedCannotBeMarked(t *testing.T) {
	for _, f := range open(t) {
		inuse.Clear(f.Name(), func(path string) error {
			if inuse.Mark(f) {
				t.Errorf("%s was marked while it was cleared", filepath.Base(path))
			}
			return os.RemoveAll(path)
		})
		if inuse.Mark(f) {
			t.Errorf("%s was marked after it was cleared", filepath.Base(f.Name()))
		}
	}
}

func TestWhatIsMissingIsLeftAlone(t *testing.T) {
	inuse.Clear(filepath.Join(t.TempDir(), "none"), func(string) error {
		t.Error("something is to be removed")
		return nil
	})
}
