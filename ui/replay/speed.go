package replay

import (
	"fmt"
	"slices"

	"lesswait/internal/settings"
)

// Speed is how fast a replay moves: steps from that of life, which is 0.
type Speed int

// lifelike is the place of 1 among settings.Speeds.
const lifelike = 4

// SpeedOf is the one of so many times life; that of life where there is none.
func SpeedOf(times float64) Speed {
	if i := slices.Index(settings.Speeds(), times); i >= 0 {
		return Speed(i - lifelike)
	}
	return 0
}

// Times is how many times as fast as life it is.
func (s Speed) Times() float64 { return settings.Speeds()[lifelike+int(s)] }

// Can tells whether there is a speed so many steps on.
func (s Speed) Can(by int) bool {
	to := lifelike + int(s) + by
	return to >= 0 && to < len(settings.Speeds())
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
