//go:build linux

package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/creack/pty"

	"lesswait/internal/cli"
)

// session is how many keys are pressed before the program is left.
const session = 300

// A typist is quick, but waits where the program may end: Bubble Tea leaves a
// goroutine behind, and all that it holds, where a key is on its way then. That is of
// no account in a process that ends, too.
const (
	quick = 5 * time.Millisecond
	slow  = time.Second
	esc   = "\x1b"
)

// press opens the course on a terminal, presses keys at random, leaves it by ctrl+c,
// and begins anew: the whole program, in this process.
func press(seed uint64) func(context.Context, *house, int) error {
	return func(ctx context.Context, h *house, times int) error {
		terminal, tty, err := pty.Open()
		if err != nil {
			return err
		}
		defer terminal.Close()
		defer tty.Close()
		if err := pty.Setsize(terminal, &pty.Winsize{Rows: 40, Cols: 120}); err != nil {
			return err
		}
		go func() { _, _ = io.Copy(io.Discard, terminal) }() // ends with the terminal
		stdin, stdout := os.Stdin, os.Stdout
		defer func() { os.Stdin, os.Stdout = stdin, stdout }()
		os.Stdin, os.Stdout = tty, tty // those of the program, too
		dice := rand.New(rand.NewPCG(seed, uint64(times)))
		for range max(1, times/session) {
			if err := h.session(ctx, terminal, tty, dice); err != nil {
				return err
			}
		}
		return nil
	}
}

// session is one from the contents to the end.
func (h *house) session(ctx context.Context, terminal io.Writer, tty *os.File, dice *rand.Rand) error {
	ended := make(chan error, 1)
	go func() { ended <- h.open(ctx, tty) }()
	pause := quick
	for range session {
		select {
		case err := <-ended: // q at home
			return err
		case <-time.After(pause):
		}
		key := keys()[dice.IntN(len(keys()))]
		if _, err := io.WriteString(terminal, key); err != nil {
			return err
		}
		if pause = quick; key == "q" || key == esc {
			pause = slow
		}
	}
	time.Sleep(slow)
	return leave(terminal, ended)
}

// open opens the course, and is there until it has ended.
func (h *house) open(ctx context.Context, tty *os.File) error {
	var stderr bytes.Buffer
	status := cli.Main(ctx, cli.Env{
		Args: []string{}, Stdin: tty, Stdout: tty, Stderr: &stderr,
		Environ: []string{
			"HOME=" + h.home, "LESSWAIT_DIR=" + filepath.Join(h.home, "answers"), "LESSWAIT_CACHE=" + h.python.CacheDir,
			"TERM=xterm-256color", "LANG=C.UTF-8",
		},
	})
	if status != 0 {
		return fmt.Errorf("a session ended with status %d: %s", status, &stderr)
	}
	return nil
}

// leave presses ctrl+c until the program has ended: one may be an editor's, or a
// program's.
func leave(terminal io.Writer, ended <-chan error) error {
	for {
		if _, err := io.WriteString(terminal, "\x03"); err != nil {
			return err
		}
		select {
		case err := <-ended:
			return err
		case <-time.After(time.Second):
		}
	}
}

// keys are those that are pressed, the more frequent ones more than once.
func keys() []string {
	const (
		up, down, right, left = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
		home, end, back       = "\x1b[H", "\x1b[F", "\x1b[Z"
		save, find            = "\x13", "\x0b"
	)
	all := strings.Split("1 2 3 a b c d e f g h i j k n o p q r s t u v w x y z / ? + - M", " ")
	return append(all, up, down, down, down, right, right, left, home, end, "\t", "\t", "\t", back, "\r", "\r", "\r", " ", " ", esc, save, find)
}
