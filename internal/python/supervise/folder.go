package supervise

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"lesswait/internal/inuse"
)

// Folder is the throwaway folder of one run: where the learner's program
// finds itself, its home and its temporary files.
type Folder struct {
	Path   string
	marker string
	inUse  *os.File // open as long as this program uses it
}

// folderName begins the names of all runs' folders.
const folderName = "lesswait-run-"

// MarkerVariable names the environment variable by which processes of one
// run are known where nothing else tells.
const MarkerVariable = "LESSWAIT_RUN"

// NewFolder makes a folder with work, home and tmp in it, for this user only. Its
// error says what to do about it.
func NewFolder() (*Folder, error) {
	f, err := newFolder()
	if err != nil {
		return nil, fmt.Errorf("throwaway folder: %w; make room in %s, or choose another folder with %s", err, os.TempDir(), tempVariable())
	}
	return f, nil
}

// tempVariable names the folder for temporary files.
func tempVariable() string {
	if runtime.GOOS == "windows" {
		return "TEMP"
	}
	return "TMPDIR"
}

func newFolder() (*Folder, error) {
	inUse, err := inuse.MkdirTemp("", folderName) // SweepFolders leaves it alone while this program lives
	if err != nil {
		return nil, err
	}
	f := &Folder{Path: inUse.Name(), marker: rand.Text(), inUse: inUse}
	for _, sub := range []string{f.Work(), f.home(), f.temp()} {
		if err := os.Mkdir(sub, 0o700); err != nil {
			return nil, errors.Join(err, f.Remove())
		}
	}
	return f, nil
}

// SweepFolders removes the folders of runs that were left behind where this program
// and the keepers of its workers were killed at once.
func SweepFolders() {
	all, _ := filepath.Glob(filepath.Join(os.TempDir(), folderName+"*"))
	for _, path := range all {
		inuse.Clear(path, func(path string) error { return (&Folder{Path: path}).Remove() })
	}
}

// Work is the working folder of the run.
func (f *Folder) Work() string { return filepath.Join(f.Path, "work") }
func (f *Folder) home() string { return filepath.Join(f.Path, "home") }
func (f *Folder) temp() string { return filepath.Join(f.Path, "tmp") }

// Environ is the part of a run's environment that is its own.
func (f *Folder) Environ() map[string]string {
	return map[string]string{
		"HOME": f.home(), "USERPROFILE": f.home(),
		"TMPDIR": f.temp(), "TEMP": f.temp(), "TMP": f.temp(),
		MarkerVariable: f.marker,
	}
}

// Remove deletes the folder, also where the program took its own rights away.
func (f *Folder) Remove() error {
	_ = f.inUse.Close() // what is open can't be removed on Windows
	if os.RemoveAll(f.Path) == nil {
		return nil
	}
	_ = filepath.WalkDir(f.Path, func(path string, d fs.DirEntry, _ error) error {
		if d != nil && d.IsDir() {
			_ = os.Chmod(path, 0o700)
		}
		return nil
	})
	return os.RemoveAll(f.Path)
}
