//go:build linux

package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// screen is a terminal of 80x24 with a program on it.
type screen struct {
	tty *os.File
	*victim

	mu       sync.Mutex
	emulator *vt.Emulator
}

func startOnScreen(cmd *exec.Cmd) (*screen, error) {
	const width, height = 80, 24
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: width, Rows: height}) // in a session of its own
	if err != nil {
		return nil, err
	}
	s := &screen{tty: tty, emulator: vt.NewEmulator(width, height)}
	s.victim = &victim{cmd: cmd, ended: make(chan struct{}), ready: make(chan struct{})}
	go func() { _, _ = io.Copy(tty, s.emulator) }() // answers what the program asks; ends with the emulator
	go s.show()
	return s, nil
}

// show puts what the program writes on the screen, until it has ended.
func (s *screen) show() {
	chunk := make([]byte, 32<<10)
	for {
		n, err := s.tty.Read(chunk)
		s.mu.Lock()
		_, _ = s.emulator.Write(chunk[:n]) // an emulator takes everything
		s.mu.Unlock()
		if err != nil {
			break
		}
	}
	_ = s.cmd.Wait() // its status is read from ProcessState
	_ = s.tty.Close()
	if pipe, ok := s.emulator.InputPipe().(io.Closer); ok {
		_ = pipe.Close()
	}
	close(s.ended)
}

// step is something to be done on a screen.
type step func(*screen) error

func (s *screen) do(steps ...step) error {
	for _, step := range steps {
		if err := step(s); err != nil {
			return err
		}
	}
	return nil
}

// see waits until all of this is seen, however it is broken into lines.
func see(texts ...string) step {
	return func(s *screen) error {
		for late := time.After(patience); ; {
			s.mu.Lock()
			seen := s.emulator.String()
			s.mu.Unlock()
			if containsAll(strings.Join(strings.Fields(seen), " "), texts) {
				return nil
			}
			select {
			case <-s.ended:
				return fmt.Errorf("the program ended (%v) before %q was seen:\n%s", s.cmd.ProcessState, texts, seen)
			case <-late:
				return fmt.Errorf("waited in vain for %q:\n%s", texts, seen)
			case <-time.After(5 * time.Millisecond):
			}
		}
	}
}

func containsAll(text string, parts []string) bool {
	for _, part := range parts {
		if !strings.Contains(text, part) {
			return false
		}
	}
	return true
}

// press types keys as terminals send them.
func press(keys ...string) step {
	return func(s *screen) error {
		_, err := io.WriteString(s.tty, strings.Join(keys, ""))
		return err
	}
}

// leave ends the program by ctrl+c.
func leave(s *screen) error {
	err := press(ctrlC)(s)
	s.wait()
	if err == nil && !s.passed() {
		err = fmt.Errorf("it ended with %v", s.cmd.ProcessState)
	}
	return err
}

// The keys that are no letters.
const (
	enter = "\r"
	tab   = "\t"
	home  = "\x1b[H"
	down  = "\x1b[B"

	ctrlA = "\x01"
	end   = "\x1b[F"
	ctrlC = "\x03"
	ctrlK = "\x0b"
	ctrlS = "\x13"
)
