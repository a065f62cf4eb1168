package progress

import (
	"errors"
	"path/filepath"
)

// ErrNoHome means that the environment names no place for a program's data.
var ErrNoHome = errors.New("no folder for progress: neither HOME nor XDG_DATA_HOME (on Windows LocalAppData) is set; --dir names a folder for it, too")

// Dir is the folder for a program's data on the operating system goos:
// XDG_DATA_HOME, or what the system has in its place.
func Dir(goos string, getenv func(string) string) (string, error) {
	if goos == "windows" {
		if local := getenv("LocalAppData"); local != "" {
			return filepath.Join(local, "lesswait"), nil
		}
		return "", ErrNoHome
	}
	// The specification says to ignore a relative path.
	if data := getenv("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return filepath.Join(data, "lesswait"), nil
	}
	home := getenv("HOME")
	if home == "" {
		return "", ErrNoHome
	}
	if goos == "darwin" {
		return filepath.Join(home, "Library", "Application Support", "lesswait"), nil
	}
	return filepath.Join(home, ".local", "share", "lesswait"), nil
}
