package ink

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Duration writes a time with as many digits as are worth reading.
func Duration(us int64, micro string) string {
	switch s := float64(us) / 1e6; {
	case us == 0:
		return "0 ms"
	case us < 100:
		return fmt.Sprintf("%d %s", us, micro)
	case us < 9_950:
		return fmt.Sprintf("%.1f ms", s*1e3)
	case us < 999_500:
		return fmt.Sprintf("%.0f ms", s*1e3)
	case us < 99_995_000:
		return fmt.Sprintf("%.2f s", s)
	default:
		return Count(int(math.Round(s))) + " s"
	}
}

// Moment writes a point of time, told apart from a duration beside a mark.
func Moment(us int64, micro string) string { return "at " + Duration(us, micro) }

// Seconds writes a moment or a time for a sentence: always in seconds, so that
// numbers can be compared by ear.
func Seconds(us int64) string { return fmt.Sprintf("%.3f s", float64(us)/1e6) }

// Count writes 9988 as 9,988.
func Count(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

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
