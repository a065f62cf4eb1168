package bench

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python/pythontest"
)

// BenchmarkWarmCheck is a check as the workbench runs it after a file was
// saved, recorded and by a worker that was started ahead, against a process
// that only imports asyncio.
func BenchmarkWarmCheck(b *testing.B) {
	in := pythontest.Interpreter(b)
	spares, ex := pool(b, in, 2), fetchAll(b)
	checker := check.New(spares, in.Version)
	cold := importAsyncio(b.Context(), in.Path, workerFlags()...)
	ready(b, spares, 2)
	s := compare(b, 120,
		contender{"python -c 'import asyncio'", func() time.Duration { return clocked(b, cold) }},
		contender{"a warm check", func() time.Duration {
			took := clocked(b, func() error { return passes(b.Context(), checker, ex) })
			ready(b, spares, 2) // the spare for the next one must not come up while that is measured
			return took
		}},
	)
	b.ReportMetric(ratio(s[1].median(), s[0].median()), "x-cold-median")
	b.ReportMetric(ratio(s[1].quantile(0.99), s[0].median()), "x-cold-p99")
}

func passes(ctx context.Context, c *check.Checker, ex *course.Exercise) error {
	verdict, err := c.Check(ctx, ex, ex.File, []byte(ex.Right[0].Source))
	if err == nil && !verdict.Passed {
		err = errors.New(verdict.Message)
	}
	return err
}

// BenchmarkColdCheck is one `lesswait check` from the shell.
func BenchmarkColdCheck(b *testing.B) {
	system := importAsyncio(b.Context(), systemPython(b))
	pythontest.Interpreter(b)
	program, env := build(b, "lesswait"), home(b)
	ex := fetchAll(b)
	answer := filepath.Join(b.TempDir(), ex.File)
	write(b, answer, ex.Right[0].Source)
	s := compare(b, 40,
		contender{"system's python3 -c 'import asyncio'", func() time.Duration { return clocked(b, system) }},
		contender{"lesswait check", func() time.Duration {
			cmd := exec.CommandContext(b.Context(), program, "check", ex.ID, answer)
			cmd.Env = env
			return clocked(b, cmd.Run)
		}},
	)
	b.ReportMetric(ratio(s[1].median(), s[0].median()), "x-system")
}

// BenchmarkCheckAll judges a folder of 120 answers, right and wrong ones of
// every kind, with two processors.
func BenchmarkCheckAll(b *testing.B) {
	const answers = 120
	in := pythontest.Interpreter(b)
	program, env := build(b, "lesswait"), home(b, "GOMAXPROCS=2")
	dir, want := classroom(b, answers)
	judge := func() time.Duration {
		cmd := exec.CommandContext(b.Context(), program, "check", "--all", dir, "--json")
		cmd.Env = env
		begun := time.Now()
		output, err := cmd.Output()
		took := time.Since(begun)
		var exit *exec.ExitError
		if passed := bytes.Count(output, []byte(`"passed":true`)); passed != want || !errors.As(err, &exit) || exit.ExitCode() != 1 {
			b.Fatalf("%d passed, %v; want %d and exit status 1", passed, err, want)
		}
		return took
	}
	cold := importAsyncio(b.Context(), in.Path, workerFlags()...)
	s := compare(b, 3,
		contender{"check --all, 120 answers", judge},
		contender{"python -c 'import asyncio'", func() time.Duration { return clocked(b, cold) }},
	)
	b.ReportMetric(answers/s[0].median().Seconds(), "checks/s")
	b.ReportMetric(answers*ratio(s[1].median(), s[0].median()), "checks/cold-start")
}

// classroom is a folder of answers to fetch-all, and how many of them are right.
func classroom(b *testing.B, answers int) (dir string, right int) {
	b.Helper()
	ex := fetchAll(b)
	var all []course.Solution
	for _, s := range append(ex.Right, ex.Wrong...) {
		if s.Needs == "" {
			all = append(all, s)
		}
	}
	dir = b.TempDir()
	for i := range answers {
		s := all[i%len(all)]
		if s.Code == "" {
			right++
		}
		write(b, filepath.Join(dir, ex.ID, fmt.Sprintf("learner%03d.py", i)), s.Source)
	}
	return dir, right
}

func write(b *testing.B, path, text string) {
	b.Helper()
	err := os.MkdirAll(filepath.Dir(path), 0o755)
	if err == nil {
		err = os.WriteFile(path, []byte(text), 0o644)
	}
	if err != nil {
		b.Fatal(err)
	}
}
