package python

import (
	"context"
	"crypto/sha256"
	_ "embed" // the list of packages
	"encoding/hex"
	"fmt"
	"strings"

	"lesswait/internal/python/embedded"
	"lesswait/internal/python/provision"
)

//go:embed requirements.txt
var requirements string

// InstallLibraries gets httpx and aiohttp for the interpreter, with all that
// they need, from a package index ("" for pip's own choice), into the cache,
// and returns their folder. They are there whole or not at all. Where they are
// there already it does nothing.
func InstallLibraries(ctx context.Context, o Options, index string) (string, error) {
	house, err := plan(ctx, o)
	if err != nil {
		return "", err
	}
	trees := house.trees
	pip := installer{python: house.interpreter.Path, index: index, report: o.report}
	if files, ok := embedded.Pip(); ok {
		tree, err := provision.Pip(files, o.report)
		if err != nil {
			return "", err
		}
		trees = append(trees, tree)
		pip.folder = house.cache.Path(tree)
	}
	packages := provision.Packages(house.packages(), house.interpreter.Path, pip.install, o.report)
	for _, tree := range append(trees, packages) {
		if _, err := house.cache.Ensure(ctx, tree); err != nil {
			return "", plainAdvice(notRunnable(err))
		}
	}
	return house.cache.Path(packages), nil
}

// RemoveLibraries takes out of the cache what InstallLibraries has put there, for
// whatever interpreter, and returns the folders that are gone.
func RemoveLibraries(ctx context.Context, o Options) ([]string, error) {
	cache, err := openCache(o.CacheDir)
	if err != nil {
		return nil, err
	}
	removed, err := cache.Remove(ctx, "libraries", "pip")
	if err != nil {
		return removed, plainAdvice(notRunnable(err))
	}
	return removed, nil
}

// packages names the tree of the libraries, which is another for every list
// and every interpreter.
func (h *house) packages() string {
	sum := sha256.Sum256([]byte(requirements))
	return fmt.Sprintf("libraries-%s-%s", hex.EncodeToString(sum[:6]), h.tag)
}

// findLibraries adds the installed libraries to those of the interpreter.
func (h *house) findLibraries() {
	if tree := (provision.Tree{Name: h.packages()}); h.cache.Built(tree) {
		h.interpreter.Libraries = append(h.interpreter.Libraries, h.cache.Path(tree))
	}
}

// Pinned lists the packages that InstallLibraries installs: "httpx==0.28.1".
func Pinned() []string {
	var all []string
	for line := range strings.Lines(requirements) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			all = append(all, line)
		}
	}
	return all
}
