package workbench

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"

	tea "charm.land/bubbletea/v2"
	"github.com/gofrs/flock"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python"
	"lesswait/internal/watch"
	"lesswait/internal/workspace"
)

// watchEvent spares the files of this package an import.
type watchEvent = watch.Event

// Files is the learner's folder: see package workspace.
type Files interface {
	Prepare(*course.Exercise) (path string, err error)
	Reset(*course.Exercise) (kept string, err error)
	File(*course.Exercise) string

	Load(*course.Exercise) ([]byte, error)
	Save(ex *course.Exercise, text, base []byte) error
	Replace(ex *course.Exercise, text []byte) (kept string, err error)
	Keep(ex *course.Exercise, text []byte) (kept string, err error)
	NewDraft(*course.Exercise) *workspace.Draft
	Drafts(*course.Exercise) []*workspace.Draft
}

// Deps is what the workbench needs beyond the Env. Engine and Files must be
// given; of the others the zero value is what is wanted outside of tests.
type Deps struct {
	// Engine gives the runner and the version of its Python. It is called for
	// every check, off the update loop, and tells what takes its time.
	Engine func(ctx context.Context, progress func(step string, done, total int64)) (python.Runner, string, error)
	Files  Files
	// Claim tells whether this exercise is open in another lesswait; see ClaimIn.
	Claim func(exercise string) (release func(), taken bool)
	// Lend runs the editor, to which ctrl+c belongs while it has the terminal.
	Lend func(run func() error) error

	// Check judges an answer; the trace of one that passes is that of a case, nil
	// for the usual one.
	Check    func(ctx context.Context, r python.Runner, version string, ex *course.Exercise, file string, source []byte, of *check.Case) (check.Verdict, error)
	Read     func(path string) ([]byte, error)
	Watch    func(ctx context.Context, path string) <-chan watch.Event
	Exec     func(*exec.Cmd, tea.ExecCallback) tea.Cmd
	LookPath func(string) (string, error)
}

func (d Deps) complete() Deps {
	if d.Check == nil {
		d.Check = judge
	}
	if d.Read == nil {
		d.Read = func(path string) ([]byte, error) { return check.Read(path, nil) }
	}
	if d.Watch == nil {
		d.Watch = watch.File
	}
	if d.Lend == nil {
		d.Lend = func(run func() error) error { return run() }
	}
	if d.Exec == nil {
		d.Exec = d.exec
	}
	if d.LookPath == nil {
		d.LookPath = exec.LookPath
	}
	if d.Claim == nil {
		d.Claim = func(string) (func(), bool) { return func() {}, false }
	}
	return d
}

func judge(ctx context.Context, r python.Runner, version string, ex *course.Exercise, file string, source []byte, of *check.Case) (check.Verdict, error) {
	return check.New(r, version).Showing(of).Check(ctx, ex, file, source)
}

// ClaimIn gives a Claim that keeps its locks in a folder, which is made. What
// can't be locked counts as free: the check works all the same.
func ClaimIn(dir string) func(exercise string) (release func(), taken bool) {
	return func(exercise string) (func(), bool) {
		if dir == "" {
			return func() {}, false
		}
		_ = os.MkdirAll(dir, 0o700)
		lock := flock.New(filepath.Join(dir, exercise+".lock"))
		mine, err := lock.TryLock()
		if err != nil {
			return func() {}, false
		}
		return func() { _ = lock.Unlock() }, !mine // the system unlocks it at the end in any case
	}
}
