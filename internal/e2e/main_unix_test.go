//go:build unix

package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// programVariable names the built program to the tests.
const programVariable = "LESSWAIT_E2E_PROGRAM"

// TestMain builds the program once, as a user does.
func TestMain(m *testing.M) {
	status, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		status = 1
	}
	os.Exit(status)
}

func run(m *testing.M) (status int, err error) {
	dir, err := os.MkdirTemp("", "lesswait-e2e-")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "lesswait")
	if out, err := exec.Command("go", "build", "-o", program, "lesswait").CombinedOutput(); err != nil {
		return 1, fmt.Errorf("building the program: %w\n%s", err, out)
	}
	if err := os.Setenv(programVariable, program); err != nil {
		return 1, err
	}
	return m.Run(), nil
}

// program is the path of the built program.
func program() string { return os.Getenv(programVariable) }
