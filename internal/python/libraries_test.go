package python_test

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
)

// venv is a virtual environment of the embedded interpreter, and the folder of
// its packages.
func venv(t *testing.T) (path, packages string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("its virtual environments are laid out otherwise, and symbolic links are a privilege")
	}
	embedded := pythontest.Interpreter(t)
	// The interpreter tells the folder without symbolic links.
	root, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.SplitN(embedded.Version, ".", 3)
	packages = filepath.Join(root, "lib", "python"+parts[0]+"."+parts[1], "site-packages")
	path = filepath.Join(root, "bin", "python3")
	for _, dir := range []string{packages, filepath.Dir(path)} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(embedded.Path, path); err != nil {
		t.Fatal(err)
	}
	config := "home = " + filepath.Dir(embedded.Path) + "\ninclude-system-site-packages = false\n"
	if err := os.WriteFile(filepath.Join(root, "pyvenv.cfg"), []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, packages
}

func TestPackagesOfTheLearnersPython(t *testing.T) {
	t.Parallel()
	path, packages := venv(t)
	if err := os.WriteFile(filepath.Join(packages, "httpx.py"), []byte("__version__ = '9.9'\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	in, err := python.Open(t.Context(), python.Options{Path: path, CacheDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(in.Libraries, packages) {
		t.Fatalf("its packages are looked for in %q; want %s among them", in.Libraries, packages)
	}
	pool := python.NewPool(in, 0)
	t.Cleanup(func() { _ = pool.Close() })
	fields := map[string]any{"op": "run", "file": "p.py", "source": "import httpx", "clock": "real", "trace": "off"}
	for _, given := range []struct {
		libraries []string
		want      string
	}{
		{nil, `"ok":false`}, // a program without a web server sees nothing of them
		{pool.Libraries(), `"version":"9.9"`},
		{[]string{}, `"name":"httpx","version":"","problem":""`},
	} {
		fields["libraries"] = given.libraries
		result := run(t, pool, python.Request{Fields: fields})
		if got := strings.ReplaceAll(strings.ReplaceAll(string(result.Verdict), ": ", ":"), ", ", ","); !strings.Contains(got, given.want) {
			t.Errorf("with %q the verdict is %s; want %s in it", given.libraries, got, given.want)
		}
	}
}
