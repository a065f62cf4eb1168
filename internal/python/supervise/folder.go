package supervise

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Folder is the throwaway folder of one run: where the learner's program
// finds itself, its home and its temporary files.
type Folder struct {
	Path   string
	marker string
}

// MarkerVariable names the environment variable by which processes of one
// run are known where nothing else tells.
const MarkerVariable = "LESSWAIT_RUN"

// NewFolder makes a folder with work, home and tmp in it, for this user only.
func NewFolder() (*Folder, error) {
	path, err := os.MkdirTemp("", "lesswait-")
	if err != nil {
		return nil, err
	}
	f := &Folder{Path: path, marker: rand.Text()}
	for _, sub := range []string{f.Work(), f.home(), f.temp()} {
		if err := os.Mkdir(sub, 0o700); err != nil {
			return nil, errors.Join(err, f.Remove())
		}
	}
	return f, nil
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
