package export

import (
	"math"
	"slices"
)

// Speeds are those at which a recording can be played; 1 is that of life.
func Speeds() []float64 { return []float64{0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 10, 50, 250} }

const (
	bearableLeast, bearableMost = 2, 20 // seconds that are played as they were
	handy                       = 5     // seconds that anything else is to take
)

// Speed chooses one of them for a recording of so many microseconds: that of life
// where that is bearable, else one at which it takes a few seconds.
func Speed(us int64) float64 {
	seconds := float64(max(us, 1)) / 1e6
	if seconds >= bearableLeast && seconds <= bearableMost {
		return 1
	}
	return slices.MinFunc(Speeds(), func(a, b float64) int {
		if math.Abs(math.Log(seconds/a/handy)) < math.Abs(math.Log(seconds/b/handy)) {
			return -1
		}
		return 1
	})
}
