package trace

import "strings"

// wait says what a wait of some kind means for the picture.
type wait struct {
	state   State
	outside bool // counts as waiting for the world outside
	joins   bool // waits for other tasks, which have lanes of their own
	net     bool // the moment it was due cannot be known
}

// waitOf sorts the kinds of waits that the recorder names. An unknown kind is a
// plain wait: new versions of Python bring new ones.
func waitOf(kind, obj string) wait {
	switch kind {
	case "gather", "taskgroup", "task", "as_completed", "wait", "shield":
		return wait{state: Waiting, joins: true}
	case "wait_for", "timeout":
		if strings.HasPrefix(obj, "T") {
			return wait{state: Waiting, joins: true}
		}
	case "semaphore", "lock", "queue.get", "queue.put", "condition":
		return wait{state: Queued}
	case "event", "barrier", "queue.join", "yield", "server", WaitLight:
		return wait{state: Waiting}
	case "read", "write", "connect", "close", "dns", "process":
		return wait{state: Waiting, outside: true, net: true}
	}
	return wait{state: Waiting, outside: true}
}
