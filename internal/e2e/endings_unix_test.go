//go:build unix

package e2e

import (
	"strings"
	"syscall"
	"testing"
)

// TestSuspend: ctrl+z gives the shell its terminal back, and fg the program its
// own, while a race goes on behind.
func TestSuspend(t *testing.T) {
	t.Parallel()
	x := newUser(t, "PS1=shell> ", "ENV=").openIn(usual(), nil, "/bin/sh", "-i")
	x.waitFor("shell>")
	x.press(program(), "enter")
	startRace(x)
	x.press("ctrl+z")
	x.waitUntil("the shell", prompts(2))
	x.press("fg", "enter")
	x.waitFor("replay", "of 3.0")
	x.press("ctrl+c")
	x.waitUntil("the shell again", prompts(3))
	x.press("echo and $((20 + 3)) more", "enter")
	x.waitFor("and 23 more")
}

// prompts tells whether the shell has asked for so many commands.
func prompts(n int) func(screen string) bool {
	return func(screen string) bool { return strings.Count(screen, "shell>") == n }
}

// TestStopped: however the program is stopped in the middle of a race, it ends
// and takes its processes along (newUser looks), and what was predicted is kept.
func TestStopped(t *testing.T) {
	t.Parallel()
	signal := func(s syscall.Signal) func(*terminal) {
		return func(x *terminal) { must(x.t, x.cmd.Process.Signal(s)) }
	}
	for name, c := range map[string]struct {
		stop   func(*terminal)
		status int
	}{
		"ctrl+c":  {func(x *terminal) { x.press("ctrl+c") }, 0},
		"SIGINT":  {signal(syscall.SIGINT), 128 + 2},
		"SIGTERM": {signal(syscall.SIGTERM), 128 + 15},
		"closed":  {(*terminal).hangUp, 128 + 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			x := newUser(t).open()
			startRace(x)
			c.stop(x)
			if status := x.status(); status != c.status {
				t.Errorf("exit status %d, want %d", status, c.status)
			}
			if _, kept := x.user.state().Predictions["d1"]; !kept {
				t.Error("the prediction is lost")
			}
		})
	}
}

// TestNoShell: where no shell waits to take over, ctrl+z must not leave the
// learner with a dead window. Such is a terminal opened for lesswait alone.
func TestNoShell(t *testing.T) {
	t.Parallel()
	x := newUser(t).open()
	x.waitFor("enter open")
	x.press("ctrl+z", "enter")
	x.waitFor("lesson 1 of")
	x.press("q")
	x.waitFor("Do more with less waiting")
	x.press("q")
	if status := x.status(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}
