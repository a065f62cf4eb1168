package provision

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Package is the tree of a Python package given as files, compiled by the
// interpreter python, whose byte code tag (such as "cpython-314") is part of
// the folder's name: each interpreter has its own.
func Package(files fs.FS, name, python, tag string, report Report) (Tree, error) {
	list, err := packageFiles(files)
	if err != nil {
		return Tree{}, fmt.Errorf("package %s: %w", name, err)
	}
	hash, err := hashFiles(files, list)
	if err != nil {
		return Tree{}, fmt.Errorf("package %s: %w", name, err)
	}
	return Tree{
		Name: strings.Join([]string{name, hash, tag}, "-"),
		Build: func(ctx context.Context, dir, final string) error {
			for _, file := range list {
				if err := copyFile(files, file, dir); err != nil {
					return err
				}
			}
			return compile(ctx, python, dir, final, report)
		},
	}, nil
}

// packageFiles leaves out byte code and hidden files, which a developer's
// checkout may hold.
func packageFiles(files fs.FS) ([]string, error) {
	var list []string
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		switch base := path.Base(name); {
		case err != nil:
			return err
		case name != "." && (base == "__pycache__" || strings.HasPrefix(base, ".")):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.Type().IsRegular():
			list = append(list, name)
		}
		return nil
	})
	return list, err
}

func hashFiles(files fs.FS, list []string) (string, error) {
	h := sha256.New()
	for _, name := range list {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(h, "%s %d\n", name, len(data))
		h.Write(data)
	}
	return hex.EncodeToString(h.Sum(nil))[:hashLength], nil
}

func copyFile(files fs.FS, name, dir string) error {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	target := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(target), 0o700); err != nil {
		return err
	}
	return os.WriteFile(target, data, 0o600)
}
