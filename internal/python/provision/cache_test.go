package provision

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// actionable checks that an error names the folder and the way out.
func actionable(t *testing.T, err error, dir string) {
	t.Helper()
	if !errors.Is(err, ErrCache) {
		t.Fatalf("%v is no ErrCache", err)
	}
	for _, part := range []string{dir, CacheVariable} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q doesn't name %s", err, part)
		}
	}
}

func TestOpenCacheRefuses(t *testing.T) {
	root := t.TempDir()
	file := filepath.Join(root, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{file, filepath.Join(file, "below")} {
		_, err := OpenCache(dir)
		actionable(t, err, dir)
	}
}

func TestOpenCacheIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a profile's folders are private by their access list")
	}
	dir := filepath.Join(t.TempDir(), "a", "b")
	if _, err := OpenCache(dir); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("made with %v (%v), want 0700", info.Mode(), err)
	}
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	_, err := OpenCache(dir)
	actionable(t, err, dir)
}

func TestForeignCacheIsRefused(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can give a folder away")
	}
	dir := t.TempDir()
	if err := os.Chown(dir, 12345, 12345); err != nil {
		t.Skip(err)
	}
	_, err := OpenCache(dir)
	actionable(t, err, dir)
}

func TestReadOnlyCache(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("root writes anywhere")
	}
	dir := t.TempDir()
	c, err := OpenCache(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.Chmod(dir, 0o700) }()
	_, err = c.Ensure(t.Context(), Tree{Name: "tree"})
	actionable(t, err, dir)
}

// What the system says of a full or read-only disk, from deep in a build.
func TestBuildErrorsAreExplained(t *testing.T) {
	for name, cause := range map[string]error{
		"full": syscall.ENOSPC, "quota": diskQuota, "read-only": syscall.EROFS, "no right": syscall.EACCES, "broken disk": syscall.EIO,
	} {
		t.Run(name, func(t *testing.T) {
			c := newCache(t)
			_, err := c.Ensure(t.Context(), Tree{Name: "tree", Build: func(context.Context, string, string) error {
				return &fs.PathError{Op: "write", Path: "somewhere", Err: cause}
			}})
			actionable(t, err, c.Dir())
			if !errors.Is(err, cause) {
				t.Errorf("%v hides its cause", err)
			}
		})
	}
}

// A disk that is full when nothing is left to do but to compile.
func TestFullWhileCompiling(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the stand-in is a shell script")
	}
	python := filepath.Join(t.TempDir(), "python3")
	if err := os.WriteFile(python, []byte("#!/bin/sh\ncat >/dev/null\nexit 73\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	c := newCache(t)
	_, err := c.Ensure(t.Context(), Tree{Name: "tree", Build: func(ctx context.Context, dir, final string) error {
		return errors.Join(os.WriteFile(filepath.Join(dir, "a.py"), nil, 0o600), compile(ctx, python, dir, final, quiet))
	}})
	actionable(t, err, c.Dir())
	onlyLock(t, c)
}

func TestDefaultDir(t *testing.T) {
	dir, err := DefaultDir(func(name string) string {
		return map[string]string{CacheVariable: "here"}[name]
	})
	if err != nil || !filepath.IsAbs(dir) || filepath.Base(dir) != "here" {
		t.Errorf("%q, %v", dir, err)
	}
}
