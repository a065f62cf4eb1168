package python_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"lesswait/internal/python/provision"
	"lesswait/internal/python/pythontest"
)

// sideTimeout ends a test file that hangs.
const sideTimeout = 2 * time.Minute

// TestPythonSide runs the Python side's own tests, a process a file.
func TestPythonSide(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("pylib/tests/test_*.py")
	if err != nil || len(files) == 0 {
		t.Fatalf("no tests of the Python side: %v", err)
	}
	pythons := append([]string{pythontest.Interpreter(t).Path}, filepath.SplitList(os.Getenv(pythontest.OthersVariable))...)
	for _, python := range pythons {
		for _, file := range files {
			t.Run(filepath.Base(filepath.Dir(filepath.Dir(python)))+"/"+filepath.Base(file), func(t *testing.T) {
				t.Parallel()
				unittest(t, python, file)
			})
		}
	}
}

func unittest(t *testing.T, python, file string) {
	ctx, cancel := context.WithTimeout(t.Context(), sideTimeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, python, "-s", "-P", "-S", "-B", "-X", "utf8",
		"-m", "unittest", "discover", "-s", "tests", "-t", "tests", "-p", filepath.Base(file))
	cmd.Dir = "pylib"
	folder, err := filepath.Abs("pylib")
	if err != nil {
		t.Fatal(err)
	}
	cmd.Env = append(provision.Environment(), "PYTHONPATH="+folder, "HOME="+t.TempDir(), "TMPDIR="+t.TempDir(), "PATH=/usr/bin:/bin")
	cmd.WaitDelay = time.Second
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
