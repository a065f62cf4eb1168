package supervise

import (
	"fmt"
	"os"
	"strconv"
)

// processes lists the system's process ids.
func processes() []int {
	dir, err := os.Open("/proc")
	if err != nil {
		return nil
	}
	defer func() { _ = dir.Close() }()
	names, _ := dir.Readdirnames(-1)
	var pids []int
	for _, name := range names {
		if pid, err := strconv.Atoi(name); err == nil {
			pids = append(pids, pid)
		}
	}
	return pids
}

// environment is what the process was started with; nothing where it is
// another user's, or dead.
func environment(pid int) []byte {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/environ", pid))
	return data
}
