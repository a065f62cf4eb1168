package trace

// maxMicros bounds every number that is read: beyond it JSON numbers are not
// exact, and sums of a few of them still fit an int64.
const maxMicros = 1 << 53

func clamp(n int64) int64 { return min(max(n, -maxMicros), maxMicros) }

// text points at the string that a slot holds, nil for a slot of another type.
func (e *Event) text(s slot) *string {
	switch s {
	case inTask:
		return &e.Task
	case inCall:
		return &e.Call
	case inObj:
		return &e.Obj
	case inBy:
		return &e.By
	case inFn:
		return &e.Fn
	case inKind:
		return &e.Kind
	case inText:
		return &e.Text
	case inThread:
		return &e.Thread
	case inFile:
		return &e.File
	}
	return nil
}

// flag points at the boolean that a slot holds, nil for a slot of another type.
func (e *Event) flag(s slot) *bool {
	switch s {
	case inInternal:
		return &e.Internal
	case inEager:
		return &e.Eager
	case inLoop:
		return &e.Loop
	case inTraced:
		return &e.Traced
	case inUnequal:
		return &e.Unequal
	}
	return nil
}

// set stores a decoded JSON value. A value of the wrong type is left out: the
// event stays usable with its other fields.
func (e *Event) set(s slot, value any, names interner) {
	switch v := value.(type) {
	case string:
		if p := e.text(s); p != nil {
			*p = names.intern(v)
		} else if s == inState {
			e.Done = v == "done"
		}
	case bool:
		if p := e.flag(s); p != nil {
			*p = v
		}
	case float64:
		e.setNumber(s, v)
	}
}

func (e *Event) setNumber(s slot, v float64) {
	switch s {
	case inLine:
		e.Line = int(min(max(v, 0), 1<<31-1))
	case inNum, inTimeout:
		e.Num = micros(v)
	case inMax:
		e.Max = micros(v)
	case inValue:
		e.Value = v
	case inLimit:
		e.Limit = v
	}
}

// micros makes a whole number of a JSON number, within bounds.
func micros(v float64) int64 { return int64(min(max(v, -maxMicros), maxMicros)) }

// interner hands out one copy of each string: the same few thousand ids and
// names come back in every event.
type interner map[string]string

func (in interner) intern(s string) string {
	if known, ok := in[s]; ok {
		return known
	}
	return in.add(s)
}

// internBytes costs nothing for a string that came before.
func (in interner) internBytes(b []byte) string {
	if known, ok := in[string(b)]; ok {
		return known
	}
	return in.add(string(b))
}

// internMost bounds what an interner keeps: the arguments of a million calls may
// all be different, and then there is nothing to be saved.
const internMost = 1 << 16

func (in interner) add(s string) string {
	if len(in) >= internMost {
		clear(in)
	}
	in[s] = s
	return s
}
