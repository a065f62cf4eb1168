package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// module is one that the program is built of.
type module struct {
	Path, Version, Dir string
	Main               bool
}

// modules lists those of which a package is built into the program on any of
// the systems. What only tests need is not among them.
func modules(systems []string) ([]module, error) {
	found := map[string]module{}
	for _, system := range systems {
		if err := addModules(found, system); err != nil {
			return nil, fmt.Errorf("%s: %w", system, err)
		}
	}
	return slices.SortedFunc(maps.Values(found), func(a, b module) int { return strings.Compare(a.Path, b.Path) }), nil
}

func addModules(found map[string]module, system string) error {
	goos, goarch, _ := strings.Cut(system, "/")
	cmd := exec.Command("go", "list", "-deps", "-json=Module", "lesswait")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+goos, "GOARCH="+goarch)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	read := decode(json.NewDecoder(out), found)
	_, _ = io.Copy(io.Discard, out)
	return errors.Join(read, cmd.Wait())
}

// decode adds the modules of the packages; the standard library has none.
func decode(packages *json.Decoder, found map[string]module) error {
	for {
		var p struct{ Module *module }
		err := packages.Decode(&p)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if p.Module != nil && !p.Module.Main {
			found[p.Module.Path] = *p.Module
		}
	}
}

// licenseFiles are those at the top of a module, and of the CPython in it.
func licenseFiles(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	name := regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice)([.-].*)?$`)
	var files []string
	for _, e := range entries {
		if name.MatchString(e.Name()) && !e.IsDir() {
			files = append(files, filepath.Join(dir, e.Name()))
		}
	}
	if len(files) == 0 {
		return nil, errors.New("no file with its license")
	}
	of, err := filepath.Glob(filepath.Join(dir, "python", "internal", "data", "linux-amd64", "lib", "python3.*", "LICENSE.txt"))
	return append(files, of...), err
}
