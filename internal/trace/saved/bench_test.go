package saved_test

import (
	"bytes"
	"runtime"
	"testing"

	"lesswait/internal/trace/saved"
	"lesswait/internal/trace/tracetest"
)

// BenchmarkRead reads the trace of 80,000 tasks, about a million events.
func BenchmarkRead(b *testing.B) {
	data := []byte(text(b, tracetest.Concurrent(80_000)))
	b.SetBytes(int64(len(data)))
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var got *saved.Trace
	for b.Loop() {
		var err error
		if got, err = saved.Read(bytes.NewReader(data)); err != nil {
			b.Fatal(err)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(got.Events), "events")
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/(1<<20), "MB-kept")
	runtime.KeepAlive(got)
}
