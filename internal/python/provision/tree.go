package provision

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// Tree is a folder of prepared files.
type Tree struct {
	Name string // its folder's name, which changes when its content would
	// Build writes the files into dir; final is where they will lie.
	Build func(ctx context.Context, dir, final string) error
}

// Path is where the tree lies, or would.
func (c *Cache) Path(t Tree) string { return filepath.Join(c.dir, t.Name) }

// Ensure returns the tree's path, building it where it is missing or not as
// its manifest says. Where it is ready this costs a stat per file.
func (c *Cache) Ensure(ctx context.Context, t Tree) (string, error) {
	if c.ready(t) == nil {
		return c.Path(t), nil
	}
	return c.Path(t), c.locked(ctx, func() error {
		if c.ready(t) == nil { // another process was faster
			return nil
		}
		return c.build(ctx, t)
	})
}

// Verify reads every file of the tree; its error wraps ErrDamaged and names
// the first file that is not right.
func (c *Cache) Verify(t Tree) error { return check(c.Path(t), deep) }

// Repair builds the tree anew, whatever is there.
func (c *Cache) Repair(ctx context.Context, t Tree) error {
	return c.locked(ctx, func() error { return c.build(ctx, t) })
}

// Ready tells whether the tree is there, as far as a look shows.
func (c *Cache) Ready(t Tree) bool { return c.ready(t) == nil }

func (c *Cache) ready(t Tree) error { return check(c.Path(t), quick) }

// locked runs change while no other process changes the cache.
func (c *Cache) locked(ctx context.Context, change func() error) error {
	lock := flock.New(filepath.Join(c.dir, "lock"))
	if _, err := lock.TryLockContext(ctx, 20*time.Millisecond); err != nil {
		return explain(c.dir, fmt.Errorf("lock the cache: %w", err))
	}
	defer func() { _ = lock.Unlock() }()
	return explain(c.dir, change())
}

// build makes the tree beside its place and swaps it in. It runs locked, so
// every unfinished folder found here was left by a process that died.
func (c *Cache) build(ctx context.Context, t Tree) error {
	if err := c.sweep(); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(c.dir, unfinished)
	if err != nil {
		return fmt.Errorf("prepare %s: %w", t.Name, err)
	}
	err = errors.Join(t.Build(ctx, dir, c.Path(t)), ctx.Err())
	if err == nil {
		err = writeManifest(dir)
	}
	if err == nil {
		err = c.swap(dir, c.Path(t))
	}
	if err != nil {
		_ = os.RemoveAll(dir)
		return fmt.Errorf("prepare %s: %w", t.Name, err)
	}
	c.prune(t)
	return nil
}

// Remove takes away all trees of these kinds ("libraries"), whatever they were
// built for, and returns their paths. Each is put aside first, so that none is
// ever there in part.
func (c *Cache) Remove(ctx context.Context, kinds ...string) (removed []string, err error) {
	err = c.locked(ctx, func() error {
		for _, kind := range kinds {
			found, _ := filepath.Glob(filepath.Join(c.dir, kind+"-*"))
			for _, dir := range found {
				if err := os.Rename(dir, filepath.Join(c.dir, unfinished+filepath.Base(dir))); err != nil {
					return fmt.Errorf("remove %s (is another lesswait running?): %w", dir, err)
				}
				removed = append(removed, dir)
			}
		}
		return c.sweep()
	})
	return removed, err
}

// keptFor is how long trees of other versions stay.
const keptFor = 30 * 24 * time.Hour

// prune removes trees of t's kind that were built long ago for another
// version. One that is still used is built again; failing to is no failure. The age of
// one that says it was built later than now, since the clock was wrong then or is now,
// counts from here.
func (c *Cache) prune(t Tree) {
	kind, _, _ := strings.Cut(t.Name, "-")
	others, _ := filepath.Glob(filepath.Join(c.dir, kind+"-*"))
	for _, dir := range others {
		manifest := filepath.Join(dir, manifestName)
		info, err := os.Stat(manifest)
		if err != nil || dir == c.Path(t) {
			continue
		}
		switch age := time.Since(info.ModTime()); {
		case age < 0:
			now := time.Now()
			_ = os.Chtimes(manifest, now, now)
		case age > keptFor:
			_ = os.RemoveAll(dir)
		}
	}
}

// unfinished starts the names of folders that are not, or no longer, in use.
const unfinished = ".unfinished-"

// swap puts dir in path's place. Programs that run from the old folder keep
// the files they have open.
func (c *Cache) swap(dir, path string) error {
	old := dir + ".old"
	if err := os.Rename(path, old); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("put the old folder aside (is another lesswait running?): %w", err)
	}
	if err := os.Rename(dir, path); err != nil {
		return err
	}
	_ = os.RemoveAll(old) // what stays is swept by the next build
	return syncDir(c.dir)
}

// sweep removes what killed processes have left.
func (c *Cache) sweep() error {
	left, err := filepath.Glob(filepath.Join(c.dir, unfinished+"*"))
	if err != nil {
		return err
	}
	for _, dir := range left {
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
	}
	return nil
}
