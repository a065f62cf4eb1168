package provision

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// tree is a small one that counts how often it is built.
func tree(builds *atomic.Int32) Tree {
	return Tree{Name: "tree", Build: func(_ context.Context, dir, _ string) error {
		builds.Add(1)
		if err := os.Mkdir(filepath.Join(dir, "sub"), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, "sub", "a"), []byte("aaaa"), 0o600); err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, "b"), []byte("bb"), 0o600)
	}}
}

func newCache(t *testing.T) *Cache {
	t.Helper()
	c, err := OpenCache(filepath.Join(t.TempDir(), "cache"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func ensure(t *testing.T, c *Cache, tr Tree) string {
	t.Helper()
	path, err := c.Ensure(t.Context(), tr)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestEnsureBuildsOnce(t *testing.T) {
	var builds atomic.Int32
	c, tr := newCache(t), tree(&builds)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if _, err := c.Ensure(t.Context(), tr); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if n := builds.Load(); n != 1 {
		t.Errorf("built %d times, want once", n)
	}
	if err := c.Verify(tr); err != nil {
		t.Error(err)
	}
}

func TestDamageIsSeenAndMended(t *testing.T) {
	for name, damage := range map[string]func(dir string) error{
		"missing file": func(dir string) error { return os.Remove(filepath.Join(dir, "b")) },
		"emptied file": func(dir string) error { return os.Truncate(filepath.Join(dir, "b"), 0) },
		"same size":    func(dir string) error { return os.WriteFile(filepath.Join(dir, "b"), []byte("xx"), 0o600) },
		"no manifest":  func(dir string) error { return os.Remove(filepath.Join(dir, manifestName)) },
		"cut manifest": func(dir string) error { return os.Truncate(filepath.Join(dir, manifestName), 60) },
		"other manifest": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, manifestName), []byte("lesswait files 99\nend\n"), 0o600)
		},
		"nonsense in the manifest": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, manifestName), []byte(manifestHead+"what?\n"+manifestEnd), 0o600)
		},
		"folder for a file": func(dir string) error {
			return errors.Join(os.Remove(filepath.Join(dir, "b")), os.Mkdir(filepath.Join(dir, "b"), 0o700))
		},
		"whole folder gone": os.RemoveAll,
	} {
		t.Run(name, func(t *testing.T) {
			var builds atomic.Int32
			c, tr := newCache(t), tree(&builds)
			path := ensure(t, c, tr)
			if err := damage(path); err != nil {
				t.Fatal(err)
			}
			if err := c.Verify(tr); !errors.Is(err, ErrDamaged) {
				t.Errorf("verify: %v", err)
			}
			ensure(t, c, tr)
			if err := c.Verify(tr); err != nil || builds.Load() != 2 {
				t.Errorf("after %d builds: %v", builds.Load(), err)
			}
		})
	}
}

// What keeps size and time of a file is beyond a look at every start.
func TestHiddenDamageIsForVerify(t *testing.T) {
	var builds atomic.Int32
	c, tr := newCache(t), tree(&builds)
	path := filepath.Join(ensure(t, c, tr), "b")
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.WriteFile(path, []byte("xx"), 0o600), os.Chtimes(path, time.Time{}, info.ModTime())); err != nil {
		t.Fatal(err)
	}
	if err := c.Verify(tr); !errors.Is(err, ErrDamaged) {
		t.Errorf("verify: %v", err)
	}
	if err := errors.Join(c.Repair(t.Context(), tr), c.Verify(tr)); err != nil {
		t.Errorf("after repair: %v", err)
	}
}

func TestFailedBuildLeavesNothing(t *testing.T) {
	c := newCache(t)
	broken := errors.New("broken")
	tr := Tree{Name: "tree", Build: func(_ context.Context, dir, _ string) error {
		return errors.Join(os.WriteFile(filepath.Join(dir, "half"), nil, 0o600), broken)
	}}
	if _, err := c.Ensure(t.Context(), tr); !errors.Is(err, broken) {
		t.Errorf("ensure: %v", err)
	}
	onlyLock(t, c)
}

func TestCanceledBuildLeavesNothing(t *testing.T) {
	var builds atomic.Int32
	c, tr := newCache(t), tree(&builds)
	ctx, cancel := context.WithCancel(t.Context())
	build := tr.Build
	tr.Build = func(ctx context.Context, dir, final string) error {
		cancel()
		return build(ctx, dir, final)
	}
	if _, err := c.Ensure(ctx, tr); !errors.Is(err, context.Canceled) {
		t.Errorf("ensure: %v", err)
	}
	onlyLock(t, c)
}

func TestUnfinishedFoldersAreSwept(t *testing.T) {
	var builds atomic.Int32
	c := newCache(t)
	left := filepath.Join(c.Dir(), unfinished+"123")
	if err := os.MkdirAll(filepath.Join(left, "deep"), 0o700); err != nil {
		t.Fatal(err)
	}
	ensure(t, c, tree(&builds))
	if _, err := os.Stat(left); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is still there", left)
	}
}

func TestOldTreesArePruned(t *testing.T) {
	var builds atomic.Int32
	c := newCache(t)
	named := func(name string) Tree {
		tr := tree(&builds)
		tr.Name = name
		return tr
	}
	old, recent, other := ensure(t, c, named("kind-1")), ensure(t, c, named("kind-2")), ensure(t, c, named("other-1"))
	long := time.Now().Add(-2 * keptFor)
	for _, dir := range []string{old, other} {
		if err := os.Chtimes(filepath.Join(dir, manifestName), long, long); err != nil {
			t.Fatal(err)
		}
	}
	latest := ensure(t, c, named("kind-3"))
	for dir, want := range map[string]bool{old: false, recent: true, other: true, latest: true} {
		if _, err := os.Stat(dir); (err == nil) != want {
			t.Errorf("%s is there: %v, want %v", filepath.Base(dir), err == nil, want)
		}
	}
}

// TestATreeOfTheFutureGrowsOld from when it is seen: it would stay for ever otherwise.
func TestATreeOfTheFutureGrowsOld(t *testing.T) {
	var builds atomic.Int32
	c := newCache(t)
	future, latest := tree(&builds), tree(&builds)
	future.Name, latest.Name = "kind-1", "kind-2"
	manifest := filepath.Join(ensure(t, c, future), manifestName)
	later := time.Now().AddDate(70, 0, 0)
	if err := os.Chtimes(manifest, later, later); err != nil {
		t.Fatal(err)
	}
	ensure(t, c, latest)
	info, err := os.Stat(manifest)
	if err != nil {
		t.Fatalf("it is gone at once: %v", err)
	}
	if info.ModTime().After(time.Now()) {
		t.Errorf("it is still of %v", info.ModTime())
	}
	if ensure(t, c, future); builds.Load() != 2 {
		t.Errorf("built %d trees, want 2: it is whole", builds.Load())
	}
}

func onlyLock(t *testing.T, c *Cache) {
	t.Helper()
	names, err := os.ReadDir(c.Dir())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if name.Name() != "lock" {
			t.Errorf("%s is left", name.Name())
		}
	}
}
