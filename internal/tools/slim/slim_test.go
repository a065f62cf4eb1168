package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"lesswait/internal/python/provision"
)

func TestSlim(t *testing.T) {
	dir := t.TempDir()
	for path, want := range map[string]bool{
		"embed_linux_amd64.go":                                true,
		"linux-amd64/files.json":                              true,
		"linux-amd64/bin/python3.14.gz":                       true,
		"windows-amd64/python314.dll.gz":                      true,
		"linux-amd64/lib/python3.14/sqlite3/dbapi2.py":        true,
		"linux-amd64/lib/libpython3.14.so.1.0.gz":             false,
		"darwin-arm64/lib/python3.14/lib-dynload/_tkinter.gz": false,
		"windows-amd64/Lib/tkinter/__init__.py":               false,
		"linux-arm64/lib/python3.14/idlelib/README.txt":       false,
	} {
		file := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := slim(dir); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(file); (err == nil) != want {
			t.Errorf("%s: kept is %v, want %v", path, err == nil, want)
		}
	}
}

// Whatever the program unpacks, on any system, has to be left.
func TestEverythingUnpackedIsNeeded(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/kluctl/go-embed-python").Output()
	if err != nil {
		t.Fatal(err)
	}
	lists, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(out)), "python", "internal", "data", "*", "files.json"))
	if err != nil || len(lists) != 5 {
		t.Fatalf("%d lists (%v), want one for each of the five systems", len(lists), err)
	}
	for _, list := range lists {
		system, names := filepath.Base(filepath.Dir(list)), unpacked(t, list)
		if len(names) < 500 {
			t.Errorf("%s: only %d files are unpacked", system, len(names))
		}
		for _, name := range names {
			if !needed(system + "/" + name) {
				t.Errorf("%s: %s is unpacked, but removed", system, name)
			}
		}
	}
}

// unpacked are the files of a list that the program unpacks, as they are packed.
func unpacked(t *testing.T, list string) (names []string) {
	t.Helper()
	text, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	var all struct {
		Files []struct {
			Name, Symlink string
			Perm          fs.FileMode
			Compressed    bool
		}
	}
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	for _, f := range all.Files {
		if f.Perm.IsDir() || f.Symlink != "" || !provision.Wanted(f.Name) {
			continue
		}
		if f.Compressed {
			f.Name += ".gz"
		}
		if _, err := os.Stat(filepath.Join(filepath.Dir(list), f.Name)); err != nil {
			t.Errorf("it isn't even in the module: %v", err)
		}
		names = append(names, f.Name)
	}
	return names
}
