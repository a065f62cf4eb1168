package supervise

import (
	"os"
	"path/filepath"
)

func systemPath() []string {
	root := os.Getenv("SYSTEMROOT")
	return []string{filepath.Join(root, "System32"), root}
}

// inherited are what Winsock and the C library look for.
func inherited() []string {
	return []string{"SYSTEMROOT", "SYSTEMDRIVE", "COMSPEC", "NUMBER_OF_PROCESSORS"}
}
