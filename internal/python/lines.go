package python

import (
	"bufio"
	"bytes"
	"errors"
)

// errTooMuch ends the reading of results that no honest run writes.
var errTooMuch = errors.New("too many results")

// lineReader cuts a stream into lines, within limits.
type lineReader struct {
	from *bufio.Reader
	left int // bytes that may still come
}

// next returns the next complete line without its end; what follows the last
// line end is no line. The caller may keep the slice.
func (l *lineReader) next() ([]byte, error) {
	var line []byte
	for {
		part, err := l.from.ReadSlice('\n')
		l.left -= len(part)
		if l.left < 0 || len(line)+len(part) > lineLimit {
			return nil, errTooMuch
		}
		line = append(line, part...)
		switch {
		case err == nil:
			return bytes.TrimSuffix(line, []byte("\n")), nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return nil, err
		}
	}
}
