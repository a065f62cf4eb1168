package demo

import (
	"testing"
	"time"

	"lesswait/internal/httplab"
)

// TestTheTimeIsSetWhileAProgramRuns: what its server saw stays on the program's clock.
func TestTheTimeIsSetWhileAProgramRuns(t *testing.T) {
	const ms = time.Millisecond
	asked := time.Now() // with a reading of the clock that can't be set
	for name, tt := range map[string]struct{ told, want time.Duration }{
		"as usual":                {5 * ms, 5 * ms},
		"an hour on, before it":   {time.Hour, 0},
		"years back, before it":   {-9 * 365 * 24 * time.Hour, 0},
		"as soon as it was asked": {0, 0},
	} {
		began := clockStart(asked.Round(0).Add(tt.told), asked, asked.Add(time.Second))
		log := httplab.Log{Requests: []httplab.Request{{From: asked.Add(20 * ms), To: asked.Add(30 * ms)}}}
		request := serverSide(log, 1, began, 0)[1]
		if from := (20*ms - tt.want).Microseconds(); request.T != from || request.Num != from+10_000 {
			t.Errorf("%s: it lasts from %d to %d, want from %d", name, request.T, request.Num, from)
		}
	}
}
