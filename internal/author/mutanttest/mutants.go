// Package mutanttest makes wrong answers of right ones, each with one mistake, by
// operators that have names: an await dropped, a limit moved, a cancel forgotten.
// The operators are Python, in mutate. The package judges nothing.
package mutanttest

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"lesswait/internal/python/provision"
	"lesswait/internal/python/pythontest"
)

//go:embed mutate/*.py
var mutate embed.FS

// Mutant is a program that differs from a right one by one mistake.
type Mutant struct {
	Operator string // the mistake's name
	Line     int    // where it was made
	Before   string // that line, as it was
	After    string // and as it is
	Source   string // all of it
	Nth      int    // which of those that are otherwise called the same, from 1 on
}

// String names a mutant by what stands in its line, not by where that is, so that
// the name lasts when lines come and go around it.
func (m Mutant) String() string {
	name := fmt.Sprintf("%s: %s => %s", m.Operator, m.Before, m.After)
	if m.Nth > 1 {
		name += fmt.Sprintf(" (%d)", m.Nth)
	}
	return name
}

// Of makes all mutants of each of these programs.
func Of(tb testing.TB, sources []string) [][]Mutant {
	tb.Helper()
	dir := tb.TempDir()
	if err := os.CopyFS(dir, mutate); err != nil {
		tb.Fatal(err)
	}
	var made [][]Mutant
	if err := json.Unmarshal(run(tb, dir, sources), &made); err != nil {
		tb.Fatalf("the list of mutants: %v", err)
	}
	for _, of := range made {
		number(of)
	}
	return made
}

func run(tb testing.TB, dir string, sources []string) []byte {
	tb.Helper()
	in, err := json.Marshal(sources)
	if err != nil {
		tb.Fatal(err)
	}
	cmd := Python(tb, dir, "-m", "mutate")
	cmd.Stdin = bytes.NewReader(in)
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		tb.Fatalf("making mutants: %v\n%s", err, &problems)
	}
	return out
}

// Python is a command of the embedded interpreter that finds the modules of a folder.
func Python(tb testing.TB, dir string, args ...string) *exec.Cmd {
	tb.Helper()
	cmd := exec.CommandContext(tb.Context(), pythontest.Interpreter(tb).Path, append([]string{"-s", "-P", "-S", "-B", "-X", "utf8"}, args...)...)
	cmd.Dir, cmd.Env = dir, append(provision.Environment(), "PYTHONPATH="+dir)
	return cmd
}

// number tells mutants apart that are called the same.
func number(mutants []Mutant) {
	seen := map[string]int{}
	for i := range mutants {
		name := mutants[i].String()
		seen[name]++
		mutants[i].Nth = seen[name]
	}
}
