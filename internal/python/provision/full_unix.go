//go:build !windows

package provision

import (
	"errors"
	"syscall"
)

// isFull reports that the disk, or the user's share of it, is used up.
func isFull(err error) bool {
	return errors.Is(err, errFull) || errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}
