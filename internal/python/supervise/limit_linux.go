package supervise

import (
	"errors"
	"fmt"

	"golang.org/x/sys/unix"
)

// limitProcess binds a worker from outside, before it is given anything to
// run. What it forks inherits the limits.
func limitProcess(pid int, l Limits) error {
	for _, one := range []struct {
		resource int
		value    int64
	}{
		{unix.RLIMIT_AS, l.Memory},
		{unix.RLIMIT_FSIZE, l.FileSize},
	} {
		if one.value <= 0 {
			continue
		}
		limit := unix.Rlimit{Cur: uint64(one.value), Max: uint64(one.value)}
		if err := setLimit(pid, one.resource, limit); err != nil {
			return fmt.Errorf("limit a worker: %w", err)
		}
	}
	return setLimit(pid, unix.RLIMIT_CORE, unix.Rlimit{})
}

// setLimit sets one limit, or the stricter one that is already there.
func setLimit(pid, resource int, limit unix.Rlimit) error {
	var old unix.Rlimit
	if err := unix.Prlimit(pid, resource, nil, &old); err != nil {
		return gone(err)
	}
	limit.Max = min(limit.Max, old.Max)
	limit.Cur = min(limit.Cur, limit.Max)
	return gone(unix.Prlimit(pid, resource, &limit, nil))
}

// gone forgives a worker that has ended meanwhile: its status tells.
func gone(err error) error {
	if errors.Is(err, unix.ESRCH) {
		return nil
	}
	return err
}
