package provision

import "golang.org/x/sys/windows"

const diskQuota = windows.ERROR_DISK_FULL
