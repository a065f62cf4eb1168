package cli

import (
	"fmt"
	"io"
	"sync"
	"time"

	"lesswait/internal/python"
)

// quiet is how long unpacking may take before anything is said about it.
const quiet = 500 * time.Millisecond

// unpackLine tells how far the interpreter is: on a terminal in one line that
// is written again and again, elsewhere in a line a step.
type unpackLine struct {
	out      io.Writer
	terminal bool
	now      func() time.Time
	began    time.Time

	mu   sync.Mutex
	last string
}

func newUnpackLine(out io.Writer, terminal bool, now func() time.Time) *unpackLine {
	return &unpackLine{out: out, terminal: terminal, now: now, began: now()}
}

func (u *unpackLine) show(p python.Progress) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.now().Sub(u.began) < quiet {
		return
	}
	text := "Getting Python ready, this once: " + p.Step
	if u.terminal && p.Total > 0 {
		text = fmt.Sprintf("%s %d %%", text, 100*p.Done/p.Total)
	}
	if text == u.last {
		return
	}
	u.last = text
	if u.terminal {
		fmt.Fprintf(u.out, "\r\x1b[K%s", text)
		return
	}
	fmt.Fprintln(u.out, text)
}

// clear takes the line off the terminal.
func (u *unpackLine) clear() {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.terminal && u.last != "" {
		fmt.Fprint(u.out, "\r\x1b[K")
	}
}
