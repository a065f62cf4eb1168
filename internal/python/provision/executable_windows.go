package provision

import "path/filepath"

// Executable is the interpreter of an unpacked distribution.
func Executable(tree string) string { return filepath.Join(tree, "python.exe") }
