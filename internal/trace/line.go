package trace

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// LineReader reads lines of the public format. It is for one goroutine.
type LineReader struct{ names interner }

// NewLineReader gives a reader of lines.
func NewLineReader() *LineReader { return &LineReader{names: interner{}} }

// Read reads a line into an event, and gives the name of the program that it is
// of, empty where the line names none. A version that is too new is an error of
// type VersionError.
//
// What WriteEvent writes is read in one go over the bytes. Whatever is written in
// another way, with escapes in its texts or fields in another order, goes through
// encoding/json: the two never disagree, which a fuzz test holds.
func (r *LineReader) Read(line []byte, e *Event) (program string, err error) {
	s := scanner{rest: line, names: r.names}
	if program, ok := s.event(e); ok {
		return program, e.checkVersion()
	}
	return e.decodeOf(line, r.names)
}

// scanner goes through a line once, and gives up at whatever is unusual.
type scanner struct {
	rest  []byte
	names interner
}

// take passes over the bytes, if they come next.
func (s *scanner) take(text string) bool {
	if len(s.rest) < len(text) || string(s.rest[:len(text)]) != text {
		return false
	}
	s.rest = s.rest[len(text):]
	return true
}

// event reads an object whose fields come in the order in which they are written.
func (s *scanner) event(e *Event) (program string, ok bool) {
	if s.take(`{"program":`) {
		name, ok := s.text()
		if !ok || !s.take(`,"n":`) {
			return "", false
		}
		program = s.names.internBytes(name)
	} else if !s.take(`{"n":`) {
		return "", false
	}
	n, okN := s.number()
	okT := s.take(`,"t":`)
	t, isNumber := s.number()
	if !okN || !okT || !isNumber || !s.take(`,"ev":`) {
		return "", false
	}
	kind, ok := s.text()
	if !ok {
		return "", false
	}
	*e = newEvent(Kind(s.names.internBytes(kind)), n, t)
	return program, s.fields(e)
}

// fields reads the fields of the kind, any of which may be missing, and the end.
func (s *scanner) fields(e *Event) bool {
	for _, f := range schema[e.Ev] {
		if s.field(f.name) && !s.value(e, f.slot) {
			return false
		}
	}
	return s.take("}") && len(s.rest) == 0
}

// field passes over `,"name":` if it comes next.
func (s *scanner) field(name string) bool {
	n := len(name) + 4
	if len(s.rest) < n || s.rest[0] != ',' || s.rest[1] != '"' || string(s.rest[2:n-2]) != name || s.rest[n-2] != '"' || s.rest[n-1] != ':' {
		return false
	}
	s.rest = s.rest[n:]
	return true
}

func (s *scanner) value(e *Event, at slot) bool {
	if len(s.rest) == 0 {
		return false
	}
	switch s.rest[0] {
	case '"':
		text, ok := s.text()
		if p := e.text(at); ok && p != nil {
			*p = s.names.internBytes(text)
		} else if ok && at == inState {
			e.Done = string(text) == "done"
		}
		return ok
	case 't', 'f':
		on := s.take("true")
		if p := e.flag(at); p != nil {
			*p = on
		}
		return on || s.take("false")
	case 'n':
		return s.take("null")
	}
	n, ok := s.number()
	e.setNumber(at, float64(n))
	return ok
}

// text reads a string that stands for itself.
func (s *scanner) text() ([]byte, bool) {
	if len(s.rest) == 0 || s.rest[0] != '"' {
		return nil, false
	}
	end := bytes.IndexByte(s.rest[1:], '"') + 1
	if end == 0 {
		return nil, false
	}
	text := s.rest[1:end]
	ascii := true
	for _, c := range text {
		if c == '\\' || c < ' ' {
			return nil, false
		}
		ascii = ascii && c < utf8.RuneSelf
	}
	s.rest = s.rest[end+1:]
	return text, ascii || utf8.Valid(text)
}

// exactDigits is how many digits a number may have that floats hold exactly.
const exactDigits = 15

// number reads a whole number; a fraction ends in a byte that no caller expects.
func (s *scanner) number() (int64, bool) {
	end := 0
	if end < len(s.rest) && s.rest[0] == '-' {
		end++
	}
	first := end
	for end < len(s.rest) && s.rest[end] >= '0' && s.rest[end] <= '9' {
		end++
	}
	digits := end - first
	if digits == 0 || digits > exactDigits || digits > 1 && s.rest[first] == '0' {
		return 0, false
	}
	n, err := strconv.ParseInt(string(s.rest[:end]), 10, 64)
	s.rest = s.rest[end:]
	return n, err == nil
}
