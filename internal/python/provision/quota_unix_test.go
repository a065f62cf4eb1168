//go:build !windows

package provision

import "syscall"

const diskQuota = syscall.EDQUOT
