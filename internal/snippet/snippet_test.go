package snippet_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
	"lesswait/internal/snippet"
)

func run(t *testing.T, p snippet.Program) snippet.Ran {
	t.Helper()
	ran, err := snippet.Run(t.Context(), runner(t), p)
	if err != nil {
		t.Fatal(err)
	}
	return ran
}

func runner(t *testing.T) python.Runner {
	t.Helper()
	pool := python.NewPool(pythontest.Interpreter(t), 0)
	t.Cleanup(func() { _ = pool.Close() })
	return pool
}

// TestTimes: waits cost nothing, and are told exactly.
func TestTimes(t *testing.T) {
	got := run(t, snippet.Program{Source: "import time\nimport lab\ntime.sleep(3)\nprint(lab.word)\n", Modules: map[string]string{"lab.py": "word = 'done'\n"}})
	if want := (snippet.Ran{Output: "done\n", Took: 3 * time.Second}); got != want {
		t.Errorf("ran as %+v, want %+v", got, want)
	}
}

func TestFailures(t *testing.T) {
	for name, c := range map[string]struct {
		source string
		want   func(snippet.Ran) bool
	}{
		"an error": {"print(1)\n1 / 0\n", func(r snippet.Ran) bool {
			return r.Error == "ZeroDivisionError: division by zero" && r.Line == 2 && strings.HasPrefix(r.Output, "1\nTraceback")
		}},
		"no Python":    {"def\n", func(r snippet.Ran) bool { return strings.HasPrefix(r.Error, "SyntaxError") && r.Line == 1 }},
		"a deadlock":   {"import asyncio\nasync def f():\n    await asyncio.Event().wait()\nasyncio.run(f())\n", func(r snippet.Ran) bool { return r.Error != "" && r.Line == 3 }},
		"a flood":      {"while True:\n    print('x' * 10000)\n", func(r snippet.Ran) bool { return r.More && strings.Contains(r.Stopped, "printed far too much") }},
		"an exit":      {"import os\nos._exit(3)\n", func(r snippet.Ran) bool { return strings.Contains(r.Stopped, "exit status 3") }},
		"much, but no": {"print('x' * 100_000)\n", func(r snippet.Ran) bool { return r.More && !r.Failed() && len(r.Output) == 64<<10 }},
	} {
		t.Run(name, func(t *testing.T) {
			if got := run(t, snippet.Program{Source: c.source}); !c.want(got) {
				t.Errorf("ran as %.300v", got)
			}
		})
	}
}

// TestCanceled: a program without an end ends with its context.
func TestCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	r := begun{runner(t), cancel}
	if _, err := snippet.Run(ctx, r, snippet.Program{Source: "while True: pass\n"}); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

// begun is a runner that calls off a run as soon as it is asked for.
type begun struct {
	python.Runner
	cancel func()
}

func (b begun) Run(ctx context.Context, r python.Request) (python.Result, error) {
	b.cancel()
	return b.Runner.Run(ctx, r)
}

// TestWithoutEnd: a program that never ends is stopped, and told the line it was at,
// the innermost one of its own.
func TestWithoutEnd(t *testing.T) {
	t.Parallel()
	source := "import asyncio\n\nasync def spin():\n    while True: pass\n\nasyncio.run(spin())\n"
	got, err := snippet.Run(t.Context(), soon{runner(t)}, snippet.Program{Source: source})
	if err != nil {
		t.Fatal(err)
	}
	if got.Line != 4 || !strings.Contains(got.Stopped, "real time, at line 4, and was stopped") {
		t.Errorf("ran as %+v", got)
	}
}

// soon is a runner that does not wait as long for a program to end.
type soon struct{ python.Runner }

func (s soon) Run(ctx context.Context, r python.Request) (python.Result, error) {
	r.Fields["stuck_after"], r.Limits.Wall = 0.2, 5*time.Second
	return s.Runner.Run(ctx, r)
}
