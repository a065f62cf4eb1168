package python

import "embed"

// pylib is the Python side: the package lesswait, whose folder lies in pylib.
//
//go:embed all:pylib/lesswait
var pylib embed.FS
