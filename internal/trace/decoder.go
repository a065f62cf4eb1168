package trace

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// Decoder reads the compact lines that a recording Python process sends: first
// a header that names the fields of every kind, then batches of events.
type Decoder struct {
	slots map[Kind][]int // per kind, the place in its schema of each field sent; -1 if unknown
	names interner
	n     int64
	open  bool
}

// NewDecoder gives a decoder for one run.
func NewDecoder() *Decoder { return &Decoder{names: interner{}} }

// Line decodes one line. Lines that are no part of a trace give nothing. On an
// error it also returns the events of the line that could be read.
func (d *Decoder) Line(line []byte) ([]Event, error) {
	line = bytes.TrimSpace(line)
	if len(line) == 0 {
		return nil, nil
	}
	if line[0] == '{' {
		return nil, d.header(line)
	}
	if !d.open {
		return nil, errors.New("trace: events came before the header")
	}
	var batch []any
	if err := json.Unmarshal(line, &batch); err != nil {
		return nil, fmt.Errorf("trace: broken batch: %w", err)
	}
	events := make([]Event, 0, len(batch))
	var first error
	for _, item := range batch {
		e, err := d.event(item)
		if err != nil && first == nil {
			first = err
		}
		if e.Ev != "" {
			events = append(events, e)
		}
	}
	return events, first
}

// header takes the line that opens a recording, and no other object.
func (d *Decoder) header(line []byte) error {
	var head struct {
		Trace *struct {
			Schema map[Kind][]string `json:"schema"`
		} `json:"trace"`
	}
	if err := json.Unmarshal(line, &head); err != nil {
		return fmt.Errorf("trace: broken header: %w", err)
	}
	if head.Trace == nil {
		return nil
	}
	d.slots, d.n, d.open = make(map[Kind][]int), 0, true
	for kind, names := range head.Trace.Schema {
		d.slots[kind] = places(kind, names)
	}
	return nil
}

// places finds the fields that the sender names in our schema, so that a sender
// with more fields, or in another order, is still understood.
func places(kind Kind, names []string) []int {
	found := make([]int, len(names))
	for i, name := range names {
		found[i] = -1
		for j, f := range schema[kind] {
			if f.name == name {
				found[i] = j
			}
		}
	}
	return found
}

// event decodes [t, kind, fields…]. An event that cannot be read has no kind.
func (d *Decoder) event(item any) (Event, error) {
	n := d.n
	d.n++
	values, _ := item.([]any)
	if len(values) < 2 {
		return Event{}, fmt.Errorf("trace: event %d is no list, or is cut short", n)
	}
	t, isNumber := values[0].(float64)
	kind, isName := values[1].(string)
	if !isNumber || !isName || kind == "" {
		return Event{}, fmt.Errorf("trace: event %d has no time or no kind", n)
	}
	e := newEvent(Kind(d.names.intern(kind)), n, micros(t))
	fields, slots := schema[e.Ev], d.slots[e.Ev]
	for i, value := range values[2:] {
		if i < len(slots) && slots[i] >= 0 {
			e.set(fields[slots[i]].slot, value, d.names)
		}
	}
	return e, e.checkVersion()
}
