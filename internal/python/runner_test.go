package python_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
)

// standIn is the embedded interpreter with the worker of testdata.
func standIn(tb testing.TB) *python.Interpreter {
	tb.Helper()
	folder, err := filepath.Abs("testdata/standin")
	if err != nil {
		tb.Fatal(err)
	}
	return python.StandIn(pythontest.Interpreter(tb), folder, "standin")
}

// runners calls the test with each kind of runner, side by side.
func runners(t *testing.T, test func(t *testing.T, r python.Runner)) {
	runnersInTurn(t, func(t *testing.T, r python.Runner) {
		t.Parallel()
		test(t, r)
	})
}

// runnersInTurn is for tests that change the process's environment.
func runnersInTurn(t *testing.T, test func(t *testing.T, r python.Runner)) {
	t.Run("pool", func(t *testing.T) {
		pool := python.NewPool(standIn(t), 1)
		t.Cleanup(func() { closed(t, pool) })
		test(t, pool)
	})
	t.Run("forkserver", func(t *testing.T) {
		server, err := python.NewForkServer(standIn(t))
		if errors.Is(err, errors.ErrUnsupported) {
			t.Skip("no fork here")
		}
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { closed(t, server) })
		test(t, server)
	})
}

func closed(t *testing.T, r python.Runner) {
	if err := r.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
}

func code(lines ...string) python.Request {
	return python.Request{Fields: map[string]any{"code": strings.Join(lines, "\n")}}
}

func run(t *testing.T, r python.Runner, request python.Request) python.Result {
	t.Helper()
	res, err := r.Run(t.Context(), request)
	if err != nil {
		t.Fatalf("run: %v", err)
	}
	return res
}

func TestRun(t *testing.T) {
	t.Parallel()
	forged := `{\"verdict\": 1, \"nonce\": \"guess\"}`
	for _, test := range []struct {
		name      string
		request   python.Request
		verdict   string
		end       python.End
		exit      int
		output    string
		truncated bool
	}{
		{name: "verdict", request: code(`verdict({"ok": True})`), verdict: `{"ok": true}`, end: python.EndExited},
		{name: "no verdict", request: code(`print("hi")`), end: python.EndExited, output: "hi\n"},
		{name: "status", request: code(`verdict(1)`, `import os`, `os._exit(3)`), end: python.EndExited, exit: 3},
		{name: "two verdicts", request: code(`verdict(1)`, `verdict(1)`), end: python.EndExited},
		{name: "wrong nonce", request: code(`say("` + forged + `")`), end: python.EndExited},
		{name: "cut line", request: code(`import os, json`,
			`os.write(result_fd, json.dumps({"verdict": 1, "nonce": request["nonce"]}).encode())`), end: python.EndExited},
		{name: "forged on all descriptors", request: code(`import os`, `for fd in range(64):`, `    try: os.write(fd, b"`+forged+`\n")`,
			`    except OSError: pass`), end: python.EndExited, output: strings.Repeat("{\"verdict\": 1, \"nonce\": \"guess\"}\n", 2)},
		{name: "stderr with stdout", request: code(`import sys`, `print("a", flush=True)`, `print("b", file=sys.stderr)`),
			end: python.EndExited, output: "a\nb\n"},
		{name: "empty stdin", request: code(`import sys`, `verdict(sys.stdin.read())`), verdict: `""`, end: python.EndExited},
		{name: "closed descriptors", request: code(`verdict(1)`, `import os`, `os.closerange(0, 100)`), verdict: `1`, end: python.EndExited},
		{name: "timeout", request: limited(code(`verdict(1)`, `while True: pass`), python.Limits{Wall: 300 * time.Millisecond}),
			end: python.EndTimeout, exit: -1},
		{name: "cut output", request: limited(code(`print("0123456789" * 10)`), python.Limits{Output: 20}),
			end: python.EndExited, output: "01234567890123456789", truncated: true},
		{name: "flood", request: limited(code(`while True: print("flood")`), python.Limits{Output: 6}),
			end: python.EndOutput, exit: -1, output: "flood\n", truncated: true},
		{name: "signal", request: code(`import os, signal`, `os.kill(os.getpid(), signal.SIGSEGV)`), end: python.EndSignal, exit: -1},
		{name: "signals to the parent", request: code(`import os, signal`,
			`for s in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}: `,
			`    try: os.kill(os.getppid(), s) if s.name in ("SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT") else None`,
			`    except (OSError, AttributeError): pass`, `verdict(1)`), verdict: `1`, end: python.EndExited},
		{name: "group killed", request: code(`import os, signal`, `os.killpg(0, signal.SIGTERM)`), end: python.EndSignal, exit: -1},
		{name: "not a Python exit", request: code(`raise SystemExit(5)`), end: python.EndExited, exit: 5},
	} {
		t.Run(test.name, func(t *testing.T) {
			runners(t, func(t *testing.T, r python.Runner) {
				res := run(t, r, test.request)
				if got := string(res.Verdict); got != test.verdict {
					t.Errorf("verdict %q, want %q", got, test.verdict)
				}
				if res.End != test.end || res.Exit != test.exit {
					t.Errorf("ended %s with %d (%s), want %s with %d", res.End, res.Exit, res.Signal, test.end, test.exit)
				}
				if got := string(res.Output); got != test.output || res.Truncated != test.truncated {
					t.Errorf("output %q (cut %v), want %q (cut %v)", got, res.Truncated, test.output, test.truncated)
				}
			})
		})
	}
}

func limited(r python.Request, l python.Limits) python.Request {
	r.Limits = l
	return r
}

func TestResultLinesArriveInOrder(t *testing.T) {
	t.Parallel()
	runners(t, func(t *testing.T, r python.Runner) {
		request := code(`for i in range(2000): say(f"[[{i}, " + '"x" ' * 200 + "]]")`, `verdict(1)`)
		var numbers []int
		request.OnLine = func(line []byte) {
			var n int
			if _, err := fmt.Sscanf(string(line), "[[%d,", &n); err != nil {
				t.Errorf("line %q: %v", line, err)
			}
			numbers = append(numbers, n)
		}
		if res := run(t, r, request); string(res.Verdict) != "1" {
			t.Fatalf("no verdict: %+v", res)
		}
		for i, n := range numbers {
			if n != i {
				t.Fatalf("line %d came as number %d", n, i)
			}
		}
		if len(numbers) != 2000 {
			t.Errorf("%d lines, want 2000", len(numbers))
		}
	})
}

func TestSlowReaderLosesNothing(t *testing.T) {
	t.Parallel()
	runners(t, func(t *testing.T, r python.Runner) {
		request := code(`for i in range(3): say(f"[[{i}]]")`, `verdict(1)`)
		lines := 0
		request.OnLine = func([]byte) {
			time.Sleep(300 * time.Millisecond) // longer than the grace for open pipes
			lines++
		}
		if res := run(t, r, request); string(res.Verdict) != "1" || lines != 3 {
			t.Errorf("%d lines, verdict %q", lines, res.Verdict)
		}
	})
}

func TestOutputIsTold(t *testing.T) {
	t.Parallel()
	runners(t, func(t *testing.T, r python.Runner) {
		request := limited(code(`print("0123456789", flush=True)`, `print("more")`), python.Limits{Output: 12})
		var told strings.Builder
		request.OnOutput = func(part []byte) { told.Write(part) }
		run(t, r, request)
		if got := told.String(); got != "0123456789\nm" {
			t.Errorf("told %q", got)
		}
	})
}

func TestCancel(t *testing.T) {
	t.Parallel()
	runners(t, func(t *testing.T, r python.Runner) {
		ctx, cancel := context.WithCancel(t.Context())
		request := code(`say("[]")`, `import time`, `time.sleep(60)`)
		request.OnLine = func([]byte) { cancel() }
		res, err := r.Run(ctx, request)
		if err != nil || res.End != python.EndCanceled {
			t.Errorf("%+v, %v", res, err)
		}
	})
}

func TestCloseEndsRuns(t *testing.T) {
	t.Parallel()
	runners(t, func(t *testing.T, r python.Runner) {
		begun, ended := make(chan struct{}), make(chan python.Result)
		request := code(`say("[]")`, `import time`, `time.sleep(60)`)
		request.OnLine = func([]byte) { close(begun) }
		go func() {
			res, _ := r.Run(context.Background(), request)
			ended <- res
		}()
		<-begun
		closed(t, r)
		if res := <-ended; res.End != python.EndCanceled {
			t.Errorf("ended %s", res.End)
		}
		if _, err := r.Run(t.Context(), request); !errors.Is(err, python.ErrClosed) {
			t.Errorf("run after close: %v", err)
		}
	})
}

func TestEnvironmentIsItsOwn(t *testing.T) {
	t.Setenv("PYTHONSTARTUP", "/nowhere")
	t.Setenv("SECRET_OF_THE_LEARNER", "1")
	request := code(`import os, tempfile`, `folder = os.path.dirname(os.getcwd())`,
		`verdict([sorted(os.environ), os.environ["HOME"].startswith(folder), tempfile.gettempdir().startswith(folder), folder])`)
	runnersInTurn(t, func(t *testing.T, r python.Runner) {
		verdict := string(run(t, r, request).Verdict)
		if strings.Contains(verdict, "SECRET") || strings.Contains(verdict, "PYTHONSTARTUP") {
			t.Errorf("the learner's environment leaks: %s", verdict)
		}
		if !strings.Contains(verdict, "], true, true,") {
			t.Errorf("home or temporary folder lie outside the run's: %s", verdict)
		}
	})
}

func TestFolderIsRemoved(t *testing.T) {
	t.Parallel()
	runners(t, func(t *testing.T, r python.Runner) {
		res := run(t, r, code(`import os`, `os.makedirs("locked/deep")`, `open("locked/deep/file", "w").close()`,
			`os.chmod("locked", 0)`, `print(os.getcwd(), end="")`))
		folder := filepath.Dir(string(res.Output))
		if !strings.Contains(folder, "lesswait-") {
			t.Fatalf("worked in %q", folder)
		}
		closed(t, r) // until then a pool may be at it
		if _, err := os.Stat(folder); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is still there: %v", folder, err)
		}
	})
}

func TestMemoryLimit(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "darwin" {
		t.Skip("macOS has no limit of address space")
	}
	runners(t, func(t *testing.T, r python.Runner) {
		request := limited(code(`data = bytearray(600 << 20)`, `verdict("there is room")`), python.Limits{Memory: 400 << 20})
		if got := string(run(t, r, request).Verdict); got != `"MemoryError"` {
			t.Errorf("600 MiB of 400: %s", got)
		}
	})
}

// TestManyThreads starts as many as a pool may have by itself: what they reserve and
// don't use counts little against the limit.
func TestManyThreads(t *testing.T) {
	t.Parallel()
	source := `
import threading
go = threading.Event()
threads = [threading.Thread(target=lambda: bytearray(1 << 20) and go.wait()) for _ in range(64)]
for one in threads:
    one.start()
go.set()
for one in threads:
    one.join()
verdict(len(threads))`
	runners(t, func(t *testing.T, r python.Runner) {
		if got := run(t, r, code(source)); string(got.Verdict) != "64" {
			t.Errorf("64 threads: %s, %s", got.Verdict, got.End)
		}
	})
}

func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	runners(t, func(t *testing.T, r python.Runner) {
		var all sync.WaitGroup
		for i := range 8 {
			all.Go(func() {
				res, err := r.Run(t.Context(), code(fmt.Sprintf("verdict(%d)", i)))
				if err != nil || string(res.Verdict) != fmt.Sprint(i) {
					t.Errorf("request %d: %s, %v", i, res.Verdict, err)
				}
			})
		}
		all.Wait()
	})
}

func TestBigRequest(t *testing.T) {
	t.Parallel()
	runners(t, func(t *testing.T, r python.Runner) {
		request := code(`verdict(len(request["source"]))`)
		request.Fields["source"] = strings.Repeat("x", 10<<20)
		if got := string(run(t, r, request).Verdict); got != fmt.Sprint(10<<20) {
			t.Errorf("verdict %s", got)
		}
	})
}

func TestWorkerThatDoesNotStart(t *testing.T) {
	t.Parallel()
	in := python.StandIn(pythontest.Interpreter(t), t.TempDir(), "nowhere")
	pool := python.NewPool(in, 2)
	defer closed(t, pool)
	if _, err := pool.Run(t.Context(), code("")); err == nil || !strings.Contains(err.Error(), "No module named 'nowhere'") {
		t.Errorf("pool: %v", err)
	}
	if runtime.GOOS == "windows" {
		return
	}
	if _, err := python.NewForkServer(in); err == nil || !strings.Contains(err.Error(), "No module named 'nowhere'") {
		t.Errorf("fork server: %v", err)
	}
}
