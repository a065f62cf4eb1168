//go:build unix

package e2e

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// command runs the program without a terminal: its status and all that it says.
func (u *user) command(stdin string, args ...string) (status int, said string) {
	u.t.Helper()
	cmd := exec.Command(program(), args...)
	var out bytes.Buffer
	cmd.Env, cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = u.environ(), u.home(), strings.NewReader(stdin), &out, &out
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		u.t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), flat(out.String())
}

// file writes one into the user's home, and is its path.
func (u *user) file(name, text string) string {
	u.t.Helper()
	path := filepath.Join(u.home(), name)
	must(u.t, os.WriteFile(path, []byte(text), 0o600))
	return path
}
