//go:build !windows

package atomicfile

import (
	"io/fs"
	"path/filepath"

	"github.com/google/renameio/v2"
)

// Write puts a file in the place of the one at path, if any. What a program that
// is killed meanwhile leaves behind begins with a dot and the file's name.
func Write(path string, text []byte, perm fs.FileMode) error {
	return renameio.WriteFile(path, text, perm,
		renameio.WithTempDir(filepath.Dir(path)), renameio.WithStaticPermissions(perm))
}
