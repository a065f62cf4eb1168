package tracing

import (
	"bufio"
	"bytes"
	"errors"
	"os"
	"os/exec"
	"sync/atomic"
	"time"
)

// pipe is one from the program to here.
type pipe struct{ r, w *os.File }

func newPipe() (*pipe, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	return &pipe{r, w}, nil
}

// inherit lets the program have its end, and gives the number by which it knows it.
func (p *pipe) inherit(cmd *exec.Cmd) (uintptr, error) { return inherit(cmd, p.w) }

// started closes the program's end, which the program has by now.
func (p *pipe) started() { _ = p.w.Close() }

func (p *pipe) close() {
	_ = p.r.Close()
	_ = p.w.Close()
}

// read hands on every line that comes, the last one even if it has no end; of a line
// no more than so many bytes.
func (p *pipe) read(most int, line func([]byte)) *reading {
	r := &reading{pipe: p, over: make(chan struct{})}
	go r.run(most, line)
	return r
}

// reading is a pipe that is being read.
type reading struct {
	pipe  *pipe
	moves atomic.Int64
	over  chan struct{}
}

func (r *reading) run(most int, hand func([]byte)) {
	defer close(r.over)
	lines := bufio.NewReaderSize(r.pipe.r, 64<<10)
	for {
		line, err := readLine(lines, most)
		if len(line) > 0 {
			r.moves.Add(1)
			hand(bytes.TrimSuffix(line, []byte("\n")))
			r.moves.Add(1)
		}
		if err != nil {
			return
		}
	}
}

// readLine reads a line, and keeps the beginning of one that is too long.
func readLine(in *bufio.Reader, most int) ([]byte, error) {
	var line []byte
	for {
		piece, err := in.ReadSlice('\n')
		line = append(line, piece[:min(len(piece), most-len(line))]...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}

// wait returns when all is read. A process that the program left behind may hold
// the pipe open: when nothing has come for a grace, it is cut.
func (r *reading) wait() {
	for before := int64(-1); ; {
		select {
		case <-r.over:
			return
		case <-time.After(grace):
		}
		now := r.moves.Load()
		if now == before && now%2 == 0 {
			cut(r.pipe.r)
			<-r.over
			return
		}
		before = now
	}
}

// cut ends the reads of a pipe.
func cut(f *os.File) {
	if f.SetReadDeadline(time.Now()) != nil {
		_ = f.Close() // a pipe without deadlines, as on Windows
	}
}
