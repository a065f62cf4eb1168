package pythontest

import (
	"os"
	"path/filepath"
	"testing"
)

// LibrariesVariable names a folder with httpx and aiohttp for tests.
const LibrariesVariable = "LESSWAIT_TEST_LIBRARIES"

// debian is where the packages python3-httpx and python3-aiohttp of Debian and
// Ubuntu lie.
const debian = "/usr/lib/python3/dist-packages"

// Libraries is a folder with the real httpx and aiohttp. Without one the test
// is skipped.
func Libraries(tb testing.TB) string {
	tb.Helper()
	dir := os.Getenv(LibrariesVariable)
	if dir == "" {
		dir = debian
	}
	for _, name := range []string{"httpx", "aiohttp"} {
		if _, err := os.Stat(filepath.Join(dir, name, "__init__.py")); err != nil {
			tb.Skipf("there is no %s in %s: install Debian's python3-%s, or name a folder with %s", name, dir, name, LibrariesVariable)
		}
	}
	return dir
}
