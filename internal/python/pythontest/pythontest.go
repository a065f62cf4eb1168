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

// OthersVariable lists further interpreters, separated like a PATH, on which
// tests are to run as well.
const OthersVariable = "LESSWAIT_TEST_PYTHONS"

// Others returns the interpreters that OthersVariable lists. Without any the
// test is skipped.
func Others(tb testing.TB) []*python.Interpreter {
	tb.Helper()
	var others []*python.Interpreter
	for _, path := range filepath.SplitList(os.Getenv(OthersVariable)) {
		in, err := python.Open(tb.Context(), python.Options{Path: path, CacheDir: CacheDir(tb)})
		if err != nil {
			tb.Fatalf("%s of %s: %v", path, OthersVariable, err)
		}
		others = append(others, in)
	}
	if len(others) == 0 {
		tb.Skipf("%s lists no other interpreter, such as a CPython 3.12 and 3.13", OthersVariable)
	}
	return others
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
