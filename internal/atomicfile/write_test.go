package atomicfile_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"lesswait/internal/atomicfile"
)

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "file")
	for _, text := range []string{"first, and long", "second", ""} {
		if err := atomicfile.Write(path, []byte(text), 0o640); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != text {
			t.Fatalf("the file holds %q (%v); want %q", got, err, text)
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Errorf("its mode is %v", info.Mode())
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("%v are in the folder", left)
	}
}

func TestWriteLeavesTheFileWhereItFails(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing", "file")
	if err := atomicfile.Write(missing, []byte("text"), 0o600); err == nil {
		t.Error("a file was written into a folder that isn't there")
	}
}
