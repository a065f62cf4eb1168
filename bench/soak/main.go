//go:build linux

// Soak does in one process what a learner does in hours, and prints what it holds
// before and after: memory, descriptors, goroutines and processes.
//
//	go run ./bench/soak # where the course's folders are
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"lesswait/internal/course"
	"lesswait/internal/python"
)

func main() {
	checks := flag.Int("checks", 3000, "answers to be judged")
	demos := flag.Int("demos", 300, "demos to be run, on the virtual clock")
	keys := flag.Int("keys", 30_000, "keys to be pressed at random, in a hundred sessions")
	seed := flag.Uint64("seed", 1, "of the keys")
	flag.Parse()
	if err := run([]part{{"checks", *checks, check}, {"demos", *demos, race}, {"keys", *keys, press(*seed)}}); err != nil {
		fmt.Fprintln(os.Stderr, "soak:", err)
		os.Exit(1)
	}
}

// part is one kind of use, so many times.
type part struct {
	name  string
	times int
	use   func(ctx context.Context, h *house, times int) error
}

// house is what all parts need.
type house struct {
	course *course.Course
	python *python.Interpreter
	home   string
}

// warming is the share of each part that comes first: what is kept from then on,
// such as tables made on first use, is no leak.
const warming = 20

func run(parts []part) (err error) {
	ctx := context.Background()
	h, err := newHouse(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(h.home)) }()
	for _, p := range parts {
		if err := p.use(ctx, h, p.times/warming); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	fmt.Print(head)
	before := settled(held{})
	fmt.Print(before.row("before", 0))
	for _, p := range parts {
		if err := p.use(ctx, h, p.times); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		fmt.Print(settled(before).row(p.name, p.times))
	}
	return settled(before).since(before)
}

func newHouse(ctx context.Context) (*house, error) {
	c, err := course.LoadDir(".")
	if err != nil {
		return nil, err
	}
	in, err := python.Open(ctx, python.Options{})
	if err != nil {
		return nil, err
	}
	home, err := os.MkdirTemp("", "soak-")
	if err != nil {
		return nil, err
	}
	temp := filepath.Join(home, "tmp")
	return &house{c, in, home}, errors.Join(os.Mkdir(temp, 0o700), os.Setenv("TMPDIR", temp))
}
