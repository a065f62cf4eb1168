//go:build (linux && (amd64 || arm64)) || (darwin && (amd64 || arm64)) || (windows && amd64)

package embedded

import (
	"embed"
	"io/fs"
	_ "unsafe" // for go:linkname

	_ "github.com/kluctl/go-embed-python/pip"    // brings pip's files
	_ "github.com/kluctl/go-embed-python/python" // brings the files
)

// version is the CPython of the library version that go.mod names. A test
// holds it against what the interpreter says of itself.
const version = "3.14.6"

// files is the library's own variable. Its public functions only unpack the
// whole tree, 144 MB of which 100 are copies, without progress and without
// hashes; reading the files where they lie writes a third of that, once.
// Should the library rename it, files is nil and Python says that none is
// embedded, which a test notices.
//
//go:linkname files github.com/kluctl/go-embed-python/python/internal/data.Data
var files fs.FS

// pip is the library's variable with the files of pip, for the same reasons.
//
//go:linkname pip github.com/kluctl/go-embed-python/pip/internal/data.Data
var pip embed.FS

// Pip returns the files of pip, packed like those of the distribution; ok is
// false where there are none.
func Pip() (files fs.FS, ok bool) {
	_, err := fs.Stat(pip, "files.json")
	return pip, err == nil
}

// Python returns the embedded distribution; ok is false where there is none.
func Python() (dist Dist, ok bool) {
	return Dist{Files: files, Version: version}, files != nil
}
