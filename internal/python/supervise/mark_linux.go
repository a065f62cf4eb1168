package supervise

import (
	"errors"
	"fmt"
	"hash/fnv"

	"golang.org/x/sys/unix"
)

// rlimitLocks is a limit of which the kernel has made no use since 2.4. So its
// value is free to carry a run's number: unlike an environment it survives
// fork and exec whatever the program does, short of setting just this limit.
const rlimitLocks = unix.RLIMIT_LOCKS

// mark gives the run's number to a worker before it is given anything to run,
// and so to whatever it will start.
func mark(pid int, marker string) error {
	n := number(marker)
	if err := setLimit(pid, rlimitLocks, unix.Rlimit{Cur: n, Max: n}); err != nil && !errors.Is(err, unix.EINVAL) {
		return fmt.Errorf("mark a worker: %w", err)
	}
	return nil
}

// hasMark tells whether the process has the run's number.
func hasMark(pid int, marker string) bool {
	var limit unix.Rlimit
	return unix.Prlimit(pid, rlimitLocks, nil, &limit) == nil && limit.Max == number(marker)
}

// number is below what means "no limit".
func number(marker string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(marker))
	return h.Sum64() >> 2
}
