// Package bench measures what lesswait has to reach (README.md has the limits
// and the figures). It is nothing but benchmarks: each compares things by turns
// in one run, for on a machine that others use only ratios mean anything, and
// none fails for being slow.
package bench

import (
	"math"
	"slices"
	"testing"
	"time"
)

// samples are durations of the same thing.
type samples []time.Duration

// quantile is the smallest sample that is not exceeded by a part q of all.
func (s samples) quantile(q float64) time.Duration {
	sorted := slices.Sorted(slices.Values(s))
	rank := int(math.Ceil(q * float64(len(sorted))))
	return sorted[max(rank, 1)-1]
}

func (s samples) median() time.Duration { return s.quantile(0.5) }

// contender is one of the things compared; run does it once, and says how long
// that took.
type contender struct {
	name string
	run  func() time.Duration
}

// compare runs the contenders by turns and logs the median and the middle half of
// each.
func compare(b *testing.B, rounds int, contenders ...contender) []samples {
	b.Helper()
	all := byTurns(b, rounds, contenders...)
	for i, c := range contenders {
		describe(b, c.name, all[i])
	}
	return all
}

// byTurns runs the contenders by turns, so that what disturbs one disturbs all.
// The first round is not counted: it fills the caches.
func byTurns(b *testing.B, rounds int, contenders ...contender) []samples {
	b.Helper()
	all := make([]samples, len(contenders))
	for b.Loop() {
		for round := range rounds + 1 {
			for i, c := range contenders {
				if took := c.run(); round > 0 {
					all[i] = append(all[i], took)
				}
			}
		}
	}
	b.ReportMetric(0, "ns/op") // of a whole comparison: it says nothing
	return all
}

// describe logs what README.md quotes: median, middle half and p99.
func describe(b *testing.B, name string, s samples) {
	b.Helper()
	b.Logf("%-36s median %7.2f ms, middle half %.2f to %.2f, p99 %.2f, %d runs",
		name, ms(s.median()), ms(s.quantile(0.25)), ms(s.quantile(0.75)), ms(s.quantile(0.99)), len(s))
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

func ratio(a, b time.Duration) float64 { return float64(a) / float64(b) }

// clocked measures a call that may not fail.
func clocked(b *testing.B, call func() error) time.Duration {
	b.Helper()
	begun := time.Now()
	err := call()
	took := time.Since(begun)
	if err != nil {
		b.Fatal(err)
	}
	return took
}

func TestQuantile(t *testing.T) {
	s := samples{5, 1, 4, 2, 3}
	for q, want := range map[float64]time.Duration{0: 1, 0.2: 1, 0.25: 2, 0.5: 3, 0.99: 5, 1: 5} {
		if got := s.quantile(q); got != want {
			t.Errorf("quantile %g is %d, want %d", q, got, want)
		}
	}
	if got := (samples{7}).median(); got != 7 {
		t.Errorf("the median of 7 alone is %d", got)
	}
}
