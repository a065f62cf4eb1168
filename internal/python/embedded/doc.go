// Package embedded hands out the files of the CPython that is compiled into
// this program, as they lie in the embedding library. It knows nothing of
// unpacking; package provision does that.
package embedded

import "io/fs"

// Dist is a CPython distribution inside this program.
type Dist struct {
	Files   fs.FS  // as packed: some files end in .gz, files.json lists them all
	Version string // such as "3.14.6"
}
