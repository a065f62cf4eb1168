//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// answer passes the exercise fetch-all.
const answer = `import asyncio

from lab import fetch


async def fetch_all(urls):
    return await asyncio.gather(*[fetch(url) for url in urls])
`

// unpacking is the first check of somebody whose cache is empty.
type unpacking struct{ *person }

func newUnpacking(p *person) (round, error) {
	p.cache = filepath.Join(p.root, "cache")
	return unpacking{p}, os.WriteFile(p.at("answer.py"), []byte(answer), 0o600)
}

func (u unpacking) start() (*victim, error) {
	return startVictim(u.command("check", "fetch-all", "answer.py"), nil)
}

// after checks again, with every file looked at.
func (u unpacking) after(*victim) error {
	if err := u.finish(u.command("check", "fetch-all", "answer.py")); err != nil {
		return err
	}
	return u.finish(u.command("doctor"))
}

// checking is one check after the other, each of which is counted in the progress.
type checking struct {
	*person
	told, begun int // attempts that ended with a verdict, and all
}

func newChecking(p *person) (round, error) {
	return &checking{person: p}, os.WriteFile(p.at("answer.py"), []byte(answer), 0o600)
}

func (c *checking) start() (*victim, error) {
	c.begun++
	return startVictim(c.command("check", "fetch-all", "answer.py"), nil)
}

func (c *checking) after(v *victim) error {
	if v.passed() {
		c.told++
	}
	c.told, c.begun = c.told+1, c.begun+1
	if err := c.finish(c.command("check", "fetch-all", "answer.py")); err != nil {
		return err
	}
	kept, err := c.progress()
	if err != nil {
		return err
	}
	done := kept.Exercises["fetch-all"]
	if !done.Passed() || done.Attempts < c.told || done.Attempts > c.begun {
		return fmt.Errorf("kept are %d attempts (passed: %v) of %d to %d", done.Attempts, done.Passed(), c.told, c.begun)
	}
	return nil
}
