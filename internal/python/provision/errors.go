package provision

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// ErrCache marks every failure of the cache folder that the user can mend by
// choosing another folder or making room.
var ErrCache = errors.New("the cache folder can't be used")

// ErrDamaged marks a folder whose files are not what its manifest says.
var ErrDamaged = errors.New("files are missing or damaged")

// CacheError names the folder, what went wrong and the way out.
type CacheError struct {
	Dir    string
	Reason string
	Err    error
}

func (e *CacheError) Error() string {
	return fmt.Sprintf("%s %s; choose another folder with %s=/some/folder", e.Dir, e.Reason, CacheVariable)
}

// Unwrap lets errors.Is find both ErrCache and the cause.
func (e *CacheError) Unwrap() []error { return []error{ErrCache, e.Err} }

// explain turns what the system says of a write into a CacheError where the
// user can do something about it, and leaves other errors alone.
func explain(dir string, err error) error {
	var known *CacheError
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case errors.Is(err, ErrNotRunnable) && !errors.Is(err, fs.ErrPermission):
		return err
	case errors.Is(err, ErrNotRunnable):
		return &CacheError{dir, "lies where no program may be run (a file system that is mounted noexec, say)", err}
	case isFull(err):
		return &CacheError{dir, "has no space left (about 80 MB are needed)", err}
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return &CacheError{dir, "can't be written to", err}
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, fs.ErrExist):
		return &CacheError{dir, "isn't a folder", err}
	}
	var path *os.PathError
	if errors.As(err, &path) {
		return &CacheError{dir, fmt.Sprintf("can't be used (%v)", path.Err), err}
	}
	return err
}
