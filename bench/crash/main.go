//go:build linux

// Crash starts the built program, kills it with SIGKILL at random moments, and
// looks whether the next start works and nothing is lost that was acknowledged.
//
//	go run ./bench/crash -n 1000
package main

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	n := flag.Int("n", 100, "how many kills in all")
	seed := flag.Uint64("seed", uint64(time.Now().UnixNano()), "of the moments")
	only := flag.String("only", "", "of these kinds alone, separated by commas")
	flag.Parse()
	fmt.Printf("%d kills, -seed %d\n", *n, *seed)
	if err := run(*n, *seed, *only); err != nil {
		fmt.Fprintln(os.Stderr, "crash:", err)
		os.Exit(1)
	}
}

// run does it in a folder that is gone afterwards.
func run(n int, seed uint64, only string) (err error) {
	root, err := os.MkdirTemp("", "crash-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(root)) }()
	house := house{program: filepath.Join(root, "lesswait"), root: root}
	if out, err := exec.Command("go", "build", "-o", house.program, "lesswait").CombinedOutput(); err != nil {
		return fmt.Errorf("build: %w\n%s", err, out)
	}
	if err := house.unpack(); err != nil {
		return err
	}
	failures := 0
	fmt.Print(head)
	for i, k := range kinds() {
		if only != "" && !strings.Contains(","+only+",", ","+k.name+",") {
			continue
		}
		r := &rounds{kind: k, house: house, dice: rand.New(rand.NewPCG(seed, uint64(i)))}
		if err := r.all(max(1, n*k.share/100)); err != nil {
			return fmt.Errorf("%s: %w", k.name, err)
		}
		fmt.Print(r.row())
		failures += len(r.failures)
	}
	if failures > 0 {
		return fmt.Errorf("%d failures", failures)
	}
	return nil
}

// house is what all kinds share: the program, and an interpreter that is unpacked.
type house struct{ program, root string }

func (h house) cache() string { return filepath.Join(h.root, "cache") }

func (h house) unpack() error {
	p, err := h.person("first")
	if err != nil {
		return err
	}
	return p.finish(p.command("doctor"))
}
