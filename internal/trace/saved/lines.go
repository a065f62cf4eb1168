package saved

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"lesswait/internal/trace"
)

// Line is a line of a trace.
type Line struct {
	Number  int
	Program string // the name of the program that it is of, empty where it names none
	Event   trace.Event
	Text    []byte // as it stands in the file, without what is around it
}

// Lines hands on every line that can be read, in their order, and returns notes on
// those that can't. A line is the visitor's only until it returns. It reads on
// while the visitor works, on as many processors as there are.
func Lines(r io.Reader, visit func(*Line) error) (notes []string, err error) {
	stop := make(chan struct{})
	defer close(stop)
	t := &teller{}
	for p := range decode(r, stop) {
		d := <-p
		for i := range d.lines {
			if err := t.line(&d.lines[i], visit); err != nil {
				return nil, err
			}
		}
		for _, bad := range d.bad {
			if err := t.badLine(bad); err != nil {
				return nil, err
			}
		}
		if d.err != nil {
			return nil, d.err
		}
		d.recycle()
	}
	return t.notes(), t.nothing()
}

// teller keeps what is to be told of the lines.
type teller struct {
	good    int
	damaged []string // the first of them
	more    int
	cut     int // the number of a last line that is cut off
	unknown map[trace.Kind]int
}

func (t *teller) line(l *Line, visit func(*Line) error) error {
	if !trace.Known(l.Event.Ev) {
		if t.unknown == nil {
			t.unknown = map[trace.Kind]int{}
		}
		t.unknown[l.Event.Ev]++
		return nil
	}
	t.good++
	return visit(l)
}

// badLine takes a line that can't be read. A newer version can't be read at all,
// and a file that doesn't begin with one line of a trace is none.
func (t *teller) badLine(b badLine) error {
	var version *trace.VersionError
	switch {
	case errors.As(b.err, &version):
		return version
	case b.cut:
		t.cut = b.number
	case t.good == 0 && len(t.unknown) == 0:
		return notATrace(b)
	case len(t.damaged) < damagedMost:
		t.damaged = append(t.damaged, fmt.Sprintf("Line %d is damaged and was left out: %v.", b.number, b.err))
	default:
		t.more++
	}
	return nil
}

// damagedMost is how many damaged lines are named.
const damagedMost = 5

// ErrNotATrace is in the errors for files that hold something else.
var ErrNotATrace = errors.New("not a trace")

func notATrace(b badLine) error {
	return fmt.Errorf("%w: line %d is no event (%s)", ErrNotATrace, b.number, looksLike(b.text, b.err))
}

// looksLike says what a line is that is no event.
func looksLike(text []byte, err error) string {
	switch {
	case bytes.HasPrefix(text, []byte("\x89PNG")):
		return "it is a picture, PNG"
	case bytes.HasPrefix(text, []byte("\x1f\x8b")):
		return "it is compressed: gunzip it first"
	case bytes.HasPrefix(text, []byte("\xff\xfe")):
		return "it is UTF-16, as > in PowerShell writes it: let lesswait write the file itself"
	case bytes.HasPrefix(text, []byte(`{"traceEvents"`)):
		return "it was made for Perfetto, and can't be read back"
	case bytes.HasPrefix(text, []byte(`{"trace":`)):
		return "it is what the recorder sends, not what was saved of it"
	case bytes.IndexByte(text, 0) >= 0:
		return "it is binary"
	}
	return err.Error()
}

// nothing is the error for a file of which nothing could be read.
func (t *teller) nothing() error {
	switch {
	case t.good > 0:
		return nil
	case t.cut > 0:
		return fmt.Errorf("%w: it is cut off in its first line", ErrNotATrace)
	case len(t.unknown) > 0:
		return fmt.Errorf("%w: it holds no event that this lesswait knows", ErrNotATrace)
	}
	return fmt.Errorf("%w: it is empty", ErrNotATrace)
}
