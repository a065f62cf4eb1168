package perfetto

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"lesswait/ui/export"
)

// The phases, as the format calls the sorts of events.
const (
	complete  = "X"
	instant   = "i"
	counter   = "C"
	flowStart = "s"
	flowEnd   = "f"
	metadata  = "M"
)

// event is one of the Trace Event Format. Times are microseconds.
type event struct {
	Name  string         `json:"name"`
	Cat   string         `json:"cat,omitempty"`
	Phase string         `json:"ph"`
	T     int64          `json:"ts"`
	Dur   *int64         `json:"dur,omitempty"`
	PID   int            `json:"pid"`
	TID   int            `json:"tid"`
	ID    int            `json:"id,omitempty"` // of a flow
	Bind  string         `json:"bp,omitempty"` // of a flow's end: to the slice around it
	Scope string         `json:"s,omitempty"`  // of an instant
	Args  map[string]any `json:"args,omitempty"`
}

// Make makes the file of a recording.
func Make(r export.Recording) ([]byte, error) {
	var events []event
	flows := 0
	for i := range r.Race.Programs {
		p := newProcess(r, i, &flows)
		p.add()
		events = append(events, p.events...)
	}
	// The names come first, then all in order of time; what begins together and
	// lasts longer is around the others.
	slices.SortStableFunc(events, func(a, b event) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.T, b.T), cmp.Compare(length(b), length(a)))
	})
	var b bytes.Buffer
	b.WriteString("{\"displayTimeUnit\":\"ms\",\"otherData\":{\"made-by\":\"lesswait\"},\"traceEvents\":[")
	for i, e := range events {
		line, err := json.Marshal(e)
		if err != nil {
			return nil, fmt.Errorf("event %s: %w", e.Name, err)
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		b.Write(line)
	}
	b.WriteString("\n]}\n")
	return b.Bytes(), nil
}

func rank(e event) int {
	if e.Phase == metadata {
		return 0
	}
	return 1
}

func length(e event) int64 {
	if e.Dur == nil {
		return 0
	}
	return *e.Dur
}
