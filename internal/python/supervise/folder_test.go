package supervise

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestFolder(t *testing.T) {
	f, err := NewFolder()
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(f.Path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", info, err)
	}
	for _, name := range []string{"HOME", "TMPDIR"} {
		if dir := f.Environ()[name]; filepath.Dir(dir) != f.Path {
			t.Errorf("%s=%s lies outside", name, dir)
		}
	}
	locked := filepath.Join(f.Work(), "locked")
	if err := os.MkdirAll(filepath.Join(locked, "deep"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(locked, 0); err != nil {
		t.Fatal(err)
	}
	if err := f.Remove(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(f.Path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is still there", f.Path)
	}
	if err := f.Remove(); err != nil {
		t.Errorf("removed twice: %v", err)
	}
}

// A folder is swept as soon as the program that made it is gone, and not before;
// nothing else is.
func TestSweepFolders(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("nothing tells what is in use there")
	}
	t.Setenv("TMPDIR", t.TempDir())
	used, err := NewFolder()
	if err != nil {
		t.Fatal(err)
	}
	left, err := NewFolder()
	if err != nil {
		t.Fatal(err)
	}
	_ = left.inUse.Close() // as the end of a program does
	other := filepath.Join(os.TempDir(), "lesswait-other")
	if err := os.Mkdir(other, 0o700); err != nil {
		t.Fatal(err)
	}
	SweepFolders()
	for path, want := range map[string]bool{used.Path: true, left.Path: false, other: true} {
		if _, err := os.Stat(path); (err == nil) != want {
			t.Errorf("%s is there: %v, want %v", filepath.Base(path), err == nil, want)
		}
	}
}

func TestFoldersDiffer(t *testing.T) {
	a, errA := NewFolder()
	b, errB := NewFolder()
	if err := errors.Join(errA, errB); err != nil {
		t.Fatal(err)
	}
	if a.Path == b.Path || a.Environ()[MarkerVariable] == b.Environ()[MarkerVariable] {
		t.Error("two runs can't be told apart")
	}
	if err := errors.Join(a.Remove(), b.Remove()); err != nil {
		t.Error(err)
	}
}

func TestEnvironIsClosed(t *testing.T) {
	t.Setenv("PYTHONPATH", "/users/own")
	t.Setenv("AWS_SECRET", "x")
	spec := Spec{Python: filepath.Join("some", "python3"), Package: []string{"one", "two"}}
	env := spec.environ(map[string]string{"HOME": "/run/home"})
	for _, want := range []string{"HOME=/run/home", "PYTHONHASHSEED=0", "PYTHONPATH=one" + string(os.PathListSeparator) + "two"} {
		if !slices.Contains(env, want) {
			t.Errorf("%v lacks %s", env, want)
		}
	}
	for _, assignment := range env {
		if strings.Contains(assignment, "AWS") || strings.HasPrefix(assignment, "PATH=") && !strings.HasPrefix(assignment, "PATH=some") {
			t.Errorf("unexpected %s", assignment)
		}
	}
}
