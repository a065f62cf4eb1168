package bench

import (
	"slices"
	"syscall"
	"testing"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/ink"
	"lesswait/ui/theme"
	"lesswait/ui/timeline"
	"lesswait/ui/views"
)

// BenchmarkViews draws each view of 10,000 tasks that have something for it, in
// 120x40, at ten moments of the run. It counts the CPU time of the process, the
// collector's included, so that it says the same on a busy machine.
func BenchmarkViews(b *testing.B) {
	const tasks = 10_000
	crowds := map[string]func() []trace.Event{
		course.ViewRace:      func() []trace.Event { return tracetest.Staggered(tasks) },
		course.ViewSemaphore: func() []trace.Event { return tracetest.Limited(tasks, 100) },
		course.ViewQueue:     func() []trace.Event { return tracetest.Produced(tasks) },
		course.ViewOrder:     func() []trace.Event { return tracetest.Staggered(tasks) },
		course.ViewTimeout:   func() []trace.Event { return tracetest.TimedOut(tasks) },
		course.ViewBlocked:   func() []trace.Event { return tracetest.Kept(tasks) },
		course.ViewExecutor:  func() []trace.Event { return tracetest.Pooled(tasks, 32) },
		course.ViewEventLoop: func() []trace.Event { return tracetest.Staggered(tasks) },
	}
	for _, v := range views.All() {
		b.Run(v.Name, func(b *testing.B) {
			events := crowds[v.Name]
			if events == nil {
				b.Fatal("there is no crowd for this view")
			}
			drawCrowd(b, v, trace.Build(events()))
		})
	}
}

const moments = 10

func drawCrowd(b *testing.B, v views.View, t *trace.Timeline) {
	if !v.Shows(t) {
		b.Fatal("it shows nothing of it")
	}
	o := ink.Options{Width: 120, Height: 40, Bare: true, Styles: ink.StylesOf(theme.New(theme.Options{Dark: true}))}
	r := timeline.Race{To: t.End, Programs: []timeline.Program{{Title: v.Name, Timeline: t}}}
	frames := make([]samples, moments)
	for b.Loop() {
		for i := range moments {
			r.Now = t.End * int64(i+1) / moments
			begun := used()
			if len(v.Render(r, o)) == 0 {
				b.Fatal("nothing drawn")
			}
			frames[i] = append(frames[i], used()-begun)
		}
	}
	all := slices.Concat(frames...)
	worst := slices.MaxFunc(frames, func(a, b samples) int { return int(a.median() - b.median()) })
	b.ReportMetric(0, "ns/op") // of ten frames: it says nothing
	b.ReportMetric(ms(all.median()), "cpu-ms-median")
	b.ReportMetric(ms(worst.median()), "cpu-ms-worst-moment")
}

// used is the CPU time that the process has spent so far.
func used() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
