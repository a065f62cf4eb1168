//go:build unix

package e2e

import (
	"path/filepath"
	"sync"
	"testing"
)

// TestTenAtOnce: ten that start at one moment, with nothing unpacked yet, share one
// cache and one folder. All of them work, and every attempt is kept.
func TestTenAtOnce(t *testing.T) {
	t.Parallel()
	const many = 10
	u := newUser(t)
	cache := filepath.Join(u.root, "cache")
	u.env = append(u.env, "LESSWAIT_CACHE="+cache)
	answer := u.file("answer.py", together)
	var all sync.WaitGroup
	for range many {
		all.Go(func() {
			if status, said := u.command("", "check", "fetch-all", answer); status != 0 {
				t.Errorf("status %d: %s", status, said)
			}
		})
	}
	all.Wait()
	if done := u.state().Exercises["fetch-all"]; done.Attempts != many || !done.Passed() {
		t.Errorf("kept: %+v", done)
	}
	if left, err := filepath.Glob(filepath.Join(cache, ".unfinished-*")); err != nil || len(left) > 0 {
		t.Errorf("left in the cache: %v (%v)", left, err)
	}
	if left, err := filepath.Glob(filepath.Join(u.temp(), "*")); err != nil || len(left) > 0 {
		t.Errorf("left among the temporary files: %v (%v)", left, err)
	}
}
