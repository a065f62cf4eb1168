//go:build unix

package cli_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

// terminal STATUS TEXT KEYS ARGS... runs lesswait on an 80x24 terminal, types
// KEYS when TEXT is on it, and wants the exit status. What came out is in the
// file "screen". No TEXT is waited for where it is "".
func terminal(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: terminal STATUS TEXT KEYS ARGS...")
	}
	cmd := exec.Command(program(ts), args[3:]...)
	cmd.Dir, cmd.Env = ts.Getenv("WORK"), environ(ts)
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	ts.Check(err)
	defer tty.Close()
	var seen screen
	read := make(chan struct{})
	go func() {
		defer close(read)
		_, _ = seen.readFrom(tty) // ends with an error when the program does
	}()
	waitUntil(ts, cmd, &seen, args[1])
	_, err = tty.WriteString(args[2])
	ts.Check(err)
	err = cmd.Wait()
	<-read
	ts.Check(os.WriteFile(ts.MkAbs("screen"), []byte(seen.text()), 0o600))
	status := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		status = exit.ExitCode()
	}
	if strconv.Itoa(status) != args[0] {
		ts.Fatalf("exit status %d; want %s\n%s", status, args[0], seen.text())
	}
}

func waitUntil(ts *testscript.TestScript, cmd *exec.Cmd, seen *screen, text string) {
	for range 2000 {
		if strings.Contains(seen.text(), text) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	_ = cmd.Process.Kill()
	ts.Fatalf("%q never came; there was\n%q", text, seen.text())
}

// screen is what a terminal was sent.
type screen struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (s *screen) readFrom(file *os.File) (int64, error) {
	chunk := make([]byte, 4096)
	for {
		n, err := file.Read(chunk)
		s.mu.Lock()
		s.all.Write(chunk[:n])
		s.mu.Unlock()
		if err != nil {
			return 0, err
		}
	}
}

func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.all.String()
}
