package provision

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
)

// Pip is the tree of pip, unpacked; it runs once, so nothing is compiled.
func Pip(files fs.FS, report Report) (Tree, error) {
	hash, err := contentHash(files)
	if err != nil {
		return Tree{}, err
	}
	return Tree{
		Name:  "pip-" + hash,
		Build: func(ctx context.Context, dir, _ string) error { return unpack(ctx, files, dir, report) },
	}, nil
}

// Packages is a tree that install fills with packages for the interpreter
// python, compiled.
func Packages(name, python string, install func(ctx context.Context, dir string) error, report Report) Tree {
	return Tree{
		Name: name,
		Build: func(ctx context.Context, dir, final string) error {
			if err := install(ctx, dir); err != nil {
				return err
			}
			return compile(ctx, python, dir, final, report)
		},
	}
}

// Built tells whether the tree is there, without looking at its files.
func (c *Cache) Built(t Tree) bool {
	_, err := os.Stat(filepath.Join(c.Path(t), manifestName))
	return err == nil
}
