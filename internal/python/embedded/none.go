//go:build !((linux && (amd64 || arm64)) || (darwin && (amd64 || arm64)) || (windows && amd64))

package embedded

// Python reports that no interpreter is published for this system.
func Python() (dist Dist, ok bool) { return Dist{}, false }
