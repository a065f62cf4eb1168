package units_test

import (
	"testing"

	"lesswait/internal/units"
)

func TestASentenceEndsOnce(t *testing.T) {
	for text, want := range map[string]string{
		"ValueError: 4":               "ValueError: 4.",
		"it ended.":                   "it ended.",
		"Did you mean print(...)?":    "Did you mean print(...)?",
		"OSError: no such thing here": "OSError: no such thing here.",
	} {
		if got := units.Ended(text); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}
