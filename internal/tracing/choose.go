package tracing

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// Choice is an interpreter that a user would run the program with.
type Choice struct {
	Path string
	// Own says that it is the program's environment: where it won't do, another
	// one lacks what the program imports, which is to be said.
	Own bool
}

// Interpreters are the choices in their order: the environment that is active,
// one that lies beside the program or above it, and what `python3` means. None
// has been looked into.
func Interpreters(folder string, getenv func(string) string) []Choice {
	var all []Choice
	for _, name := range []string{"VIRTUAL_ENV", "CONDA_PREFIX"} {
		if dir := getenv(name); dir != "" {
			all = append(all, Choice{inside(dir), true})
		}
	}
	if dir := environmentAbove(folder); dir != "" {
		all = append(all, Choice{inside(dir), true})
	}
	for _, name := range []string{"python3", "python"} {
		if path, err := exec.LookPath(name); err == nil {
			all = append(all, Choice{path, false})
		}
	}
	return all
}

// environmentAbove is the nearest virtual environment of the usual name, empty
// for none.
func environmentAbove(folder string) string {
	for {
		for _, name := range []string{".venv", "venv"} {
			dir := filepath.Join(folder, name)
			if _, err := os.Stat(filepath.Join(dir, "pyvenv.cfg")); err == nil {
				return dir
			}
		}
		above := filepath.Dir(folder)
		if above == folder {
			return ""
		}
		folder = above
	}
}

// inside is the interpreter of a virtual environment.
func inside(dir string) string {
	if runtime.GOOS == "windows" {
		return filepath.Join(dir, "Scripts", "python.exe")
	}
	return filepath.Join(dir, "bin", "python")
}
