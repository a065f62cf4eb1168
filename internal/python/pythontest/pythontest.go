// Package pythontest gives tests a real interpreter, unpacked once for all
// packages and all runs. It is for tests only.
package pythontest

import (
	"os"
	"path/filepath"
	"testing"

	"lesswait/internal/python"
	"lesswait/internal/python/provision"
)

// Interpreter returns the embedded interpreter, ready to run. Test binaries
// that run side by side share it.
func Interpreter(tb testing.TB) *python.Interpreter {
	tb.Helper()
	in, err := python.Open(tb.Context(), python.Options{CacheDir: CacheDir(tb)})
	if err != nil {
		tb.Fatalf("the interpreter for tests: %v", err)
	}
	return in
}

// CacheDir is the tests' cache: the folder of LESSWAIT_CACHE, or one of
// their own in the user's cache folder.
func CacheDir(tb testing.TB) string {
	tb.Helper()
	if dir := os.Getenv(provision.CacheVariable); dir != "" {
		return dir
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		tb.Fatalf("no cache folder for tests, set %s: %v", provision.CacheVariable, err)
	}
	return filepath.Join(dir, "lesswait-test")
}
