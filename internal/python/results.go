package python

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"sync"
	"sync/atomic"
)

// resultReader reads a worker's result lines: the hello, then, once a request
// has begun, its lines and its verdict.
type resultReader struct {
	stop  func(End)
	hello chan struct{} // closed when the worker has said hello
	task  chan expectation
	once  sync.Once    // closes task
	moves atomic.Int64 // counts the begins and ends of handing on a line

	mu       sync.Mutex
	verdicts []json.RawMessage
}

// expectation is what a request wants of the results.
type expectation struct {
	nonce  string
	onLine func([]byte)
}

func newResultReader(stop func(End)) *resultReader {
	return &resultReader{stop: stop, hello: make(chan struct{}), task: make(chan expectation, 1)}
}

// begin is called before the request is written.
func (r *resultReader) begin(nonce string, onLine func([]byte)) {
	if onLine == nil {
		onLine = func([]byte) {}
	}
	r.task <- expectation{nonce, onLine}
}

// abandon lets the reader of a worker that got no request go.
func (r *resultReader) abandon() { r.once.Do(func() { close(r.task) }) }

// progress tells how far the handing on is, and whether it is under way.
func (r *resultReader) progress() (moves int64, busy bool) {
	moves = r.moves.Load()
	return moves, moves%2 == 1
}

// verdict is the one verdict of the run. Two of them are none: the judge
// writes one.
func (r *resultReader) verdict() json.RawMessage {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.verdicts) != 1 {
		return nil
	}
	return r.verdicts[0]
}

func (r *resultReader) read(pipe io.Reader) {
	lines := &lineReader{from: bufio.NewReaderSize(pipe, 64<<10), left: resultLimit}
	line, err := lines.next()
	if err == nil && isHello(line) {
		close(r.hello)
		line = nil
	}
	task, ok := <-r.task
	if !ok {
		return
	}
	for ; err == nil; line, err = lines.next() {
		if line != nil {
			r.take(line, task)
		}
	}
	if errors.Is(err, errTooMuch) {
		r.stop(EndOutput)
		_, _ = io.Copy(io.Discard, pipe)
	}
}

// take keeps a verdict and hands on any other line.
func (r *resultReader) take(line []byte, task expectation) {
	var final struct {
		Verdict json.RawMessage `json:"verdict"`
		Nonce   string          `json:"nonce"`
	}
	if !bytes.HasPrefix(line, []byte(`{"verdict"`)) || json.Unmarshal(line, &final) != nil {
		r.moves.Add(1)
		task.onLine(line)
		r.moves.Add(1)
		return
	}
	if final.Nonce == task.nonce { // any other is forged
		r.mu.Lock()
		r.verdicts = append(r.verdicts, final.Verdict)
		r.mu.Unlock()
	}
}

func isHello(line []byte) bool { return bytes.HasPrefix(line, []byte(`{"hello"`)) }
