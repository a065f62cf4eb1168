//go:build unix

package ui

import "golang.org/x/sys/unix"

// hasShell tells whether there is a shell to be suspended to. A program that
// leads its session has none: nobody would ever continue it.
func hasShell() bool {
	session, err := unix.Getsid(0)
	return err == nil && session != unix.Getpgrp()
}
