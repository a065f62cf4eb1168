package check_test

import (
	"testing"

	"lesswait/internal/check"
)

func TestTimes(t *testing.T) {
	at := func(seconds float64) *float64 { return &seconds }
	tests := []struct {
		name string
		v    check.Verdict
		want string
	}{
		{"no clock", check.Verdict{}, ""},
		{"nothing to compare with", check.Verdict{VirtualSeconds: at(2)}, "It took 2 s on the virtual clock."},
		{"too slow", check.Verdict{VirtualSeconds: at(6), BestSeconds: at(3)}, "It took 6 s on the virtual clock; 3 s is possible."},
		{"the best", check.Verdict{Passed: true, VirtualSeconds: at(3), BestSeconds: at(3)}, "It took 3 s on the virtual clock, and nothing is faster."},
		{"broken off", check.Verdict{VirtualSeconds: at(0), BestSeconds: at(3)}, ""},
		{"wrong at full speed", check.Verdict{VirtualSeconds: at(3), BestSeconds: at(3)}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.v.Times(); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
