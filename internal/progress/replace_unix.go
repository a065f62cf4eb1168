//go:build !windows

package progress

import (
	"path/filepath"

	"github.com/google/renameio/v2"
)

// replace writes a file as a whole: a reader sees the old content or the new.
func replace(path string, text []byte) error {
	return renameio.WriteFile(path, text, 0o600, renameio.WithTempDir(filepath.Dir(path)))
}
