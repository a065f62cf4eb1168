//go:build unix

package cli_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// interrupt SIGNAL WHEN ARGS... runs lesswait, sends it the signal when it
// reads its input ("reading") or when the file WHEN is there, and wants the
// status that shells give for that signal.
func interrupt(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: interrupt SIGNAL reading|FILE ARGS...")
	}
	sig := map[string]syscall.Signal{"INT": syscall.SIGINT, "TERM": syscall.SIGTERM, "HUP": syscall.SIGHUP}[args[0]]
	cmd := exec.Command(program(ts), args[2:]...)
	cmd.Dir, cmd.Env = ts.Getenv("WORK"), environ(ts)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // away from the terminal of whoever runs the tests
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	stdin, err := cmd.StdinPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	defer func() { _ = cmd.Process.Kill() }() // it is over by then, unless the script failed
	if args[1] == "reading" {
		// More than a pipe holds: the write returns when somebody reads.
		_, err := stdin.Write(bytes.Repeat([]byte("# text\n"), 20_000))
		ts.Check(err)
	} else {
		waitFor(ts, args[1])
	}
	ts.Check(cmd.Process.Signal(sig))
	var exit *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != 128+int(sig) {
		ts.Fatalf("ended with %v; want exit status %d\n%s", err, 128+int(sig), stderr.String())
	}
	ts.Check(os.WriteFile(ts.MkAbs("stdout.txt"), stdout.Bytes(), 0o600))
	ts.Check(os.WriteFile(ts.MkAbs("stderr.txt"), stderr.Bytes(), 0o600))
}

func waitFor(ts *testscript.TestScript, file string) {
	for range 2000 {
		if _, err := os.Stat(file); err == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	ts.Fatalf("%s never came", file)
}

func environ(ts *testscript.TestScript) []string {
	var env []string
	for _, name := range strings.Fields("ACCESSIBLE EDITOR HOME LESSWAIT_CACHE LC_ALL NO_COLOR PATH TERM TMPDIR") {
		env = append(env, name+"="+ts.Getenv(name))
	}
	return env
}
