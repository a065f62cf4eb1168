package provision

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"lesswait/internal/python/embedded"
)

func quiet(string, int64, int64) {}

func TestWanted(t *testing.T) {
	for name, want := range map[string]bool{
		"bin/python3.14":                          true,
		"bin/python3":                             true,
		"bin/pip3":                                false,
		"bin/python3.14-config":                   false,
		"bin/idle3":                               false,
		"lib/libpython3.14.so.1.0":                false,
		"lib/libpython3.14.dylib":                 false,
		"lib/itcl4.3.5/libtcl9itcl4.3.5.so":       false,
		"lib/python3.14/asyncio/tasks.py":         true,
		"lib/python3.14/unittest/case.py":         true,
		"lib/python3.14/lib-dynload/_x.so":        true,
		"lib/python3.14/lib-dynload/_testcapi.so": false,
		"lib/python3.14/tkinter/__init__.py":      false,
		"lib/python3.14/config-3.14-x/Makefile":   false,
		"lib/python3.14/test/test_asyncio.py":     false,
		"lib/python3.14/contextlib.py":            true,
		"lib/python3.14/turtle.py":                false,
		"python.exe":                              true,
		"python314.dll":                           true,
		"DLLs/_ssl.pyd":                           true,
		"DLLs/tcl86t.dll":                         false,
		"Lib/asyncio/tasks.py":                    true,
		"Lib/idlelib/idle.py":                     false,
		"include/Python.h":                        false,
		".gitattributes":                          false,
	} {
		if got := Wanted(name); got != want {
			t.Errorf("Wanted(%q) = %v", name, got)
		}
	}
}

func packedFS(t *testing.T, list string) fstest.MapFS {
	t.Helper()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write([]byte("program")); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{
		listName:              {Data: []byte(list)},
		"bin/python3.14.gz":   {Data: packed.Bytes()},
		"lib/python3.14/a.py": {Data: []byte("a = 1\n")},
	}
}

func TestUnpack(t *testing.T) {
	files := packedFS(t, `{"contentHash": "0123456789abcdef", "files": [
		{"name": "bin/python3", "perm": 134217728, "symlink": "python3.14"},
		{"name": "bin/python3.14", "size": 7, "perm": 509, "compressed": true},
		{"name": "lib/python3.14/a.py", "size": 6, "perm": 436},
		{"name": "bin/pip", "size": 99, "perm": 509}]}`)
	if hash, err := contentHash(files); err != nil || hash != "0123456789ab" {
		t.Errorf("hash %q, %v", hash, err)
	}
	dir := t.TempDir()
	var last [2]int64
	if err := unpack(t.Context(), files, dir, func(_ string, done, total int64) { last = [2]int64{done, total} }); err != nil {
		t.Fatal(err)
	}
	if last != [2]int64{13, 13} {
		t.Errorf("progress ended at %v", last)
	}
	if data, err := os.ReadFile(filepath.Join(dir, "bin", "python3")); err != nil || string(data) != "program" {
		t.Errorf("the link leads to %q, %v", data, err)
	}
	if runtime.GOOS != "windows" {
		if info, err := os.Stat(filepath.Join(dir, "bin", "python3.14")); err != nil || info.Mode().Perm() != 0o700 {
			t.Errorf("%v, %v", info.Mode(), err)
		}
	}
}

func TestUnpackRefuses(t *testing.T) {
	for name, entry := range map[string]string{
		"path outside": `{"name": "../evil", "perm": 436}`,
		"link outside": `{"name": "bin/python3", "symlink": "../../evil"}`,
		"cut file":     `{"name": "lib/python3.14/a.py", "size": 7, "perm": 436}`,
		"missing file": `{"name": "lib/python3.14/b.py", "size": 7, "perm": 436}`,
	} {
		files := packedFS(t, `{"contentHash": "0123456789abcdef", "files": [`+entry+`]}`)
		if err := unpack(t.Context(), files, t.TempDir(), quiet); err == nil {
			t.Errorf("%s was unpacked", name)
		}
	}
	if _, err := contentHash(packedFS(t, `{"files": []}`)); err == nil {
		t.Error("a list without a hash was read")
	}
}

// The real list, of the system that the test runs on.
func TestEmbeddedTreeIsSlim(t *testing.T) {
	dist, ok := embedded.Python()
	if !ok {
		t.Skip("nothing is embedded for this system")
	}
	list, err := wantedFiles(dist.Files)
	if err != nil {
		t.Fatal(err)
	}
	var size int64
	names := map[string]bool{}
	for _, f := range list {
		size += f.Size
		names[filepath.Base(f.Name)] = true
	}
	if size > 45<<20 {
		t.Errorf("%d MB to unpack, want at most 45", size>>20)
	}
	for _, name := range []string{"base_events.py", "dataclasses.py", "runpy.py"} {
		if !names[name] {
			t.Errorf("%s is left out", name)
		}
	}
}

func TestPackageNameFollowsItsContent(t *testing.T) {
	files := fstest.MapFS{"lesswait/a.py": {Data: []byte("a = 1")}}
	name := func() string {
		tree, err := Package(files, "pylib", "python", "cpython-314", quiet)
		if err != nil {
			t.Fatal(err)
		}
		return tree.Name
	}
	first := name()
	if !strings.HasPrefix(first, "pylib-") || !strings.HasSuffix(first, "-cpython-314") {
		t.Errorf("named %s", first)
	}
	files["lesswait/__pycache__/a.cpython-314.pyc"] = &fstest.MapFile{Data: []byte("x")}
	files["lesswait/.a.py.swp"] = &fstest.MapFile{Data: []byte("x")}
	if again := name(); again != first {
		t.Error("byte code or a hidden file changes the name")
	}
	files["lesswait/a.py"] = &fstest.MapFile{Data: []byte("a = 2")}
	if again := name(); again == first {
		t.Error("another content has the same name")
	}
}

func TestCompileWithoutInterpreter(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.py"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	err := compile(t.Context(), filepath.Join(dir, "python"), dir, dir, quiet)
	if !errors.Is(err, ErrNotRunnable) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("compile: %v", err)
	}
}

func TestShareIsEven(t *testing.T) {
	parts := share([]module{{"a", 10}, {"b", 1}, {"c", 9}, {"d", 2}}, 2)
	for _, part := range parts {
		if size := part[0].size + part[1].size; len(part) != 2 || size != 11 {
			t.Errorf("shared out as %v", parts)
		}
	}
	if n := len(share([]module{{"a", 1}}, 4)); n != 1 {
		t.Errorf("%d parts of one file", n)
	}
}
