//go:build unix && !linux

package e2e

// noPython has no way to look at the environment of processes here: what
// becomes of them is tested where it can be seen, on Linux.
func (u *user) noPython() {}
