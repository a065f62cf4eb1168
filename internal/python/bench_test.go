package python_test

import (
	"os/exec"
	"testing"
	"time"

	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
)

func benchmark(b *testing.B, r python.Runner) {
	b.Helper()
	for b.Loop() {
		res, err := r.Run(b.Context(), code(`verdict(1)`))
		if err != nil || len(res.Verdict) == 0 {
			b.Fatalf("%+v, %v", res, err)
		}
	}
}

// BenchmarkOpen is what every start pays for an interpreter that is there.
func BenchmarkOpen(b *testing.B) {
	dir := pythontest.CacheDir(b)
	pythontest.Interpreter(b)
	for b.Loop() {
		if _, err := python.Open(b.Context(), python.Options{CacheDir: dir}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAsyncio is the yardstick: a process that imports asyncio.
func BenchmarkAsyncio(b *testing.B) {
	in := pythontest.Interpreter(b)
	for b.Loop() {
		if err := exec.Command(in.Path, "-s", "-P", "-S", "-B", "-c", "import asyncio").Run(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCold(b *testing.B) {
	pool := python.NewPool(standIn(b), 0)
	defer func() { _ = pool.Close() }()
	benchmark(b, pool)
}

func BenchmarkWarm(b *testing.B) {
	pool := python.NewPool(standIn(b), 2)
	defer func() { _ = pool.Close() }()
	for b.Loop() {
		b.StopTimer()
		for python.Spares(pool) < 2 {
			time.Sleep(time.Millisecond)
		}
		b.StartTimer()
		if _, err := pool.Run(b.Context(), code(`verdict(1)`)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkForkServer(b *testing.B) {
	server, err := python.NewForkServer(standIn(b))
	if err != nil {
		b.Skip(err)
	}
	defer func() { _ = server.Close() }()
	benchmark(b, server)
}

// BenchmarkForkServerParallel is the throughput of bulk work.
func BenchmarkForkServerParallel(b *testing.B) {
	server, err := python.NewForkServer(standIn(b))
	if err != nil {
		b.Skip(err)
	}
	defer func() { _ = server.Close() }()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			res, err := server.Run(b.Context(), code(`verdict(1)`))
			if err != nil || len(res.Verdict) == 0 {
				b.Errorf("%+v, %v", res, err)
			}
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "runs/s")
}
