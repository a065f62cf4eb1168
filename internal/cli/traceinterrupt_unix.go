//go:build !windows

package cli

import (
	"os"

	"golang.org/x/sys/unix"
)

// onControllingTerminal tells whether what is typed on a terminal reaches this
// process, whatever its streams are.
func (a *app) onControllingTerminal() bool {
	tty, err := os.OpenFile("/dev/tty", os.O_RDONLY, 0)
	if err != nil {
		return false
	}
	defer tty.Close()
	group, err := unix.IoctlGetInt(int(tty.Fd()), unix.TIOCGPGRP)
	return err == nil && group == unix.Getpgrp()
}
