// Slim removes the files of the embedded CPython that are never unpacked from a
// folder vendor. A program built with what is left is a fifth smaller, and does
// just the same: a release is built so.
//
//	go run ./internal/tools/slim FOLDER/vendor
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"lesswait/internal/python/provision"
)

// data is where the module keeps a CPython for each system.
const data = "github.com/kluctl/go-embed-python/python/internal/data"

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./internal/tools/slim FOLDER/vendor")
		os.Exit(2)
	}
	if err := slim(filepath.Join(os.Args[1], filepath.FromSlash(data))); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// slim removes what isn't needed below dir.
func slim(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil || needed(filepath.ToSlash(name)) {
			return err
		}
		return os.Remove(path)
	})
}

// needed tells of a file, by its path below data, whether a release needs it:
// provision decides, since that unpacks no other.
func needed(path string) bool {
	_, name, below := strings.Cut(path, "/") // behind the system's folder
	return !below || provision.Wanted(strings.TrimSuffix(name, ".gz"))
}
