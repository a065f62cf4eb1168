// Licenses lists the licenses of all modules that a release is made of, for all
// of its systems, and fails where one isn't known to be fit for it. With -texts
// it prints the licenses themselves, which have to go along with the program.
//
//	go run ./internal/tools/licenses
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// systems are those that .goreleaser.yaml builds for.
func systems() []string {
	return []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64"}
}

func main() {
	texts := flag.Bool("texts", false, "print the licenses' texts")
	flag.Parse()
	if err := run(*texts); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(texts bool) error {
	mods, err := modules(systems())
	if err != nil {
		return err
	}
	var errs []error
	for _, m := range mods {
		errs = append(errs, show(m, texts))
	}
	return errors.Join(errs...)
}

// show prints one module's license, or returns what is wrong with it.
func show(m module, texts bool) error {
	files, err := licenseFiles(m.Dir)
	if err != nil {
		return fmt.Errorf("%s: %w", m.Path, err)
	}
	var kinds []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		kind := classify(string(text))
		if kind == "" {
			return fmt.Errorf("%s: %s is no license that a release may have: read it, then add it to kinds", m.Path, filepath.Base(file))
		}
		if !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
		if texts {
			fmt.Printf("%s %s: %s\n\n%s\n\n", m.Path, m.Version, filepath.Base(file), text)
		}
	}
	if !texts {
		fmt.Printf("%-50s %-42s %v\n", m.Path, m.Version, kinds)
	}
	return nil
}
