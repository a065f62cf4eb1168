package provision

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// CacheVariable is the environment variable that chooses the cache folder.
const CacheVariable = "LESSWAIT_CACHE"

// DefaultDir is where the cache lies unless the caller says otherwise: the
// folder that LESSWAIT_CACHE names, or lesswait in the user's cache folder.
func DefaultDir(getenv func(string) string) (string, error) {
	if dir := getenv(CacheVariable); dir != "" {
		return filepath.Abs(dir)
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", &CacheError{"the user's cache folder", "isn't known (" + err.Error() + ")", err}
	}
	return filepath.Join(dir, "lesswait"), nil
}

// Cache is a folder that only this user can write to.
type Cache struct{ dir string }

// OpenCache makes the folder where it is missing, and refuses one in which
// somebody else could have put a program.
func OpenCache(dir string) (*Cache, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("cache folder: %w", err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, explain(dir, err)
	}
	info, err := os.Stat(dir)
	if err != nil {
		return nil, explain(dir, err)
	}
	if err := private(dir, info); err != nil {
		return nil, err
	}
	return &Cache{dir: dir}, nil
}

// Dir is the cache folder's absolute path.
func (c *Cache) Dir() string { return c.dir }

// unsafeFolder is the error for a folder that others can plant code in.
func unsafeFolder(dir, reason string) error {
	return &CacheError{dir, reason, fs.ErrPermission}
}
