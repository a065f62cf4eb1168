package python_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"lesswait/internal/python"
	"lesswait/internal/python/provision"
	"lesswait/internal/python/pythontest"
)

// works runs a program on the interpreter.
func works(t *testing.T, in *python.Interpreter) {
	t.Helper()
	folder, err := filepath.Abs("testdata/standin")
	if err != nil {
		t.Fatal(err)
	}
	pool := python.NewPool(python.StandIn(in, folder, "standin"), 0)
	defer closed(t, pool)
	res := run(t, pool, code(`import asyncio, sys`, `verdict(sys.version.split()[0])`))
	if got, want := string(res.Verdict), `"`+in.Version+`"`; got != want {
		t.Errorf("the interpreter says it is %s, want %s; it wrote %s", got, want, res.Output)
	}
}

// TestUnpack is the program of TestProvisioning that unpacks, and tells when
// it has begun to.
func TestUnpack(t *testing.T) {
	if os.Getenv(roleVariable) != "unpack" {
		t.Skip("only as a program of TestProvisioning")
	}
	var once sync.Once
	begun := func(python.Progress) { once.Do(func() { fmt.Println("begun") }) }
	if _, err := python.Open(t.Context(), python.Options{Progress: begun}); err != nil {
		t.Fatal(err)
	}
}

// roleVariable makes this test binary another program.
const roleVariable = "LESSWAIT_TEST_ROLE"

func unpacker(t *testing.T, dir string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "-test.run=^TestUnpack$", "-test.v")
	cmd.Env = append(os.Environ(), roleVariable+"=unpack", "LESSWAIT_CACHE="+dir)
	return cmd
}

// One cache lives through a killed unpacking, two at once, and damage.
func TestProvisioning(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "cache")
	killHalfway(t, dir)
	twoAtOnce(t, dir)
	options := python.Options{CacheDir: dir, Progress: func(p python.Progress) { t.Errorf("unpacked again: %v", p) }}
	in, err := python.Open(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	works(t, in)
	options.Progress = nil
	damageAndRepair(t, options)
}

func killHalfway(t *testing.T, dir string) {
	cmd := unpacker(t, dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(out); lines.Scan() && lines.Text() != "begun"; {
		continue
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // it was killed
	if left, _ := filepath.Glob(filepath.Join(dir, ".unfinished-*")); len(left) != 1 {
		t.Errorf("the killed unpacking left %v, want one unfinished folder", left)
	}
}

func twoAtOnce(t *testing.T, dir string) {
	var all sync.WaitGroup
	for range 2 {
		cmd := unpacker(t, dir)
		all.Go(func() {
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
	all.Wait()
	if left, _ := filepath.Glob(filepath.Join(dir, ".unfinished-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// damageAndRepair damages a file so that only one who reads it can see it.
func damageAndRepair(t *testing.T, o python.Options) {
	found, _ := filepath.Glob(filepath.Join(o.CacheDir, "python-*", "*", "python*", "asyncio", "__pycache__", "tasks.*"))
	if len(found) != 1 {
		t.Fatalf("asyncio's byte code is at %v", found)
	}
	info, err := os.Stat(found[0])
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(found[0], bytes.Repeat([]byte{7}, len(data)), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(found[0], info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	if ok, text := findings(python.Diagnose(t.Context(), o)); ok || !strings.Contains(text, "tasks.") {
		t.Errorf("the doctor does not name the damaged file:\n%s", text)
	}
	if err := python.Repair(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	if ok, text := findings(python.Diagnose(t.Context(), o)); !ok {
		t.Errorf("after the repair:\n%s", text)
	}
}

func findings(list []python.Finding) (ok bool, text string) {
	ok = true
	for _, f := range list {
		ok = ok && f.OK
		text += fmt.Sprintf("%s %v %s\n", f.Name, f.OK, f.Text)
	}
	return ok, text
}

func TestOpenIsCanceled(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	dir := t.TempDir()
	_, err := python.Open(ctx, python.Options{CacheDir: dir, Progress: func(python.Progress) { cancel() }})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("open: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*python-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestOpenWithoutCache(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := python.Open(t.Context(), python.Options{CacheDir: file})
	if !errors.Is(err, provision.ErrCache) || !strings.Contains(err.Error(), file) {
		t.Errorf("open: %v", err)
	}
}

// A file that stands for an interpreter answers the probe as it likes.
func fake(t *testing.T, answer string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "python3")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+answer), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestUnsuitableInterpreters(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("the stand-ins are shell scripts")
	}
	says := func(version, number, implementation, monitoring, asyncio string) string {
		return fmt.Sprintf(`echo '{"executable": "/bin/sh", "version": "%s", "number": %s, "implementation": "%s", "tag": "x-1", "monitoring": %s, "asyncio": %s}'`,
			version, number, implementation, monitoring, asyncio)
	}
	for _, test := range []struct {
		name, path, reason string
		kind               error
	}{
		{"missing", filepath.Join(t.TempDir(), "none"), "isn't a program", python.ErrUnsuitable},
		{"folder", t.TempDir(), "isn't a program", python.ErrUnsuitable},
		{"old", fake(t, says("3.11.7", "[3, 11]", "CPython", "false", "true")), "is Python 3.11.7", python.ErrTooOld},
		{"ancient", fake(t, says("2.7.18", "[2, 7]", "CPython", "false", "false")), "is Python 2.7.18", python.ErrTooOld},
		{"PyPy", fake(t, says("3.12.1", "[3, 12]", "PyPy", "true", "true")), "is PyPy 3.12.1", python.ErrUnsuitable},
		{"no monitoring", fake(t, says("3.12.1", "[3, 12]", "CPython", "false", "true")), "sys.monitoring", python.ErrUnsuitable},
		{"no asyncio", fake(t, says("3.12.1", "[3, 12]", "CPython", "true", "false")), "asyncio", python.ErrUnsuitable},
		{"fails", fake(t, "echo broken >&2; exit 1"), "(broken)", python.ErrUnsuitable},
		{"something else", fake(t, "echo hello"), "doesn't run as Python", python.ErrUnsuitable},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := python.Open(t.Context(), python.Options{Path: test.path, CacheDir: t.TempDir()})
			if !errors.Is(err, test.kind) || !errors.Is(err, python.ErrUnsuitable) {
				t.Fatalf("open: %v", err)
			}
			for _, part := range []string{test.path, test.reason, "--python", "LESSWAIT_PYTHON", python.Oldest} {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("%q lacks %q", err, part)
				}
			}
		})
	}
}

// The embedded interpreter is a suitable one of the learner's own, too.
func TestOwnInterpreter(t *testing.T) {
	t.Parallel()
	embedded := pythontest.Interpreter(t)
	options := python.Options{Path: embedded.Path, CacheDir: t.TempDir()}
	in, err := python.Open(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	if in.Embedded || in.Version != embedded.Version {
		t.Errorf("%+v", in)
	}
	works(t, in)
	if found, _ := filepath.Glob(filepath.Join(options.CacheDir, "own-*.json")); len(found) != 1 {
		t.Errorf("the probe is remembered in %v", found)
	}
	if again, err := python.Open(t.Context(), options); err != nil || again.Path != in.Path {
		t.Errorf("opened again: %+v, %v", again, err)
	}
}

func TestNotRunnable(t *testing.T) {
	missing := fmt.Errorf("%w: %w", provision.ErrNotRunnable, fs.ErrNotExist)
	err := python.NotRunnable(missing)
	if !errors.Is(err, python.ErrNoEmbedded) || !strings.Contains(err.Error(), "no glibc") || !strings.Contains(err.Error(), "--python") {
		t.Errorf("no C library: %v", err)
	}
	if err := python.NotRunnable(fs.ErrNotExist); !errors.Is(err, fs.ErrNotExist) || errors.Is(err, python.ErrNoEmbedded) {
		t.Errorf("any other error: %v", err)
	}
}
