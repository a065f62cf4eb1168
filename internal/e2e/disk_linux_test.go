package e2e

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

// disk is a small disk that can be spoiled and mended at any time.
type disk struct {
	dir, cause  string
	spoil, mend func()
}

// mounted makes a disk of its own, which takes root; without that the test is
// skipped.
func mounted(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "size=512k"); err != nil {
		t.Skipf("a disk of its own can't be had: %v", err)
	}
	t.Cleanup(func() { must(t, unix.Unmount(dir, unix.MNT_DETACH)) })
	return dir
}

// fullDisk has no room left when it is spoiled.
func fullDisk(t *testing.T) disk {
	dir := mounted(t)
	filler := filepath.Join(dir, "filler")
	spoil := func() {
		file, err := os.Create(filler)
		must(t, err)
		defer file.Close()
		for err == nil {
			_, err = file.Write(make([]byte, 4096))
		}
		if !errors.Is(err, unix.ENOSPC) {
			t.Fatal(err)
		}
	}
	return disk{dir, "no space left on device", spoil, func() { must(t, os.Remove(filler)) }}
}

// readOnlyDisk can't be written to when it is spoiled.
func readOnlyDisk(t *testing.T) disk {
	dir := mounted(t)
	remount := func(flags uintptr) { must(t, unix.Mount("", dir, "", unix.MS_REMOUNT|flags, "size=512k")) }
	return disk{dir, "read-only file system", func() { remount(unix.MS_RDONLY) }, func() { remount(0) }}
}

// forbiddenFolder may not be written to when it is spoiled: for a user who is
// not root.
func forbiddenFolder(t *testing.T) disk {
	if os.Geteuid() == 0 {
		t.Skip("no permission stops root")
	}
	dir := t.TempDir()
	chmod := func(perm os.FileMode) {
		must(t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
			if err == nil && d.IsDir() {
				err = os.Chmod(path, perm)
			}
			return err
		}))
	}
	t.Cleanup(func() { chmod(0o700) })
	return disk{dir, "permission denied", func() { chmod(0o500) }, func() { chmod(0o700) }}
}

// spoiledDisks runs a test with each of them.
func spoiledDisks(t *testing.T, test func(t *testing.T, d disk)) {
	t.Parallel()
	for name, of := range map[string]func(*testing.T) disk{"full": fullDisk, "read-only": readOnlyDisk, "forbidden": forbiddenFolder} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, of(t))
		})
	}
}
