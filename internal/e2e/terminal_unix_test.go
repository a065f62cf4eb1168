//go:build unix

package e2e

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// patience is how long something may take that comes at once on an idle
// machine. Nothing waits for it to pass but what has failed already.
const patience = 30 * time.Second

// terminal is a program on a terminal of its own: what is typed, and what a
// person sees.
type terminal struct {
	t     *testing.T
	user  *user
	cmd   *exec.Cmd
	tty   *os.File
	ended chan struct{} // closed when the program has ended and all it wrote is on the screen
	news  chan struct{} // has an element when the screen may have changed

	mu       sync.Mutex
	emulator *vt.Emulator
	sent     bytes.Buffer // all that the program has written
}

// size is a window's, in cells.
type size struct{ width, height int }

func (s size) pty() *pty.Winsize {
	return &pty.Winsize{Cols: uint16(s.width), Rows: uint16(s.height)}
}

func (s size) String() string { return fmt.Sprintf("%dx%d", s.width, s.height) }

func usual() size { return size{80, 24} }

// open starts the course in a window of the usual size.
func (u *user) open() *terminal {
	u.t.Helper()
	return u.openIn(usual(), nil, program())
}

// openIn starts any command. The emulator is handed to prepare before, to be
// told what kind of terminal it is.
func (u *user) openIn(s size, prepare func(*vt.Emulator), name string, args ...string) *terminal {
	u.t.Helper()
	x := &terminal{
		t: u.t, user: u, cmd: exec.Command(name, args...),
		ended: make(chan struct{}), news: make(chan struct{}, 1),
		emulator: vt.NewEmulator(s.width, s.height),
	}
	if prepare != nil {
		prepare(x.emulator)
	}
	x.cmd.Env, x.cmd.Dir = u.environ(), u.home()
	tty, err := pty.StartWithSize(x.cmd, s.pty())
	must(u.t, err)
	x.tty = closable(u.t, tty)
	go x.answer()
	go x.show()
	u.t.Cleanup(x.end)
	return x
}

// closable is the same file in such a way that closing it closes it, though
// somebody reads from it: the package pty leaves it blocking, and then it stays
// open until there is something to read.
func closable(t *testing.T, tty *os.File) *os.File {
	t.Helper()
	fd, err := unix.Dup(int(tty.Fd()))
	must(t, err)
	unix.CloseOnExec(fd)
	must(t, tty.Close())
	must(t, unix.SetNonblock(fd, true))
	return os.NewFile(uintptr(fd), "terminal")
}

// answer gives the program what it asks the terminal for, such as its colours.
func (x *terminal) answer() {
	_, _ = io.Copy(x.tty, x.emulator)      // ends when the window is closed …
	_, _ = io.Copy(io.Discard, x.emulator) // … but the emulator must not stand still
}

// show puts what the program writes on the screen, until it has ended.
func (x *terminal) show() {
	defer close(x.ended)
	chunk := make([]byte, 32<<10)
	for {
		n, err := x.tty.Read(chunk)
		x.take(chunk[:n])
		if err != nil {
			break
		}
	}
	_ = x.cmd.Wait() // its status is read from ProcessState
	if pipe, ok := x.emulator.InputPipe().(io.Closer); ok {
		_ = pipe.Close() // answer ends
	}
}

func (x *terminal) take(text []byte) {
	x.mu.Lock()
	x.draw(text)
	x.sent.Write(text)
	x.mu.Unlock()
	select {
	case x.news <- struct{}{}:
	default:
	}
}

// draw puts text on the screen. What a program still writes for the window as it
// was before a resize may scroll lines that the emulator has no more, at which it
// panics; what comes after draws the whole window anew.
func (x *terminal) draw(text []byte) {
	defer func() {
		if recover() != nil {
			_, _ = x.emulator.Write([]byte("\x1b[r\x1b[2J"))
		}
	}()
	_, _ = x.emulator.Write(text) // an emulator takes everything
}

// screen is what is seen, a line a row.
func (x *terminal) screen() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.emulator.String()
}

// raw is every byte the program has written.
func (x *terminal) raw() []byte {
	x.mu.Lock()
	defer x.mu.Unlock()
	return bytes.Clone(x.sent.Bytes())
}

// waitFor waits until all of these texts are on the screen. How they are broken
// into lines does not matter.
func (x *terminal) waitFor(texts ...string) {
	x.t.Helper()
	x.waitUntil(fmt.Sprintf("%q to be seen", texts), func(screen string) bool {
		return containsAll(flat(screen), texts)
	})
}

// tabTo presses tab, which goes from one activity of a lesson to the next, until
// the text is seen.
func (x *terminal) tabTo(text string) {
	x.t.Helper()
	const activities = 20
	for range activities {
		before := x.screen()
		x.press("tab")
		x.waitUntil("an answer to tab", func(screen string) bool { return screen != before })
		if containsAll(flat(x.screen()), []string{text}) {
			return
		}
	}
	x.t.Fatalf("tab never led to %q:\n%s", text, x.framed())
}

// toLesson opens one of the lessons from the contents as a newcomer finds them.
func (x *terminal) toLesson(n int) {
	x.t.Helper()
	x.waitFor("Do more with less waiting", "enter open")
	x.press(repeated("tab", n-1)...)
	x.press("enter")
	x.waitFor(fmt.Sprintf("lesson %d of", n))
}

// quit ends the program by the key that does so on every page.
func (x *terminal) quit() {
	x.t.Helper()
	x.press("ctrl+c")
	if status := x.status(); status != 0 {
		x.t.Errorf("exit status %d", status)
	}
}

// waitGone waits until a text has left the screen.
func (x *terminal) waitGone(text string) {
	x.t.Helper()
	x.waitUntil(fmt.Sprintf("%q to go", text), func(screen string) bool {
		return !strings.Contains(flat(screen), text)
	})
}

// waitUntil waits until the screen is as it should be.
func (x *terminal) waitUntil(what string, met func(screen string) bool) {
	x.t.Helper()
	late := time.NewTimer(patience)
	defer late.Stop()
	for !met(x.screen()) {
		select {
		case <-x.news:
		case <-x.ended:
			if !met(x.screen()) {
				x.t.Fatalf("the program ended (%v); waited for %s\n%s", x.cmd.ProcessState, what, x.framed())
			}
		case <-late.C:
			x.t.Fatalf("waited in vain for %s\n%s", what, x.framed())
		}
	}
}

// status waits until the program has ended, and is its exit status.
func (x *terminal) status() int {
	x.t.Helper()
	select {
	case <-x.ended:
	case <-time.After(patience):
		x.t.Fatalf("the program has not ended\n%s", x.framed())
	}
	return x.cmd.ProcessState.ExitCode()
}

// press types keys by their names, or text as it is.
func (x *terminal) press(keys ...string) {
	x.t.Helper()
	for _, key := range keys {
		if code, ok := codes()[key]; ok {
			key = code
		}
		_, err := io.WriteString(x.tty, key)
		must(x.t, err)
	}
}

// codes are what keys send.
func codes() map[string]string {
	return map[string]string{
		"enter": "\r", "esc": "\x1b", "tab": "\t", "shift+tab": "\x1b[Z", "space": " ",
		"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
		"home": "\x1b[H", "end": "\x1b[F", "pgup": "\x1b[5~", "pgdown": "\x1b[6~",
		"ctrl+c": "\x03", "ctrl+d": "\x04", "ctrl+z": "\x1a", "ctrl+y": "\x19", "ctrl+a": "\x01", "ctrl+s": "\x13", "ctrl+k": "\x0b", "ctrl+u": "\x15",
		"backspace": "\x7f", "f1": "\x1bOP",
	}
}

// resize changes the window, as dragging its corner does.
func (x *terminal) resize(s size) {
	x.t.Helper()
	x.mu.Lock()
	x.emulator.Resize(s.width, s.height)
	x.mu.Unlock()
	raw, err := x.tty.SyscallConn()
	must(x.t, err)
	must(x.t, raw.Control(func(fd uintptr) {
		err = unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, &unix.Winsize{Col: uint16(s.width), Row: uint16(s.height)})
	}))
	must(x.t, err)
}

// hangUp closes the window.
func (x *terminal) hangUp() { _ = x.tty.Close() }

// end closes the window where the program still runs.
func (x *terminal) end() {
	x.hangUp()
	select {
	case <-x.ended:
	case <-time.After(patience):
		x.t.Errorf("the program outlived its terminal\n%s", x.framed())
		_ = x.cmd.Process.Kill()
		<-x.ended
	}
}

// framed is the screen for a failure's message.
func (x *terminal) framed() string {
	lines := strings.Split(x.screen(), "\n")
	return "  ┌\n  │" + strings.Join(lines, "\n  │") + "\n  └"
}

// flat is a text with all that separates words as a single blank.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

func containsAll(text string, parts []string) bool {
	for _, part := range parts {
		if !strings.Contains(text, part) {
			return false
		}
	}
	return true
}
