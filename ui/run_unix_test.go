//go:build unix

package ui

import (
	"io"
	"syscall"
	"testing"

	"lesswait/ui/kit"
)

// TestRunEndsWithItsTerminal: SIGHUP is what a closed window sends.
func TestRunEndsWithItsTerminal(t *testing.T) {
	in, never := io.Pipe()
	defer never.Close()
	d, _ := runDeps(t, in)
	s := &stub{name: "work"}
	d.Player = playerOf(s, func() { _ = syscall.Kill(syscall.Getpid(), syscall.SIGHUP) })
	d.Start = kit.Place{Kind: kit.Demo, ID: "d1"}
	if err := Run(t.Context(), d); err != nil {
		t.Errorf("a closed terminal is an error: %v", err)
	}
	if s.left != 1 {
		t.Errorf("the page was closed %d times", s.left)
	}
}
