package timeline

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// scale maps time to columns.
type scale struct {
	from, to int64
	width    int
}

// column of a moment, 0 to width-1 for moments of the window.
func (s scale) column(t int64) int {
	if t < s.from {
		return -1
	}
	c := int(float64(t-s.from) / float64(s.to-s.from) * float64(s.width))
	if t <= s.to {
		return min(c, s.width-1)
	}
	return s.width
}

// at gives the moment at which a column begins.
func (s scale) at(column int) int64 {
	return s.from + int64(float64(column)/float64(s.width)*float64(s.to-s.from))
}

// tick is a mark of the ruler; the label is empty where there is no room for it.
type tick struct {
	at     int64
	column int
	label  string
}

// ticks marks round moments, as many as have room for their labels. The first
// label has the unit.
func (s scale) ticks(micro string) []tick {
	if s.width < 1 {
		return nil
	}
	unit, name := unitOf(s.to, micro)
	step := s.step(unit)
	decimals := decimalsOf(step, unit)
	var ticks []tick
	free := 0
	for t := (s.from + step - 1) / step * step; t <= s.to; t += step {
		text := strconv.FormatFloat(float64(t)/float64(unit), 'f', decimals, 64)
		if len(ticks) == 0 {
			text += " " + name
		}
		c := s.column(t)
		if c >= free {
			free = c + ansi.StringWidth(text) + 1
		} else {
			text = ""
		}
		ticks = append(ticks, tick{at: t, column: c, label: text})
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
func (s scale) step(unit int64) int64 {
	columns := 8.0
	if s.width < 40 {
		columns = 5
	}
	least := max(float64(s.to-s.from)*columns/float64(s.width), 1)
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

// duration writes a time with as many digits as are worth reading.
func duration(us int64, micro string) string {
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
		return count(int(math.Round(s))) + " s"
	}
}

// moment writes a point of time, told apart from a duration beside a mark.
func moment(us int64, micro string) string { return "at " + duration(us, micro) }

// seconds writes a moment or a time for a sentence: always in seconds, so that
// numbers can be compared by ear.
func seconds(us int64) string { return fmt.Sprintf("%.3f s", float64(us)/1e6) }

// count writes 9988 as 9,988.
func count(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// times writes a ratio: "3.0x".
func times(ratio float64) string {
	if ratio >= 100 {
		return count(int(ratio+0.5)) + "x"
	}
	return fmt.Sprintf("%.1fx", ratio)
}

// percent writes a share; nearly all is not all.
func percent(share float64) string {
	if share > 0.999 && share < 1 {
		return "99.9 %"
	}
	return strings.Replace(fmt.Sprintf("%.1f %%", share*100), "100.0", "100", 1)
}
