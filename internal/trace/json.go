package trace

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
)

// VersionError reports a trace written in a newer format than this program reads.
type VersionError struct{ Version int64 }

func (e *VersionError) Error() string {
	return fmt.Sprintf("the trace is in format version %d, and this lesswait reads up to version %d: a newer lesswait is needed", e.Version, Version)
}

// checkVersion looks at a meta event; every other kind passes.
func (e *Event) checkVersion() error {
	if e.Ev == Meta && e.Num > Version {
		return &VersionError{Version: e.Num}
	}
	return nil
}

// WriteEvent writes one event as a line of the public format.
func WriteEvent(w io.Writer, e Event) error {
	line := append(e.appendJSON(make([]byte, 0, 160)), '\n')
	if _, err := w.Write(line); err != nil {
		return fmt.Errorf("write trace: %w", err)
	}
	return nil
}

// WriteEventOf writes one as a line that names the program it is of.
func WriteEventOf(w io.Writer, program string, e Event) error {
	line := appendString([]byte(`{"program":`), program)
	line = append(append(line, ','), e.appendJSON(make([]byte, 0, 160))[1:]...)
	if _, err := w.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("write trace: %w", err)
	}
	return nil
}

// MarshalJSON gives the event as the public format has it: n, t, ev, then the
// fields of its kind in the format's order.
func (e Event) MarshalJSON() ([]byte, error) { return e.appendJSON(nil), nil }

// UnmarshalJSON reads an event of the public format.
func (e *Event) UnmarshalJSON(data []byte) error { return e.decode(data, interner{}) }

func (e *Event) decode(line []byte, names interner) error {
	_, err := e.decodeOf(line, names)
	return err
}

// decodeOf also gives the program that the line names.
func (e *Event) decodeOf(line []byte, names interner) (program string, err error) {
	var object map[string]any
	if err := json.Unmarshal(line, &object); err != nil {
		return "", fmt.Errorf("not a JSON object: %w", err)
	}
	kind, ok := object["ev"].(string)
	if !ok {
		return "", errors.New(`an event needs its kind in "ev"`)
	}
	program, _ = object["program"].(string)
	n, _ := object["n"].(float64)
	t, _ := object["t"].(float64)
	*e = newEvent(Kind(names.intern(kind)), micros(n), micros(t))
	for _, f := range schema[e.Ev] {
		e.set(f.slot, object[f.name], names)
	}
	return names.intern(program), e.checkVersion()
}

// newEvent gives an event whose absent fields mean what null means.
func newEvent(k Kind, n, t int64) Event {
	e := Event{N: n, T: t, Ev: k}
	switch k {
	case PollBegin, ScopeBegin, ScopeDue:
		e.Num = Forever
	}
	return e
}

func (e *Event) appendJSON(b []byte) []byte {
	if e.Ev.told() {
		b = append(b, `{"ev":`...)
	} else {
		b = strconv.AppendInt(append(b, `{"n":`...), e.N, 10)
		b = strconv.AppendInt(append(b, `,"t":`...), e.T, 10)
		b = append(b, `,"ev":`...)
	}
	b = appendString(b, string(e.Ev))
	for _, f := range schema[e.Ev] {
		if !f.keep && e.empty(f.slot) {
			continue
		}
		b = append(append(append(b, `,"`...), f.name...), `":`...)
		b = e.appendValue(b, f.slot)
	}
	return append(b, '}')
}

// empty tells whether an optional field has nothing to say.
func (e *Event) empty(s slot) bool {
	if p := e.text(s); p != nil {
		return *p == ""
	}
	switch s {
	case inLine:
		return e.Line == 0
	case inNum:
		return e.Num == 0
	case inLimit:
		return e.Limit == 0
	}
	return false
}

func (e *Event) appendValue(b []byte, s slot) []byte {
	if p := e.text(s); p != nil {
		return appendString(b, *p)
	}
	if p := e.flag(s); p != nil {
		return strconv.AppendBool(b, *p)
	}
	switch s {
	case inState:
		if e.Done {
			return append(b, `"done"`...)
		}
		return append(b, `"waiting"`...)
	case inTimeout:
		if e.Num == Forever {
			return append(b, "null"...)
		}
		return strconv.AppendInt(b, e.Num, 10)
	case inLine:
		return strconv.AppendInt(b, int64(e.Line), 10)
	case inMax:
		return strconv.AppendInt(b, e.Max, 10)
	case inValue:
		return appendFloat(b, e.Value)
	case inLimit:
		return appendFloat(b, e.Limit)
	}
	return strconv.AppendInt(b, e.Num, 10)
}

func appendFloat(b []byte, v float64) []byte {
	if math.IsNaN(v) || math.IsInf(v, 0) { // JSON has no such numbers
		return append(b, '0')
	}
	return strconv.AppendFloat(b, v, 'f', -1, 64)
}

// appendString quotes a string. Angle brackets stay as they are: arguments are
// full of them, and nothing here ends up inside HTML unescaped.
func appendString(b []byte, s string) []byte {
	if plain(s) {
		return append(append(append(b, '"'), s...), '"')
	}
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(s); err != nil { // strings always encode
		return append(b, `""`...)
	}
	return append(b, bytes.TrimSuffix(buffer.Bytes(), []byte("\n"))...)
}

func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= 0x7f || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}
