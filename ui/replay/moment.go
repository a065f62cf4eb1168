package replay

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// errNoMoment says what a moment may be typed as.
var errNoMoment = errors.New("try 1.2 or 350ms")

// Moment reads a moment that was typed: "1.2" and "1.2s" are seconds, "350ms" and
// "80us" are shorter ones, "40%" is a part of the whole. One beyond the end is an
// error: nobody can go there.
func Moment(text string, end int64) (int64, error) {
	text = strings.ToLower(strings.TrimSpace(text))
	number, unit := split(text)
	value, err := strconv.ParseFloat(strings.Replace(number, ",", ".", 1), 64)
	if err != nil || math.IsNaN(value) || math.IsInf(value, 0) {
		return 0, fmt.Errorf("%q is no time: %w", text, errNoMoment)
	}
	length, ok := units(end)[unit]
	switch at := value * length; {
	case !ok:
		return 0, fmt.Errorf("%q is no unit of time: %w", unit, errNoMoment)
	case at < 0:
		return 0, fmt.Errorf("%s is before the beginning, which is 0", text)
	case at > float64(end)*rounding:
		return 0, fmt.Errorf("%s is after the end, which is %s s", text, strconv.FormatFloat(float64(end)/1e6, 'f', -1, 64))
	default:
		return min(int64(math.Round(at)), end), nil
	}
}

// rounding is how much a moment may be beyond the end: that is seen rounded.
const rounding = 1.01

// split takes the unit off a number.
func split(text string) (number, unit string) {
	i := strings.LastIndexAny(text, "0123456789.,") + 1
	return text[:i], strings.TrimSpace(text[i:])
}

// units are in microseconds.
func units(end int64) map[string]float64 {
	return map[string]float64{
		"": 1e6, "s": 1e6, "sec": 1e6, "seconds": 1e6, "ms": 1e3, "us": 1, "µs": 1, "μs": 1,
		"m": 60e6, "min": 60e6, "%": float64(end) / 100,
	}
}
