package replay

import (
	"math/rand/v2"
	"strings"
	"testing"
)

const end = 3_000_000

func TestZoomKeepsAMomentInItsPlace(t *testing.T) {
	w := Window{}.Zoom(0.5, 1_000_000, end)
	if w != (Window{500_000, 2_000_000}) {
		t.Errorf("half of it around a third is %v", w)
	}
	if w = w.Zoom(2, 1_000_000, end); !w.Whole() {
		t.Errorf("back again it is %v", w)
	}
	if w = (Window{}).Zoom(0.5, 0, end); w != (Window{0, end / 2}) {
		t.Errorf("around the beginning it is %v", w)
	}
	if w = (Window{}).Zoom(0.5, end*2, end); w.To != end {
		t.Errorf("around what is after the end it is %v", w)
	}
}

// However it is zoomed, panned and followed, a window lies within the recording
// and is never empty.
func TestWindowsStayInside(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	var w Window
	for _, end := range []int64{0, 1, 15, 400, end} {
		for range 5_000 {
			switch dice.IntN(4) {
			case 0:
				w = w.Zoom([]float64{0.5, 2}[dice.IntN(2)], dice.Int64N(end+1), end)
			case 1:
				w = w.Pan(dice.Float64()*4-2, end)
			case 2:
				w = w.Follow(dice.Int64N(end+1), end)
			default:
				from := dice.Int64N(end + 1)
				w = Around(from, from+dice.Int64N(end+1-from), end)
			}
			if from, to := w.Of(end); from < 0 || to <= from || to > max(end, 1) {
				t.Fatalf("of %d it is %d to %d", end, from, to)
			}
		}
		w = Window{}
	}
}

func TestFollow(t *testing.T) {
	w := Window{1_000_000, 2_000_000}
	if got := w.Follow(1_500_000, end); got != w {
		t.Errorf("a moment in it moved it to %v", got)
	}
	if got := w.Follow(2_100_000, end); got != (Window{1_900_000, 2_900_000}) {
		t.Errorf("a moment after it moved it to %v", got)
	}
	if got := w.Pan(-5, end); got != (Window{0, 1_000_000}) {
		t.Errorf("before the beginning it is %v", got)
	}
}

func TestMarks(t *testing.T) {
	var m Marks
	if !m.Toggle(30) || !m.Toggle(10) || !m.Toggle(20) || m.Toggle(20) {
		t.Fatalf("set and taken away: %v", m)
	}
	for now, want := range map[int64][2]int64{0: {10, -1}, 10: {30, -1}, 15: {30, 10}, 30: {-1, 10}, 99: {-1, 30}} {
		next, ok := m.Next(now)
		if !ok {
			next = -1
		}
		prev, ok := m.Prev(now)
		if !ok {
			prev = -1
		}
		if next != want[0] || prev != want[1] {
			t.Errorf("around %d are %d and %d, want %v", now, prev, next, want)
		}
	}
}

func TestMoments(t *testing.T) {
	good := map[string]int64{
		"1.2": 1_200_000, " 1.2 s ": 1_200_000, "350ms": 350_000, "80us": 80, "80 µs": 80, "0": 0, "1,5": 1_500_000,
		".5": 500_000, "50%": 1_500_000, "3": end, "3.01": end, "3000MS": end,
	}
	for text, want := range good {
		if got, err := Moment(text, end); err != nil || got != want {
			t.Errorf("%q is %d (%v), want %d", text, got, err, want)
		}
	}
	bad := map[string]string{
		"": `"" is no time: try 1.2`, "soon": `"soon" is no time`, "1.2.3": `"1.2.3" is no time`, "4": "4 is after the end, which is 3 s",
		"-1": "-1 is before the beginning", "5h": `"h" is no unit of time`, "nan": `"nan" is no time`, "inf": `"inf" is no time`, "1e400": "no time",
	}
	for text, want := range bad {
		if _, err := Moment(text, end); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
