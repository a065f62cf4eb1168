package provision

import (
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Report tells how far a step has come: done of total, in the step's units.
type Report func(step string, done, total int64)

// Interpreter is the tree of an embedded CPython, unpacked and compiled.
func Interpreter(files fs.FS, version string, report Report) (Tree, error) {
	hash, err := contentHash(files)
	if err != nil {
		return Tree{}, err
	}
	return Tree{
		Name: "python-" + version + "-" + hash,
		Build: func(ctx context.Context, dir, final string) error {
			if err := unpack(ctx, files, dir, report); err != nil {
				return err
			}
			return compile(ctx, Executable(dir), dir, final, report)
		},
	}, nil
}

// unpack writes the wanted files below dir and reports bytes.
func unpack(ctx context.Context, files fs.FS, dir string, report Report) error {
	list, err := wantedFiles(files)
	if err != nil {
		return err
	}
	var done, total int64
	for _, f := range list {
		total += f.Size
	}
	for _, f := range list {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := unpackFile(files, f, dir); err != nil {
			return fmt.Errorf("unpack %s: %w", f.Name, err)
		}
		done += f.Size
		report("unpacking", done, total)
	}
	return nil
}

func unpackFile(files fs.FS, f packed, dir string) error {
	path := filepath.Join(dir, filepath.FromSlash(f.Name))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	if f.Symlink != "" {
		return os.Symlink(f.Symlink, path)
	}
	source, err := openPacked(files, f)
	if err != nil {
		return err
	}
	defer func() { _ = source.Close() }()
	perm := fs.FileMode(0o600)
	if f.Mode&0o111 != 0 {
		perm = 0o700
	}
	target, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, perm)
	if err != nil {
		return err
	}
	size, err := io.Copy(target, source)
	if closed := target.Close(); err == nil {
		err = closed
	}
	if err == nil && size != f.Size {
		err = fmt.Errorf("%d bytes where %d are listed", size, f.Size)
	}
	return err
}

func openPacked(files fs.FS, f packed) (io.ReadCloser, error) {
	if !f.Compressed {
		return files.Open(f.Name)
	}
	source, err := files.Open(f.Name + ".gz")
	if err != nil {
		return nil, err
	}
	return gzip.NewReader(source) // an embedded file holds nothing to close
}
