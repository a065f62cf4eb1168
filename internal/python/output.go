package python

import (
	"io"
	"sync"
)

// outputReader keeps the first bytes of a program's output, counts the rest,
// and ends a run that floods.
type outputReader struct {
	stop func(End)

	mu    sync.Mutex
	limit int64
	total int64
	text  []byte
	tell  func([]byte)
}

// begin is called before the request is written.
func (o *outputReader) begin(limit int64, tell func([]byte)) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.limit, o.tell = limit, tell
}

func (o *outputReader) kept() (text []byte, truncated bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text, o.total > int64(len(o.text))
}

func (o *outputReader) read(pipe io.Reader) {
	buffer := make([]byte, 32<<10)
	for {
		n, err := pipe.Read(buffer)
		if n > 0 {
			o.take(buffer[:n])
		}
		if err != nil {
			return
		}
	}
}

func (o *outputReader) take(part []byte) {
	o.mu.Lock()
	o.total += int64(len(part))
	flood := o.total > o.limit*floodFactor
	room := max(0, min(int64(len(part)), o.limit-int64(len(o.text))))
	o.text = append(o.text, part[:room]...)
	kept, tell := o.text[len(o.text)-int(room):], o.tell
	o.mu.Unlock()
	if tell != nil && room > 0 {
		tell(kept)
	}
	if flood {
		o.stop(EndOutput)
	}
}
