package provision

import (
	"errors"

	"golang.org/x/sys/windows"
)

// isFull reports that the disk is used up.
func isFull(err error) bool {
	return errors.Is(err, errFull) || errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}
