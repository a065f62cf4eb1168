package provision

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

// listName is the library's list of what is packed.
const listName = "files.json"

// packed is one file of the list.
type packed struct {
	Name       string      `json:"name"`
	Size       int64       `json:"size"`
	Mode       fs.FileMode `json:"perm"`
	Symlink    string      `json:"symlink"`
	Compressed bool        `json:"compressed"`
}

// contentHash reads the list's own hash, its first field, without parsing
// the rest: this runs at every start.
func contentHash(files fs.FS) (string, error) {
	f, err := files.Open(listName)
	if err != nil {
		return "", fmt.Errorf("list of embedded files: %w", err)
	}
	defer func() { _ = f.Close() }()
	tokens := json.NewDecoder(f)
	for _, want := range []json.Token{json.Delim('{'), "contentHash"} {
		if got, _ := tokens.Token(); got != want {
			return "", fmt.Errorf("list of embedded files: %v where %v was expected", got, want)
		}
	}
	hash, _ := tokens.Token()
	text, ok := hash.(string)
	if !ok || len(text) < hashLength {
		return "", errors.New("list of embedded files: no content hash")
	}
	return text[:hashLength], nil
}

// hashLength is how much of a content hash a folder's name carries.
const hashLength = 12

// wantedFiles is the part of the distribution that lesswait unpacks.
func wantedFiles(files fs.FS) ([]packed, error) {
	data, err := fs.ReadFile(files, listName)
	if err != nil {
		return nil, fmt.Errorf("list of embedded files: %w", err)
	}
	var list struct {
		Files []packed `json:"files"`
	}
	if err := json.Unmarshal(data, &list); err != nil {
		return nil, fmt.Errorf("list of embedded files: %w", err)
	}
	var keep []packed
	for _, f := range list.Files {
		if f.Mode.IsDir() || !Wanted(f.Name) {
			continue
		}
		if !fs.ValidPath(f.Name) || strings.Contains(f.Symlink, "/") {
			return nil, fmt.Errorf("embedded file %q lies outside its folder", f.Name)
		}
		keep = append(keep, f)
	}
	return keep, nil
}

// unwanted are files that no program of a course needs. The shared libpython
// is one of them: the executable brings its own.
var unwanted = regexp.MustCompile(`^(` + strings.Join([]string{
	`bin/(idle|pip|pydoc|.*config).*`,
	`lib/[^/]*`, `lib/(itcl|tcl|thread|tk|pkgconfig).*`, // Tcl and libpython
	`(include|share|libs|tcl|Tools|Scripts)/.*`,
	`(lib/python[\d.]+|Lib)/(` + strings.Join([]string{
		`test`, `idlelib`, `tkinter`, `turtledemo`, `ensurepip`, `venv`, `pydoc_data`,
		`lib2to3`, `config-[^/]*`, `__phello__`, `site-packages`,
	}, "|") + `)/.*`,
	`(lib/python[\d.]+|Lib)/(turtle|__hello__)\.py`,
	`(lib/python[\d.]+/lib-dynload|DLLs)/(_test|_ctypes_test|_tkinter|_xxtest|xx|tcl|tk).*`,
	`.*\.(a|lib|pdb|pyc)`,
}, "|") + `)$`)

// Wanted tells whether a file is part of what is unpacked. It also leaves out
// the packer's own files beside the tree.
func Wanted(name string) bool {
	return !unwanted.MatchString(name) && !strings.HasPrefix(path.Base(name), ".git")
}
