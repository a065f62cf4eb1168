package timeline_test

import (
	"testing"

	"lesswait/ui/timeline"
)

func TestSeconds(t *testing.T) {
	for us, want := range map[int64]string{
		3_000_000: "3 s", 250_000: "0.25 s", 10_000_000: "10 s", 1_500_000: "1.5 s", 0: "0 s",
	} {
		if got := timeline.Seconds(us); got != want {
			t.Errorf("Seconds(%d) = %q, want %q", us, got, want)
		}
	}
}
