//go:build unix

package e2e

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestResizeStorm: dragging the window about while a race runs neither stops it
// nor leaves anything behind on the screen.
func TestResizeStorm(t *testing.T) {
	t.Parallel()
	x := newUser(t).open()
	startRace(x)
	random := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		x.resize(size{40 + random.IntN(161), 12 + random.IntN(49)})
	}
	for _, s := range []size{{40, 12}, {200, 60}, {120, 40}, {80, 24}} {
		x.resize(s)
		x.waitUntil("a whole frame of "+s.String(), func(screen string) bool {
			return whole(screen, s)
		})
	}
	x.waitFor("replay", "of 3.0")
	if !whole(x.screen(), usual()) {
		t.Errorf("the frame is not whole\n%s", x.framed())
	}
}

// startRace opens the first demo and starts it.
func startRace(x *terminal) {
	x.t.Helper()
	x.waitFor("enter open")
	x.press("down", "enter")
	x.waitFor("Before it runs")
	x.press("1")
	x.waitFor("live")
}

// whole tells whether a frame fills the window, its footer at the bottom and
// nowhere else.
func whole(screen string, s size) bool {
	lines := strings.Split(screen, "\n")
	last := lines[len(lines)-1]
	return len(lines) == s.height && strings.Contains(lines[0], "Where do three seconds go?") &&
		strings.Contains(last, "? help") && strings.Count(screen, "? help") == 1
}

// TestSmallWindow: a window with no room for the course says so, and the page
// is there again when there is room.
func TestSmallWindow(t *testing.T) {
	t.Parallel()
	x := newUser(t).openIn(size{10, 4}, nil, program())
	x.waitFor("too small")
	x.press("enter", "j", "?")
	x.resize(size{30, 8})
	x.waitFor("This window is too small: lesswait needs 40 columns and 12 rows.")
	x.resize(usual())
	x.waitFor("Do more with less waiting", "enter open")
	x.resize(size{10, 4})
	x.waitGone("enter open")
	x.press("q")
	if status := x.status(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}
