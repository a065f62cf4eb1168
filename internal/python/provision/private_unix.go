//go:build !windows

package provision

import (
	"io/fs"
	"os"
	"syscall"
)

// private refuses a folder that others own or may write to: what is unpacked
// there is run.
func private(dir string, info fs.FileInfo) error {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok && int(stat.Uid) != os.Geteuid() {
		return unsafeFolder(dir, "belongs to another user")
	}
	if info.Mode().Perm()&0o002 != 0 {
		return unsafeFolder(dir, "can be written to by everybody")
	}
	return nil
}
