//go:build !((linux && (amd64 || arm64)) || (darwin && (amd64 || arm64)) || (windows && amd64))

package embedded

import "io/fs"

// Python reports that no interpreter is published for this system.
func Python() (dist Dist, ok bool) { return Dist{}, false }

// Pip reports that pip doesn't come along either.
func Pip() (files fs.FS, ok bool) { return nil, false }
