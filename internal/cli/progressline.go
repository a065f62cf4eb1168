package cli

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// quiet is how long a piece of work may take before anything is said about it.
const quiet = 500 * time.Millisecond

// progressLine tells how far something is: on a terminal in one line that is
// written again and again, elsewhere in a line a step.
type progressLine struct {
	out      io.Writer
	terminal bool
	now      func() time.Time
	began    time.Time

	mu    sync.Mutex
	last  string
	shown bool
}

func newProgressLine(out io.Writer, terminal bool, now func() time.Time) *progressLine {
	return &progressLine{out: out, terminal: terminal, now: now, began: now()}
}

// say shows a text in the place of the last one.
func (l *progressLine) say(text string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.now().Sub(l.began) < quiet || text == l.last {
		return
	}
	l.last, l.shown = text, true
	if l.terminal {
		fmt.Fprintf(l.out, "\r\x1b[K%s", text)
		return
	}
	fmt.Fprintln(l.out, text)
}

// clear takes the line off the terminal.
func (l *progressLine) clear() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.terminal && l.shown {
		fmt.Fprint(l.out, "\r\x1b[K")
		l.shown = false
	}
}

// counter is the line of a command that does many small things: a pipe is
// spared it.
func (a *app) counter() *progressLine {
	terminal := isTerminal(a.env.Stderr) && !a.undrawn()
	out := a.env.Stderr
	if !terminal {
		out = io.Discard
	}
	return newProgressLine(out, terminal, a.env.Now)
}
