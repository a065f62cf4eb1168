package provision

import (
	"bufio"
	"bytes"
	"context"
	_ "embed" // the script
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

//go:embed compile.py
var compileScript string

// ErrNotRunnable marks an interpreter that the system can't start, as where
// its C library is missing.
var ErrNotRunnable = errors.New("the interpreter can't be started here")

// exitFull is how compile.py ends where the disk is full.
const exitFull = 73

// errFull is what it says by that.
var errFull = errors.New("no space left on device")

// module is a Python source file and its size, by which work is shared out.
type module struct {
	path string
	size int64
}

// compile writes the byte code of every .py file below dir, which will later
// lie at final, and reports files. Without byte code `import asyncio` takes
// half a second.
func compile(ctx context.Context, python, dir, final string, report Report) error {
	modules, err := findModules(dir)
	if err != nil {
		return err
	}
	var done atomic.Int64
	var mu sync.Mutex
	step := func() {
		mu.Lock()
		defer mu.Unlock()
		report("compiling", done.Add(1), int64(len(modules)))
	}
	shares := share(modules, min(runtime.NumCPU(), 4))
	errs := make([]error, len(shares))
	var all sync.WaitGroup
	for i, part := range shares {
		all.Go(func() { errs[i] = compileShare(ctx, python, lines(part, dir, final), step) })
	}
	all.Wait()
	return errors.Join(errs...)
}

func findModules(dir string) ([]module, error) {
	var found []module
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".py" {
			return err
		}
		info, err := d.Info()
		if err == nil {
			found = append(found, module{path, info.Size()})
		}
		return err
	})
	return found, err
}

// share deals the modules, biggest first, into n parts of like size.
func share(modules []module, n int) [][]module {
	slices.SortFunc(modules, func(a, b module) int { return int(b.size - a.size) })
	n = max(1, min(n, len(modules)))
	parts, sizes := make([][]module, n), make([]int64, n)
	for _, m := range modules {
		least := slices.Index(sizes, slices.Min(sizes))
		parts[least] = append(parts[least], m)
		sizes[least] += m.size
	}
	return parts
}

// lines is the script's input: where a file lies now, and where it will lie.
func lines(part []module, dir, final string) string {
	var b strings.Builder
	for _, m := range part {
		fmt.Fprintf(&b, "%s\t%s\n", m.path, filepath.Join(final, strings.TrimPrefix(m.path, dir)))
	}
	return b.String()
}

func compileShare(ctx context.Context, python, input string, step func()) error {
	cmd := exec.CommandContext(ctx, python, "-s", "-P", "-S", "-B", "-X", "utf8", "-c", compileScript)
	cmd.Env = Environment()
	cmd.Stdin = strings.NewReader(input)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return fmt.Errorf("compile: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("%w: %w", ErrNotRunnable, err)
	}
	for scanner := bufio.NewScanner(out); scanner.Scan(); {
		step()
	}
	if err := cmd.Wait(); err != nil {
		if cmd.ProcessState.ExitCode() == exitFull {
			return fmt.Errorf("compile: %w", errFull)
		}
		return fmt.Errorf("compile with %s: %w: %s", python, err, bytes.TrimSpace(stderr.Bytes()))
	}
	return nil
}

// Environment is what an interpreter needs to start, and nothing of the
// user's PYTHON variables.
func Environment() []string {
	env := []string{"LANG=C.UTF-8", "PYTHONHASHSEED=0"}
	for _, name := range []string{"SYSTEMROOT", "TEMP", "TMP"} { // for Windows
		if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}
