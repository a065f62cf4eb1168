package author

import (
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

//go:embed template
var template embed.FS

// Begin writes a course to start from into a folder, which must be new or
// empty: a lesson with its demo and quiz, and an exercise, all of which work.
func Begin(dir string) error {
	entries, err := os.ReadDir(dir)
	if err == nil && len(entries) > 0 {
		return fmt.Errorf("%s is not empty, and nothing in it is to be lost: name a new folder", dir)
	}
	if err != nil && !os.IsNotExist(err) {
		return fmt.Errorf("%s can't be a course: %w", dir, err)
	}
	files, err := fs.Sub(template, "template")
	if err != nil {
		return err
	}
	err = fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return write(files, name, entry, filepath.Join(dir, filepath.FromSlash(name)))
	})
	if err != nil {
		return fmt.Errorf("write the course to %s: %w", dir, err)
	}
	return nil
}

// write copies a file or folder of the template.
func write(files fs.FS, name string, entry fs.DirEntry, path string) error {
	if entry.IsDir() {
		return os.MkdirAll(path, 0o755)
	}
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	return os.WriteFile(path, text, 0o644)
}
