package trace_test

import (
	"math"
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

func TestSummaries(t *testing.T) {
	tests := []struct {
		name    string
		events  []trace.Event
		wall    float64 // seconds, within 2 ms, as all of these
		waited  float64
		overlap float64
		bound   float64
		peak    int
	}{
		{"one after the other", tracetest.Sequential(3), 3, 3, 1, 1, 1},
		{"three at once", tracetest.Concurrent(3), 1, 3, 3, 1, 3},
		{"virtual", tracetest.Virtual(3), 1, 3, 3, 1, 3},
		{"being queued is no wait for the world", tracetest.Limited(6, 2), 3, 6, 2, 1, 2},
		{"a wait in a thread counts once", tracetest.Threads(2, true), 0.3, 0.6, 2, 0.3, 2},
		{"a wait for a thread counts once", tracetest.Threads(2, false), 0.3, 0.6, 2, 0.3, 2},
		{"nothing", nil, 0, 0, 0, 0, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := trace.Summarize(trace.Build(test.events))
			near(t, "wall", float64(got.Wall)/1e6, test.wall)
			near(t, "waited", float64(got.Waited)/1e6, test.waited)
			near(t, "overlap", got.Overlap, test.overlap)
			near(t, "bound", float64(got.Bound)/1e6, test.bound)
			if got.Peak != test.peak {
				t.Errorf("peak %d, want %d", got.Peak, test.peak)
			}
		})
	}
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 0.003 {
		t.Errorf("%s %.4f, want %.4f", what, got, want)
	}
}

func TestCPUIsMeasuredOrElseWhatTheStepsTook(t *testing.T) {
	if got := trace.Summarize(trace.Build(tracetest.Sequential(3))).CPU; got != 415 {
		t.Errorf("measured %d µs, want the 415 of the cpu event", got)
	}
	events := tracetest.Concurrent(1)
	cut := events[:len(events)-2] // neither cpu nor exit
	if got := trace.Summarize(trace.Build(cut)).CPU; got < 30 || got > 300 {
		t.Errorf("%d µs, want about what the few steps took", got)
	}
}

func TestSummaryOfAMoment(t *testing.T) {
	got := trace.Build(tracetest.Concurrent(4)).Summary(500_000)
	if got.Wall != 500_000 || got.Peak != 4 || got.Waited > 2_000_000 || got.Waited < 1_990_000 {
		t.Errorf("half way: %+v", got)
	}
	if share := got.Share(); share < 0.99 || share > 1 {
		t.Errorf("share %.3f, want nearly all of the time", share)
	}
}
