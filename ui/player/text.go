package player

import (
	"fmt"
	"strconv"

	"lesswait/ui/kit"
)

// micros is a time of the trace as people read it: "0.4 ms", "163 ms", "3.00 s".
func micros(us int64) string {
	switch {
	case us < 100_000:
		return fmt.Sprintf("%.1f ms", float64(us)/1e3)
	case us < 1_000_000:
		return fmt.Sprintf("%d ms", us/1000)
	case us < 100_000_000:
		return fmt.Sprintf("%.2f s", float64(us)/1e6)
	}
	return thousands(us/1_000_000) + " s"
}

// thousands is a number with its digits in groups: "10,000".
func thousands(n int64) string {
	digits := strconv.FormatInt(n, 10)
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// percent is a share, and never rounds up to all of it or down to nothing.
func percent(share float64) string {
	switch {
	case share >= 1:
		return "100 %"
	case share > 0.9995:
		return "99.9 %"
	case share > 0 && share < 0.001:
		return "<0.1 %"
	case share > 0.99 || share < 0.1:
		return fmt.Sprintf("%.1f %%", share*100)
	}
	return fmt.Sprintf("%.0f %%", share*100)
}

// ratio is how many times as long: "3.0x", "998x".
func ratio(r float64) string {
	if r >= 100 {
		return thousands(int64(r+0.5)) + "x"
	}
	return fmt.Sprintf("%.1fx", r)
}

// hanging wraps a text whose first word is a mark: the lines that follow stand
// under the text.
func hanging(text string, width int) []string {
	lines := kit.Wrap(text, width-2)
	for i := 1; i < len(lines); i++ {
		lines[i] = "  " + lines[i]
	}
	return lines
}
