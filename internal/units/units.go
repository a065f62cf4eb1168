// Package units writes times and counts as people read them. It is for the
// sentences of every part of the program, so that a number looks the same in all
// of them; times are microseconds.
package units

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Micro is how a microsecond is written where nothing but plain letters is safe.
const Micro = "us"

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

// Seconds writes a moment or a time for a sentence: always in seconds, so that
// numbers can be compared by ear.
func Seconds(us int64) string { return fmt.Sprintf("%.3f s", float64(us)/1e6) }

// Exact writes a time of the virtual clock, which needs no rounding: "3 s", "0.25 s".
func Exact(us int64) string {
	text := strconv.FormatFloat(float64(us)/1e6, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".") + " s"
}

// Count writes 9988 as 9,988.
func Count(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Ended is a text that ends as a sentence does: with a full stop, unless it has one, or
// asks something.
func Ended(text string) string {
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return text
	}
	return text + "."
}
