package replay

import (
	"fmt"
	"slices"
)

// Speed is how fast a replay moves: steps from that of life, which is 0.
type Speed int

// speeds are all there are.
func speeds() []float64 { return []float64{0.05, 0.1, 0.25, 0.5, 1, 2, 4} }

const lifelike = 4 // the place of 1.00x among them

// SpeedOf is the one of so many times life; that of life where there is none.
func SpeedOf(times float64) Speed {
	if i := slices.Index(speeds(), times); i >= 0 {
		return Speed(i - lifelike)
	}
	return 0
}

// Times is how many times as fast as life it is.
func (s Speed) Times() float64 { return speeds()[lifelike+int(s)] }

// Can tells whether there is a speed so many steps on.
func (s Speed) Can(by int) bool {
	to := lifelike + int(s) + by
	return to >= 0 && to < len(speeds())
}

// Shift gives the speed so many steps on, the same one where there is none.
func (s Speed) Shift(by int) Speed {
	if s.Can(by) {
		return s + Speed(by)
	}
	return s
}

// String is "0.25x".
func (s Speed) String() string { return fmt.Sprintf("%.2fx", s.Times()) }
