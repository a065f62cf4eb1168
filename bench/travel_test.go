package bench

import (
	"math/rand/v2"
	"runtime"
	"strconv"
	"testing"
	"time"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/replay"
)

// travelled is how many tasks make a trace of a hundred thousand events.
const travelled = 7_700

// BenchmarkTravel is what a key costs in a recording of 100,000 events, with the
// frame that is drawn for it at 120x40: a step on and back, and a time that is
// typed, in the race, zoomed, and in the event loop.
func BenchmarkTravel(b *testing.B) {
	events := tracetest.Concurrent(travelled)
	b.ReportMetric(float64(len(events)), "events")
	for b.Loop() {
		s := newStage(b)
		s.live(events)
		s.tour("race")
		s.press("g", ".", "0", "5", "enter", "z", "z", "z", "z")
		s.tour("zoomed")
		s.press("v", "v")
		s.tour("another view")
	}
	b.ReportMetric(0, "ns/op")
}

// tour presses keys in a recording and tells what each of them took.
func (s *stage) tour(where string) {
	s.b.Helper()
	s.press("g", ".", "0", "5", "enter")
	for _, keys := range [][]string{{"right"}, {"left"}, {"L"}, {"H"}, {"."}, {","}} {
		s.report(where+", "+keys[0], 50, func(int) { s.press(keys...) })
	}
	dice := rand.New(rand.NewPCG(1, 2))
	s.report(where+", a time", 50, func(int) {
		for _, digit := range strconv.Itoa(dice.IntN(1_000_000)) + "u" {
			s.app, _ = s.app.Update(kittest.Key(string(digit)))
		}
	}, "g", "s", "enter")
}

// report does something so often and tells how long it took, with its frame, and
// what it allocated. The keys around it open and answer the prompt.
func (s *stage) report(what string, times int, do func(int), around ...string) {
	s.b.Helper()
	var took samples
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := range times {
		begun := time.Now()
		if len(around) > 0 {
			s.press(around[0])
		}
		do(i)
		if len(around) > 0 {
			s.press(around[1:]...)
		}
		if s.app.View().Content == "" {
			s.b.Fatal("nothing drawn")
		}
		took = append(took, time.Since(begun))
	}
	runtime.ReadMemStats(&after)
	describe(s.b, what, took)
	s.b.Logf("%s: %d KB allocated each", what, (after.TotalAlloc-before.TotalAlloc)/uint64(times)>>10)
}

// BenchmarkStep is a step of the head alone, without a picture, anywhere in a
// trace of 100,000 events.
func BenchmarkStep(b *testing.B) {
	line := trace.Build(tracetest.Concurrent(travelled))
	lane := line.Shown()[travelled/2]
	dice := rand.New(rand.NewPCG(1, 2))
	for name, scale := range map[string]replay.Scale{
		"event": replay.Events(line, line), "round": replay.Rounds(line), "lane": replay.Lane(line, lane),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			var h replay.Head
			for b.Loop() {
				h.To(dice.Int64N(line.End))
				h.Step(scale, true)
				h.Step(scale, false)
			}
		})
	}
}

// BenchmarkSeek is the state of the event loop at any event of 100,000.
func BenchmarkSeek(b *testing.B) {
	line := trace.Build(tracetest.Concurrent(travelled))
	dice := rand.New(rand.NewPCG(1, 2))
	b.ReportAllocs()
	for b.Loop() {
		line.LoopAt(dice.IntN(len(line.Loop) + 1))
	}
}
