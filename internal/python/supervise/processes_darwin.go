package supervise

import (
	"os"

	"golang.org/x/sys/unix"
)

// processes lists this user's process ids.
func processes() []int {
	list, err := unix.SysctlKinfoProcSlice("kern.proc.uid", os.Geteuid())
	if err != nil {
		return nil
	}
	var pids []int
	for _, p := range list {
		const zombie = 5 // SZOMB
		if p.Proc.P_stat != zombie {
			pids = append(pids, int(p.Proc.P_pid))
		}
	}
	return pids
}

// environment is the process's arguments and environment, where the system
// tells.
func environment(pid int) []byte {
	data, _ := unix.SysctlRaw("kern.procargs2", pid)
	return data
}
