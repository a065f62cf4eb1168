package ink

import (
	"fmt"
	"strings"

	"lesswait/internal/units"
)

// Duration writes a time with as many digits as are worth reading.
func Duration(us int64, micro string) string { return units.Duration(us, micro) }

// Moment writes a point of time, told apart from a duration beside a mark.
func Moment(us int64, micro string) string { return "at " + Duration(us, micro) }

// Seconds writes a moment or a time for a sentence: always in seconds, so that
// numbers can be compared by ear.
func Seconds(us int64) string { return units.Seconds(us) }

// Count writes 9988 as 9,988.
func Count(n int) string { return units.Count(n) }

// Times writes a ratio: "3.0x".
func Times(ratio float64) string {
	if ratio >= 100 {
		return Count(int(ratio+0.5)) + "x"
	}
	return fmt.Sprintf("%.1fx", ratio)
}

// Percent writes a share; nearly all is not all.
func Percent(share float64) string {
	if share > 0.999 && share < 1 {
		return "99.9 %"
	}
	return strings.Replace(fmt.Sprintf("%.1f %%", share*100), "100.0", "100", 1)
}
