package bench

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"lesswait/exercises"
	"lesswait/internal/course"
	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
	"lesswait/lessons"
)

// pythonVariable names the interpreter that stands for the system's own.
const pythonVariable = "LESSWAIT_BENCH_PYTHON"

// build compiles a package of the module, and returns the program.
func build(b *testing.B, name string) string {
	b.Helper()
	program := filepath.Join(b.TempDir(), filepath.Base(name))
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	output, err := exec.CommandContext(b.Context(), "go", "build", "-o", program, name).CombinedOutput()
	if err != nil {
		b.Fatalf("go build %s: %v\n%s", name, err, output)
	}
	return program
}

// home is an environment in which nobody has used lesswait yet, with the
// tests' interpreter. What follows overrides it.
func home(b *testing.B, more ...string) []string {
	b.Helper()
	dir := b.TempDir()
	return append(os.Environ(), append([]string{
		"HOME=" + dir, "XDG_STATE_HOME=", "LESSWAIT_DIR=" + dir, "LESSWAIT_PYTHON=",
		"LESSWAIT_CACHE=" + pythontest.CacheDir(b), "NO_COLOR=", "LC_ALL=C.UTF-8",
	}, more...)...)
}

// systemPython is the executable of the system's python3. A launcher that only
// finds it, such as a version manager's, does not count: it would flatter us.
func systemPython(b *testing.B) string {
	b.Helper()
	name := os.Getenv(pythonVariable)
	if name == "" {
		name = "python3"
	}
	output, err := exec.CommandContext(b.Context(), name, "-c", "import sys; print(sys.executable)").Output()
	if err != nil {
		b.Skipf("%s can't be run (%v): name a Python by %s", name, err, pythonVariable)
	}
	return strings.TrimSpace(string(output))
}

// importAsyncio is the yardstick for checks: a process that imports asyncio,
// from byte code, and ends.
func importAsyncio(ctx context.Context, interpreter string, flags ...string) func() error {
	return func() error {
		return exec.CommandContext(ctx, interpreter, append(flags, "-c", "import asyncio")...).Run()
	}
}

// workerFlags are those that lesswait starts the embedded interpreter with.
func workerFlags() []string { return []string{"-s", "-P", "-S", "-B", "-X", "utf8"} }

func theCourse(b *testing.B) *course.Course {
	b.Helper()
	c, err := course.Load(lessons.Files, exercises.Files)
	if err != nil {
		b.Fatal(err)
	}
	return c
}

// fetchAll is the exercise that checks are measured with: its first case takes three
// seconds of virtual time.
func fetchAll(b *testing.B) *course.Exercise {
	b.Helper()
	ex, ok := theCourse(b).Exercise("fetch-all")
	if !ok {
		b.Fatal("there is no exercise fetch-all")
	}
	return ex
}

// pool has so many workers ready, until the benchmark ends.
func pool(b *testing.B, in *python.Interpreter, warm int) *python.Pool {
	b.Helper()
	p := python.NewPool(in, warm)
	b.Cleanup(func() { _ = p.Close() })
	return p
}

// ready returns when so many workers wait for a request.
func ready(b *testing.B, p *python.Pool, n int) {
	b.Helper()
	if err := p.Warm(b.Context(), n); err != nil {
		b.Fatal(err)
	}
}
