package ink

import (
	"strconv"

	"github.com/charmbracelet/x/ansi"
)

// Scale maps time to columns.
type Scale struct {
	From, To int64
	Width    int
}

// Column of a moment, 0 to width-1 for moments of the window.
func (s Scale) Column(t int64) int {
	if t < s.From {
		return -1
	}
	c := int(float64(t-s.From) / float64(s.To-s.From) * float64(s.Width))
	if t <= s.To {
		return min(c, s.Width-1)
	}
	return s.Width
}

// At gives the moment at which a column begins.
func (s Scale) At(column int) int64 {
	return s.From + int64(float64(column)/float64(s.Width)*float64(s.To-s.From))
}

// Tick is a mark of the ruler; the label is empty where there is no room for it.
type Tick struct {
	At     int64
	Column int
	Label  string
}

// Ticks marks round moments, as many as have room for their labels. The first
// label has the unit.
func (s Scale) Ticks(micro string) []Tick {
	if s.Width < 1 {
		return nil
	}
	unit, name := unitOf(s.To, micro)
	step := s.step(unit)
	decimals := decimalsOf(step, unit)
	var ticks []Tick
	free := 0
	for t := (s.From + step - 1) / step * step; t <= s.To; t += step {
		text := strconv.FormatFloat(float64(t)/float64(unit), 'f', decimals, 64)
		if len(ticks) == 0 {
			text += " " + name
		}
		c := s.Column(t)
		if c >= free {
			free = c + ansi.StringWidth(text) + 1
		} else {
			text = ""
		}
		ticks = append(ticks, Tick{At: t, Column: c, Label: text})
	}
	return ticks
}

func unitOf(longest int64, micro string) (unit int64, name string) {
	switch {
	case longest >= 1_000_000:
		return 1_000_000, "s"
	case longest >= 1_000:
		return 1_000, "ms"
	}
	return 1, micro
}

// step is the round distance of ticks that leaves each the room of a label.
func (s Scale) step(unit int64) int64 {
	columns := 8.0
	if s.Width < 40 {
		columns = 5
	}
	least := max(float64(s.To-s.From)*columns/float64(s.Width), 1)
	for step := int64(1); ; step *= 10 {
		for _, times := range []int64{1, 2, 5} {
			if float64(step*times) >= least {
				return step * times
			}
		}
		if step >= unit*1_000_000_000 { // no window is that long
			return step
		}
	}
}

func decimalsOf(step, unit int64) int {
	decimals := 0
	for ; step < unit; step *= 10 {
		decimals++
	}
	return decimals
}
