package trace_test

import (
	"runtime"
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

// BenchmarkBuild adds the events of 8,000 tasks, about a hundred thousand.
func BenchmarkBuild(b *testing.B) {
	events := tracetest.Concurrent(8_000)
	b.ReportMetric(float64(len(events)), "events")
	b.ReportAllocs()
	for b.Loop() {
		trace.Build(events)
	}
}

// BenchmarkFrame asks for the timeline while 10,000 tasks wait, as every frame does.
func BenchmarkFrame(b *testing.B) {
	builder := trace.NewBuilder()
	events := tracetest.Concurrent(10_000)
	builder.Add(events[:len(events)/2]...)
	now := int64(0)
	for b.Loop() {
		now += 16_000
		builder.Advance(now)
		builder.Timeline()
	}
}

// BenchmarkSummary adds up 10,000 tasks that are over.
func BenchmarkSummary(b *testing.B) {
	tl := trace.Build(tracetest.Staggered(10_000))
	for b.Loop() {
		trace.Summarize(tl)
	}
}

// BenchmarkDecode reads a hundred thousand events off the wire.
func BenchmarkDecode(b *testing.B) {
	lines := tracetest.Wire(tracetest.Concurrent(8_000), 500)
	b.ReportAllocs()
	for b.Loop() {
		d := trace.NewDecoder()
		for _, line := range lines {
			if _, err := d.Line(line); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// The timeline of 10,000 tasks must leave room in 80 MB for everything else.
func TestTimelineOfTenThousandTasksIsSmall(t *testing.T) {
	events := tracetest.Staggered(10_000)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	tl := trace.Build(events)
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(events)
	used := int64(after.HeapAlloc) - int64(before.HeapAlloc)
	if len(tl.Tasks) != 10_001 || used > 25<<20 {
		t.Errorf("%d tasks take %d MB, want 10001 in at most 25", len(tl.Tasks), used>>20)
	}
	t.Logf("%d events, %d KB", len(events), used>>10)
}
