package atomicfile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"lesswait/internal/atomicfile"
)

// holds fails unless the file holds this, with this mode, alone in its folder.
func holds(t *testing.T, path, want string, perm fs.FileMode) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Fatalf("the file holds %q (%v); want %q", got, err, want)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != perm {
		t.Errorf("its mode is %v", info.Mode())
	}
	if all, _ := os.ReadDir(filepath.Dir(path)); len(all) != 1 {
		t.Errorf("%v are in the folder", all)
	}
}

func TestWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	for _, text := range []string{"first, and long", "second", ""} {
		if err := atomicfile.Write(path, []byte(text), 0o640); err != nil {
			t.Fatal(err)
		}
		holds(t, path, text, 0o640)
	}
}

func TestWriteLeavesTheFileWhereItFails(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing", "file")
	err := atomicfile.Write(missing, []byte("text"), 0o600)
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), missing+":") {
		t.Errorf("a file in a folder that isn't there: %v", err)
	}
}

func TestCreate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	if err := atomicfile.Create(path, []byte("first"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := atomicfile.Create(path, []byte("second"), 0o640); !errors.Is(err, fs.ErrExist) {
		t.Errorf("created again: %v", err)
	}
	holds(t, path, "first", 0o640)
}

// Of many that create one file at once, one does.
func TestCreateAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	var created atomic.Int32
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			switch err := atomicfile.Create(path, []byte("text"), 0o600); {
			case err == nil:
				created.Add(1)
			case !errors.Is(err, fs.ErrExist):
				t.Error(err)
			}
		})
	}
	all.Wait()
	if n := created.Load(); n != 1 {
		t.Errorf("%d have created it", n)
	}
	holds(t, path, "text", 0o600)
}

// Many that write one file at once neither fail nor leave anything behind.
func TestWriteAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			for range 5 {
				if err := atomicfile.Write(path, []byte("text"), 0o600); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	holds(t, path, "text", 0o600)
}

// What a killed program has left is gone with the next writing; what merely looks
// like it is not.
func TestWhatWasLeftIsSwept(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("what is in use can't be told there from what was left")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "file")
	for _, name := range []string{".file.123.part", ".file.x.part", ".file2.123.part", "file.123.part"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := atomicfile.Write(path, []byte("text"), 0o600); err != nil {
		t.Fatal(err)
	}
	left, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(left) != 4 || left[0].Name() == ".file.123.part" {
		t.Errorf("there are %v", left)
	}
}

func TestALinkStaysALink(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("making a link takes a right of its own there")
	}
	target, link := filepath.Join(t.TempDir(), "file"), filepath.Join(t.TempDir(), "link")
	if err := errors.Join(os.WriteFile(target, []byte("first"), 0o600), os.Symlink(target, link)); err != nil {
		t.Fatal(err)
	}
	if err := atomicfile.Write(link, []byte("second"), 0o600); err != nil {
		t.Fatal(err)
	}
	holds(t, target, "second", 0o600)
	if to, err := os.Readlink(link); err != nil || to != target {
		t.Errorf("the link leads to %q (%v)", to, err)
	}
}

func TestOnlyFilesAreReplaced(t *testing.T) {
	for _, path := range []string{os.DevNull, t.TempDir()} {
		err := atomicfile.Write(path, nil, 0o600)
		if runtime.GOOS != "windows" && !errors.Is(err, atomicfile.ErrNotRegular) || err == nil {
			t.Errorf("%s: %v", path, err)
		}
	}
}
