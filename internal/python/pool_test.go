package python_test

import (
	"os"
	"runtime"
	"testing"
	"time"

	"lesswait/internal/python"
)

// eventually waits for what the pool does in the background.
func eventually(t *testing.T, what string, is func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !is(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}

func TestPoolKeepsSpares(t *testing.T) {
	t.Parallel()
	pool := python.NewPool(standIn(t), 2)
	defer closed(t, pool)
	two := func() bool { return python.Spares(pool) == 2 }
	eventually(t, "two spares", two)
	first := python.SparePID(pool)
	request := code(`import os`, `verdict(os.getpid())`)
	if res := run(t, pool, request); len(res.Verdict) == 0 {
		t.Fatalf("no verdict: %+v", res)
	}
	if python.SparePID(pool) == first {
		t.Error("the run did not take the oldest spare")
	}
	eventually(t, "the spare to be replaced", two)
}

func TestPoolWarmsMoreThanItKeeps(t *testing.T) {
	t.Parallel()
	pool := python.NewPool(standIn(t), 1)
	defer closed(t, pool)
	if err := pool.Warm(t.Context(), 3); err != nil {
		t.Fatal(err)
	}
	if n := python.Spares(pool); n < 3 {
		t.Errorf("%d workers wait, want 3", n)
	}
	if res := run(t, pool, code(`verdict(1)`)); string(res.Verdict) != "1" {
		t.Errorf("a warmed worker: %+v", res)
	}
}

func TestPoolTellsItsSparesWhatWasAsked(t *testing.T) {
	t.Parallel()
	pool := python.NewPool(standIn(t), 2)
	defer closed(t, pool)
	for i, want := range []string{
		`[]`,                    // nothing was asked before
		`[{"ahead": {"n": 0}}]`, // the other spare was up already
		`[{"ahead": {"n": 0}}, {"ahead": {"n": 1}}]`, // this one came up after the first run
		`[{"ahead": {"n": 1}}, {"ahead": {"n": 2}}]`,
	} {
		eventually(t, "two spares", func() bool { return python.Spares(pool) == 2 })
		request := code(`verdict(request["ahead"])`)
		request.Ahead = map[string]any{"n": i}
		if got := string(run(t, pool, request).Verdict); got != want {
			t.Errorf("run %d: its worker was told %s, want %s", i, got, want)
		}
	}
}

func TestPoolReplacesADeadSpare(t *testing.T) {
	t.Parallel()
	pool := python.NewPool(standIn(t), 1)
	defer closed(t, pool)
	eventually(t, "a spare", func() bool { return python.Spares(pool) == 1 })
	first := python.SparePID(pool)
	process, err := os.FindProcess(first)
	if err != nil {
		t.Fatal(err)
	}
	if err := process.Kill(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "another spare", func() bool { pid := python.SparePID(pool); return pid != 0 && pid != first })
	if res := run(t, pool, code(`verdict(1)`)); string(res.Verdict) != "1" {
		t.Errorf("after a spare died: %+v", res)
	}
}

func TestPoolStartsNoSpareDuringARun(t *testing.T) {
	t.Parallel()
	pool := python.NewPool(standIn(t), 1)
	defer closed(t, pool)
	eventually(t, "a spare", func() bool { return python.Spares(pool) == 1 })
	request := code(`say("[]")`, `verdict(1)`)
	request.OnLine = func([]byte) {
		if n := python.Spares(pool); n != 0 {
			t.Errorf("%d spares during the run, want none to disturb it", n)
		}
	}
	run(t, pool, request)
	eventually(t, "a spare after the run", func() bool { return python.Spares(pool) == 1 })
}

func TestColdPool(t *testing.T) {
	t.Parallel()
	pool := python.NewPool(standIn(t), 0)
	defer closed(t, pool)
	for range 2 {
		if res := run(t, pool, code(`verdict(1)`)); string(res.Verdict) != "1" {
			t.Errorf("cold run: %+v", res)
		}
	}
	if n := python.Spares(pool); n != 0 {
		t.Errorf("%d spares, want none", n)
	}
}

func TestForkServerIsReplaced(t *testing.T) {
	t.Parallel()
	server, err := python.NewForkServer(standIn(t))
	if err != nil {
		t.Skip(err)
	}
	defer closed(t, server)
	run(t, server, code(`import os`, `os.kill(os.getppid(), 9)`))
	if res := run(t, server, code(`verdict(1)`)); string(res.Verdict) != "1" {
		t.Errorf("after the server was killed: %+v", res)
	}
}

func TestForkServerGetsReadyOnce(t *testing.T) {
	t.Parallel()
	server, err := python.NewForkServer(standIn(t))
	if err != nil {
		t.Skip(err)
	}
	defer closed(t, server)
	for n := range 2 {
		for range 2 * runtime.GOMAXPROCS(0) { // each process is asked twice
			request := code(`verdict(READY)`)
			request.Ahead = map[string]any{"n": n}
			if got, want := string(run(t, server, request).Verdict), []string{`[{"n": 0}]`, `[{"n": 0}, {"n": 1}]`}[n]; got != want {
				t.Errorf("asked for %d: the server had got ready %s, want %s", n, got, want)
			}
		}
	}
}
