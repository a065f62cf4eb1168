package saved

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"

	"lesswait/internal/trace"
)

const (
	pieceSize = 256 << 10
	lineMost  = 16 << 20 // no line of a trace is that long: a larger one is something else
)

// piece is a part of the file: whole lines.
type piece struct {
	text  []byte
	first int // the number of its first line
	last  bool
	err   error // the file could not be read beyond it
	done  chan decoded
}

// decoded is what is in a piece.
type decoded struct {
	lines []Line
	bad   []badLine // in order; those before the first good line come first
	err   error
	spare chan []Line
}

// badLine is a line that could not be read.
type badLine struct {
	number int
	text   []byte
	cut    bool // it is the last, and has no end
	err    error
}

// recycle gives back the room of the lines, for another piece.
func (d decoded) recycle() {
	select {
	case d.spare <- d.lines[:0]:
	default:
	}
}

// decode cuts what it reads into pieces, decodes them side by side, and hands
// them on in order, each as a promise. It ends early when stop is closed.
func decode(r io.Reader, stop <-chan struct{}) <-chan chan decoded {
	workers := runtime.GOMAXPROCS(0)
	pieces, order := make(chan piece), make(chan chan decoded, workers)
	spare := make(chan []Line, 2*workers)
	for range workers {
		go work(pieces, spare)
	}
	go func() {
		defer close(order)
		defer close(pieces)
		cut(r, func(p piece) bool {
			p.done = make(chan decoded, 1)
			return offer(order, p.done, stop) && offer(pieces, p, stop)
		})
	}()
	return order
}

func offer[T any](to chan<- T, value T, stop <-chan struct{}) bool {
	select {
	case to <- value:
		return true
	case <-stop:
		return false
	}
}

func work(pieces <-chan piece, spare chan []Line) {
	reader := trace.NewLineReader()
	for p := range pieces {
		d := decoded{err: p.err, spare: spare}
		select {
		case d.lines = <-spare:
		default:
		}
		p.decode(reader, &d)
		p.done <- d
	}
}

func (p piece) decode(reader *trace.LineReader, d *decoded) {
	number := p.first
	for line := range bytes.Lines(p.text) {
		whole := line[len(line)-1] == '\n'
		if text := bytes.TrimSpace(line); len(text) > 0 {
			d.lines = append(d.lines, Line{Number: number, Text: text})
			l := &d.lines[len(d.lines)-1]
			var err error
			if l.Program, err = reader.Read(text, &l.Event); err != nil {
				d.lines = d.lines[:len(d.lines)-1]
				d.bad = append(d.bad, badLine{number, text[:min(len(text), 64)], p.last && !whole, err})
			}
		}
		number++
	}
}

// cut reads pieces that end where a line does, until emit wants no more.
func cut(r io.Reader, emit func(piece) bool) {
	var rest []byte
	number := 1
	for {
		text := make([]byte, len(rest)+pieceSize)
		n := copy(text, rest)
		got, err := io.ReadFull(r, text[n:])
		text = text[:n+got]
		last := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		if last {
			err = nil
		}
		end := len(text)
		if !last {
			end = bytes.LastIndexByte(text, '\n') + 1
		}
		rest = text[end:]
		if err == nil && len(rest) > lineMost {
			err = fmt.Errorf("%w: line %d is longer than %d MB", ErrNotATrace, number+bytes.Count(text[:end], []byte("\n")), lineMost>>20)
		}
		if !emit(piece{text: withoutMark(text[:end], number), first: number, last: last, err: err}) || last || err != nil {
			return
		}
		number += bytes.Count(text[:end], []byte("\n"))
	}
}

// withoutMark takes off the byte order mark that some editors put in front.
func withoutMark(text []byte, number int) []byte {
	if number == 1 {
		return bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	}
	return text
}
