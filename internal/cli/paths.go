package cli

import (
	"cmp"
	"errors"
	"path/filepath"
	"runtime"

	"lesswait/internal/workspace"
)

// progressDir is the part of the learner's folder where progress is kept.
const progressDir = ".progress"

// folder is the learner's folder: --dir, LESSWAIT_DIR, or lesswait in the home.
func (a *app) folder() (string, error) {
	if dir := cmp.Or(a.dir, a.getenv("LESSWAIT_DIR")); dir != "" {
		return dir, nil
	}
	home := a.getenv("HOME")
	if runtime.GOOS == "windows" {
		home = a.getenv("USERPROFILE")
	}
	if home == "" {
		return "", usage(errors.New("there is no home folder to keep your answers in. Choose a folder with --dir or LESSWAIT_DIR"))
	}
	return filepath.Join(home, "lesswait"), nil
}

func (a *app) workspace() (*workspace.Workspace, error) {
	dir, err := a.folder()
	if err != nil {
		return nil, err
	}
	return workspace.New(dir), nil
}
