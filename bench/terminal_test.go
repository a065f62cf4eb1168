//go:build unix

package bench

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"slices"
	"testing"

	"github.com/creack/pty"
)

// terminal is a program on a terminal of 120x40.
type terminal struct {
	b    *testing.B
	cmd  *exec.Cmd
	tty  *os.File
	seen []byte // since the last text that was waited for
}

func startOnTerminal(b *testing.B, env []string, program string, args ...string) *terminal {
	b.Helper()
	cmd := exec.CommandContext(b.Context(), program, args...)
	cmd.Env = slices.Concat(env, []string{"TERM=xterm-256color", "COLORTERM="})
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 120})
	if err != nil {
		b.Fatal(err)
	}
	return &terminal{b: b, cmd: cmd, tty: tty}
}

// await returns when the text has come.
func (t *terminal) await(text string) {
	t.b.Helper()
	for chunk := make([]byte, 64<<10); !bytes.Contains(t.seen, []byte(text)); {
		n, err := t.tty.Read(chunk)
		if t.seen = append(t.seen, chunk[:n]...); err != nil {
			t.b.Fatalf("%q never came: %v\n%q", text, err, t.seen)
		}
	}
	t.seen = nil
}

func (t *terminal) press(keys string) {
	t.b.Helper()
	if _, err := io.WriteString(t.tty, keys); err != nil {
		t.b.Fatal(err)
	}
}

// leave ends the program by ctrl+c, and returns when it has gone.
func (t *terminal) leave() {
	t.b.Helper()
	t.press("\x03")
	go func() { _, _ = io.Copy(io.Discard, t.tty) }() // ends with the terminal
	if err := t.cmd.Wait(); err != nil {
		t.b.Fatalf("%s: %v", t.cmd.Path, err)
	}
	_ = t.tty.Close()
}
