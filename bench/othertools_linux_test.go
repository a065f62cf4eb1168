package bench

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// command makes a process, another one each time.
type command func() *exec.Cmd

// program is a command in an environment and a folder.
func program(b *testing.B, env []string, dir, name string, args ...string) command {
	return func() *exec.Cmd {
		cmd := exec.CommandContext(b.Context(), name, args...)
		cmd.Env, cmd.Dir = env, dir
		return cmd
	}
}

// timed runs it to its end, which has to be a good one, and returns how long that took.
func (c command) timed(b *testing.B) func() time.Duration {
	return func() time.Duration {
		took, _ := c.run(b, nil)
		return took
	}
}

// run looks at the process, if that is wanted, while it runs.
func (c command) run(b *testing.B, look func(pid int)) (took time.Duration, output string) {
	b.Helper()
	cmd, said := c(), &bytes.Buffer{}
	cmd.Stdout, cmd.Stderr = said, said
	begun := time.Now()
	err := cmd.Start()
	if err == nil && look != nil {
		look(cmd.Process.Pid)
	}
	if err == nil {
		err = cmd.Wait()
	}
	took = time.Since(begun)
	if err != nil {
		b.Fatalf("%s: %v\n%s", cmd, err, said)
	}
	return took, said.String()
}

// pythonWithTests is a Python with pytest and pytest-asyncio, or else any.
func pythonWithTests(b *testing.B) (name string, pytest bool) {
	b.Helper()
	usual := systemPython(b)
	for _, name := range []string{usual, "/usr/bin/python3"} {
		if exec.CommandContext(b.Context(), name, "-c", "import pytest, pytest_asyncio").Run() == nil {
			return name, true
		}
	}
	leftOut("pytest", "apt-get install python3-pytest python3-pytest-asyncio, or name a Python that has them by %s", pythonVariable)
	return usual, false
}

// leftOut tells why something isn't compared. What a benchmark that has others in it
// logs, or why one was skipped, nobody is shown.
func leftOut(name, format string, args ...any) {
	fmt.Fprintf(os.Stderr, name+" is left out: "+format+"\n", args...)
}

// nodeVariable names a folder in which `npm install learnyounode` was run.
const nodeVariable = "LESSWAIT_BENCH_LEARNYOUNODE"

// node is learnyounode.
type node struct {
	program string // its command
	folder  string // what npm put there
}

// learnyounode is installed into a folder that goes with the benchmark, unless one
// is named; nil where that can't be.
func learnyounode(b *testing.B) *node {
	b.Helper()
	dir := os.Getenv(nodeVariable)
	if dir == "" {
		dir = b.TempDir()
		install := exec.CommandContext(b.Context(), "npm", "install", "--no-audit", "--no-fund", "--prefix", dir, "learnyounode@4.2.2")
		if said, err := install.CombinedOutput(); err != nil {
			leftOut("learnyounode", "install Node.js with npm, or name a folder with `npm install learnyounode` by %s: %v\n%s", nodeVariable, err, said)
			return nil
		}
	}
	n := &node{folder: filepath.Join(dir, "node_modules")}
	n.program = filepath.Join(n.folder, ".bin", "learnyounode")
	if _, err := os.Stat(n.program); err != nil {
		leftOut("learnyounode", "%s names no folder that has it: %v", nodeVariable, err)
		return nil
	}
	return n
}

// home is that of somebody who has not used it yet.
func (n *node) home(b *testing.B) []string {
	return append(os.Environ(), "HOME="+b.TempDir(), "XDG_CONFIG_HOME=")
}

// verify judges the solution that an exercise comes with. The exercise is chosen by
// its name in the menu, once.
func (n *node) verify(b *testing.B, name string) command {
	b.Helper()
	env, id := n.home(b), strings.ReplaceAll(strings.ToLower(name), " ", "_")
	program(b, env, "", n.program, "select", name).timed(b)()
	return program(b, env, "", n.program, "verify", filepath.Join(n.folder, "learnyounode", "exercises", id, "solution", "solution.js"))
}
