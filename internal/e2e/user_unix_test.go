//go:build unix

package e2e

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"lesswait/internal/progress"
	"lesswait/internal/python/pythontest"
)

// user is somebody with a home folder of their own. When the test is over and
// all windows are closed, no Python may be left.
type user struct {
	t    *testing.T
	root string
	env  []string // added to the environment; the last of a name counts
}

func newUser(t *testing.T, env ...string) *user {
	t.Helper()
	u := &user{t: t, root: t.TempDir(), env: env}
	for _, dir := range []string{u.home(), u.temp()} {
		must(t, os.MkdirAll(dir, 0o700))
	}
	t.Cleanup(u.noPython)
	return u
}

func (u *user) home() string { return filepath.Join(u.root, "home") }

// temp is where the program puts what it runs, so that the path is in the
// environment of every Python process that belongs to this user.
func (u *user) temp() string { return filepath.Join(u.root, "tmp") }

// progressFile is where this user's progress is kept.
func (u *user) progressFile() string {
	return filepath.Join(u.home(), "data", "lesswait", "progress.json")
}

// state is the progress that is kept.
func (u *user) state() progress.State {
	u.t.Helper()
	store, err := progress.Open(filepath.Dir(u.progressFile()))
	must(u.t, err)
	return store.State()
}

// environ is the whole environment; nothing of the tests' own is in it but the
// PATH and the interpreter that all tests share.
func (u *user) environ() []string {
	return append([]string{
		"PATH=" + os.Getenv("PATH"),
		"HOME=" + u.home(), "TMPDIR=" + u.temp(),
		"XDG_DATA_HOME=" + filepath.Join(u.home(), "data"),
		"XDG_CACHE_HOME=" + filepath.Join(u.home(), "cache"),
		"XDG_CONFIG_HOME=" + filepath.Join(u.home(), "config"),
		"LESSWAIT_CACHE=" + pythontest.CacheDir(u.t),
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=en_US.UTF-8",
	}, u.env...)
}

// eventually waits for what no screen shows.
func (u *user) eventually(what string, met func() bool) {
	u.t.Helper()
	for late := time.Now().Add(patience); !met(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(late) {
			u.t.Fatalf("waited in vain for %s", what)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
