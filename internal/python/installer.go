package python

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// ErrInstall marks packages that could not be installed; the error says why,
// and the way out.
var ErrInstall = errors.New("packages could not be installed")

// installer runs pip.
type installer struct {
	python string
	folder string // of pip; "" where it is the interpreter's own
	index  string
	report func(step string, done, total int64)
}

// install puts the packages into dir, and sees whether they can be imported.
func (i installer) install(ctx context.Context, dir string) error {
	list := filepath.Join(dir, "requirements.txt")
	if err := os.WriteFile(list, []byte(requirements), 0o600); err != nil {
		return err
	}
	if err := i.pip(ctx, "--target", dir, "--requirement", list); err != nil {
		return err
	}
	return i.try(ctx, dir)
}

// pip runs pip and tells how far it is.
func (i installer) pip(ctx context.Context, args ...string) error {
	cmd := i.command(ctx, args)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	cmd.Stderr = cmd.Stdout
	if err := cmd.Start(); err != nil {
		return err
	}
	said := i.follow(out)
	err = cmd.Wait()
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return context.Cause(ctx)
	}
	return explainPip(said)
}

// command is an installation by pip. The user's settings count (a proxy, a
// mirror), but for those that contradict a folder of its own.
func (i installer) command(ctx context.Context, args []string) *exec.Cmd {
	flags := []string{"-s", "-P", "-B", "-X", "utf8", "-m", "pip", "install", "--no-input", "--disable-pip-version-check",
		"--no-deps", "--only-binary", ":all:", "--no-compile", "--progress-bar", "off", "--retries", "1", "--timeout", "15"}
	if i.index != "" {
		flags = append(flags, "--index-url", i.index)
	}
	cmd := exec.CommandContext(ctx, i.python, append(flags, args...)...)
	cmd.Env = append(withoutPython(os.Environ()), "PIP_USER=0", "PIP_REQUIRE_VIRTUALENV=0", "PIP_TARGET=", "PYTHONPATH="+i.folder)
	cmd.WaitDelay = time.Second
	return cmd
}

// follow reports the packages as pip collects them, and returns what it said.
func (i installer) follow(out io.Reader) (said []string) {
	total, done := int64(len(Pinned())), int64(0)
	lines := bufio.NewScanner(out)
	defer func() { _, _ = io.Copy(io.Discard, out) }() // after a line that is too long
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		said = append(said, line)
		if name, ok := strings.CutPrefix(line, "Collecting "); ok {
			name, _, _ = strings.Cut(name, " (")
			i.report("getting "+name, done, total)
			done++
		}
		if strings.HasPrefix(line, "Installing collected packages") {
			i.report("installing", total, total)
		}
	}
	return said
}

// try imports what was installed, as a demo will.
func (i installer) try(ctx context.Context, dir string) error {
	cmd := exec.CommandContext(ctx, i.python, "-s", "-P", "-S", "-B", "-X", "utf8", "-c", "import httpx, aiohttp")
	cmd.Env = append(withoutPython(os.Environ()), "PYTHONPATH="+dir)
	cmd.WaitDelay = time.Second
	if out, err := cmd.CombinedOutput(); err != nil {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		return &advice{fmt.Sprintf("what was installed can't be imported (%s). It was removed again, and the demos run as before",
			lastLine(string(out), err.Error())), ErrInstall}
	}
	return nil
}
