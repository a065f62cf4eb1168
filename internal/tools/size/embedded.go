package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"lesswait/internal/python/provision"
)

// pkg is what `go list` tells of a package.
type pkg struct {
	ImportPath, Dir string
	EmbedFiles      []string
}

// embedded adds up the files that are embedded, each by what it is for.
func embedded() ([]row, error) {
	sizes := map[string]int64{}
	err := eachPackage(func(p pkg) error {
		for _, file := range p.EmbedFiles {
			info, err := os.Stat(filepath.Join(p.Dir, file))
			if err != nil {
				return err
			}
			sizes[purpose(p.ImportPath, file)] += info.Size()
		}
		return nil
	})
	return []row{
		{"CPython: what is unpacked", sizes["used"]},
		{"CPython: what never is (tests, Tcl and Tk, a second libpython, headers)", sizes["unused"]},
		{"pip, for `http install`", sizes["pip"]},
		{"lessons, demos, exercises", sizes["content"]},
		{"the Python side, templates, styles", sizes["other"]},
	}, err
}

// purpose tells which row a file belongs to.
func purpose(importPath, file string) string {
	switch {
	case strings.HasPrefix(importPath, "github.com/kluctl/go-embed-python/pip"):
		return "pip"
	case strings.HasPrefix(importPath, "github.com/kluctl/go-embed-python/"):
		_, name, _ := strings.Cut(filepath.ToSlash(file), "/") // behind the system's folder
		if provision.Wanted(strings.TrimSuffix(name, ".gz")) {
			return "used"
		}
		return "unused"
	case importPath == "lesswait/lessons" || importPath == "lesswait/exercises":
		return "content"
	}
	return "other"
}

func eachPackage(do func(pkg) error) error {
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Dir,EmbedFiles", "lesswait")
	cmd.Env, cmd.Stderr = append(os.Environ(), "CGO_ENABLED=0"), os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	for packages := json.NewDecoder(out); ; {
		var p pkg
		if err := packages.Decode(&p); errors.Is(err, io.EOF) {
			return cmd.Wait()
		} else if err != nil {
			return fmt.Errorf("go list: %w", err)
		}
		if err := do(p); err != nil {
			return err
		}
	}
}
