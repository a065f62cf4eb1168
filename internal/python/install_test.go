package python_test

import (
	"context"
	"errors"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
)

// withoutLibraries is the embedded interpreter, which is unpacked already, with
// a cache of the test's own.
func withoutLibraries(t *testing.T) python.Options {
	t.Helper()
	return python.Options{Path: pythontest.Interpreter(t).Path, CacheDir: t.TempDir()}
}

func TestInstallLibraries(t *testing.T) {
	t.Parallel()
	var steps []string
	options := withoutLibraries(t)
	options.Progress = func(p python.Progress) { steps = append(steps, p.Step) }
	before := opened(t, options)
	if len(before.Libraries) != 0 {
		t.Fatalf("there are libraries before any were installed: %v", before.Libraries)
	}
	index := pythontest.Index(t, python.Pinned(), nil)
	folder, err := python.InstallLibraries(t.Context(), options, index)
	if err != nil {
		t.Fatal(err)
	}
	if got := opened(t, options).Libraries; !slices.Equal(got, []string{folder}) {
		t.Errorf("libraries are %v; want %s", got, folder)
	}
	if !slices.Contains(steps, "getting httpx==0.28.1") || !slices.Contains(steps, "installing") {
		t.Errorf("the steps told are %q", steps)
	}
	runsWith(t, opened(t, options), `"version":"0.28.1"`)
	if again, err := python.InstallLibraries(t.Context(), options, "http://127.0.0.1:9/simple"); err != nil || again != folder {
		t.Errorf("installed again, without an index: %q, %v", again, err)
	}
}

func opened(t *testing.T, o python.Options) *python.Interpreter {
	t.Helper()
	in, err := python.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// runsWith runs a program that imports httpx and aiohttp.
func runsWith(t *testing.T, in *python.Interpreter, want string) {
	t.Helper()
	pool := python.NewPool(in, 0)
	t.Cleanup(func() { _ = pool.Close() })
	result := run(t, pool, python.Request{Fields: map[string]any{
		"op": "run", "file": "p.py", "source": "import httpx, aiohttp", "clock": "real", "trace": "off", "libraries": pool.Libraries(),
	}})
	if got := strings.ReplaceAll(string(result.Verdict), ": ", ":"); !strings.Contains(got, want) || strings.Contains(got, `"version":""`) {
		t.Errorf("the verdict is %s; want %s in it", got, want)
	}
}

func TestInstallLeavesNothingHalfDone(t *testing.T) {
	t.Parallel()
	closed := httptest.NewServer(nil)
	closed.Close()
	options := withoutLibraries(t)
	for name, c := range map[string]struct{ index, says string }{
		"offline":  {closed.URL + "/simple", "the package index can't be reached (127.0.0.1: Failed to establish a new connection: ["},
		"missing":  {pythontest.Index(t, python.Pinned()[1:], nil), "No matching distribution found for httpx==0.28.1"},
		"unusable": {pythontest.Index(t, python.Pinned(), map[string]string{"httpx": "raise ImportError('no such symbol')"}), "no such symbol"},
	} {
		_, err := python.InstallLibraries(t.Context(), options, c.index)
		if !errors.Is(err, python.ErrInstall) || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "prepare") {
			t.Errorf("%s: error %v; want one with %q", name, err, c.says)
		}
		if left, _ := filepath.Glob(filepath.Join(options.CacheDir, "libraries-*")); len(left) > 0 {
			t.Errorf("%s: it left %v", name, left)
		}
		if left, _ := filepath.Glob(filepath.Join(options.CacheDir, ".unfinished-*")); len(left) > 0 {
			t.Errorf("%s: it left %v", name, left)
		}
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := python.InstallLibraries(gone, options, closed.URL); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if in := opened(t, options); len(in.Libraries) != 0 {
		t.Errorf("there are libraries: %v", in.Libraries)
	}
}

func TestInstallForTheLearnersPython(t *testing.T) {
	t.Parallel()
	path, packages := venv(t)
	options := python.Options{Path: path, CacheDir: t.TempDir()}
	folder, err := python.InstallLibraries(t.Context(), options, pythontest.Index(t, python.Pinned(), nil))
	if err != nil {
		t.Fatal(err)
	}
	libraries := opened(t, options).Libraries
	if at := slices.Index(libraries, folder); at < slices.Index(libraries, packages) {
		t.Errorf("libraries are %v; want the learner's own before %s", libraries, folder)
	}
	runsWith(t, opened(t, options), `"version":"0.28.1"`)
}
